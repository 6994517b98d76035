namespace SurvivalSim.Foundation;

/// <summary>The model's calendar: every month and every year has the same length.</summary>
public static class Calendar
{
    /// <summary>Days in a year, leap years averaged in.</summary>
    public const double DaysPerYear = 365.25;

    /// <summary>Days in a month: a twelfth of <see cref="DaysPerYear"/>.</summary>
    public const double DaysPerMonth = DaysPerYear / 12;

    /// <summary>Hours in a month.</summary>
    public const double HoursPerMonth = 24 * DaysPerMonth;

    /// <summary>Months from one date to another; negative where <paramref name="to"/> is earlier.</summary>
    public static double MonthsBetween(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / DaysPerMonth;
}
