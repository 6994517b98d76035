namespace SurvivalSim.Plots.Figures;

/// <summary>Which numbers to write along an axis.</summary>
public static class Ticks
{
    private const int MonthsPerYear = 12;

    /// <summary>Whether a value that should be a multiple is one, but for rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Multiples of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="min">Start of the axis.</param>
    /// <param name="max">End of the axis, more than <paramref name="min"/>.</param>
    /// <param name="atMostSteps">Upper bound on how many steps fit between start and end; at least 1.</param>
    public static IReadOnlyList<double> OneTwoFive(double min, double max, int atMostSteps)
    {
        int exponent = (int)Math.Floor(Math.Log10((max - min) / atMostSteps));
        // A power of ten that divides is exact where its inverse, 0.1, is not: 6 / 10 is 0.6, 6 * 0.1 is not.
        double times = Math.Pow(10, Math.Max(exponent, 0));
        double over = Math.Pow(10, Math.Max(-exponent, 0));
        double digit = new double[] { 1, 2, 5, 10 }.First(digit => (max - min) / (digit * times / over) <= atMostSteps + Rounding);
        return [.. Indices(min, max, digit * times / over).Select(i => i * digit * times / over)];
    }

    /// <summary>Whole months from 0 on: every 1, 2, 3 or 6 months, or in steps of 1, 2 or 5 times a power of ten years; parts of months
    /// on an axis of less than two.</summary>
    /// <param name="horizonMonths">End of the axis in months, more than 0.</param>
    /// <param name="atMostSteps">Upper bound on how many steps fit in; at least 1.</param>
    public static IReadOnlyList<double> Months(double horizonMonths, int atMostSteps)
    {
        if (horizonMonths < 2) return OneTwoFive(0, horizonMonths, atMostSteps);
        foreach (int step in (int[])[1, 2, 3, 6])
        {
            if (horizonMonths / step <= atMostSteps) return [.. Indices(0, horizonMonths, step).Select(i => (double)i * step)];
        }
        // Years that would be parts of a year are whole ones: 6 months were too short a step.
        double yearsAtLeast = Math.Max(horizonMonths / MonthsPerYear, atMostSteps);
        return [.. OneTwoFive(0, yearsAtLeast, atMostSteps).Select(years => years * MonthsPerYear).Where(month => month <= horizonMonths)];
    }

    private static IEnumerable<long> Indices(double min, double max, double step)
    {
        long last = (long)Math.Floor(max / step + Rounding);
        for (long i = (long)Math.Ceiling(min / step - Rounding); i <= last; i++) yield return i;
    }
}
