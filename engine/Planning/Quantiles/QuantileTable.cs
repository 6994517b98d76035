namespace SurvivalSim.Planning.Quantiles;

/// <summary>A quantile function on an even grid of normal scores from −6 to 6, to be interpolated in straight lines.</summary>
internal static class QuantileTable
{
    /// <summary>The grid covers normal scores from minus this to plus this; scores beyond are moved to its ends.</summary>
    public const double LargestScore = 6;

    /// <summary>Largest error, relative to the larger of the value and the interquartile range, between the 1e-6 and 1 − 1e-6 quantiles.</summary>
    public const double Tolerance = 1e-4;

    /// <summary>Entries stay finite, so that they can be interpolated.</summary>
    public const double LargestEntry = 1e30;

    /// <summary>Minus this is the score of the 1e-6 quantile.</summary>
    public const double Score1E6 = 4.753424308822899;

    /// <summary>Score of the upper quartile.</summary>
    public const double ScoreQuartile = 0.674489750196082;

    private const int FewestIntervals = 64;
    private const int MostIntervals = 16_384;

    /// <summary>The table, as coarse as the tolerance allows.</summary>
    /// <param name="quantile">Value at a normal score.</param>
    /// <param name="transform">What the entries hold of the value.</param>
    /// <returns>Entries, one more than intervals; <see langword="null"/> where no grid is fine enough.</returns>
    public static float[]? Make(Func<double, double> quantile, Transform transform)
    {
        double range = quantile(ScoreQuartile) - quantile(-ScoreQuartile);
        for (int intervals = FewestIntervals; intervals <= MostIntervals; intervals *= 2)
        {
            float[] table = new float[intervals + 1];
            for (int i = 0; i <= intervals; i++) table[i] = (float)Math.Clamp(transform.Apply(quantile(Score(i, intervals))), -LargestEntry, LargestEntry);
            if (IsFineEnough(table, quantile, transform, range)) return table;
        }
        return null;
    }

    private static bool IsFineEnough(float[] table, Func<double, double> quantile, Transform transform, double range)
    {
        int intervals = table.Length - 1;
        for (int i = 0; i < intervals; i++)
        {
            double middle = Score(i + 0.5, intervals);
            if (Math.Abs(middle) > Score1E6) continue;
            double exact = quantile(middle);
            double read = transform.Undo(0.5 * ((double)table[i] + table[i + 1]));
            // Half the tolerance: the error is largest near the middle of an interval, not always exactly there. NaN is not fine enough.
            if (!(Math.Abs(read - exact) <= (0.5 * Tolerance * Math.Max(Math.Abs(exact), range)) + transform.Rounding())) return false;
        }
        return true;
    }

    private static double Score(double position, int intervals) => (2 * LargestScore * position / intervals) - LargestScore;
}
