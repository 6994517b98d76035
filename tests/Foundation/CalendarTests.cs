using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Foundation;

public class CalendarTests
{
    [Fact]
    public void Twelve_months_are_a_year() => Assert.Equal(Calendar.DaysPerYear, 12 * Calendar.DaysPerMonth);

    [Fact]
    public void Days_are_counted_leap_days_included() =>
        Assert.Equal(366 / Calendar.DaysPerMonth, Calendar.MonthsBetween(new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1)));

    [Fact]
    public void Earlier_is_negative() => Assert.Equal(-1 / Calendar.DaysPerMonth, Calendar.MonthsBetween(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 1)));
}
