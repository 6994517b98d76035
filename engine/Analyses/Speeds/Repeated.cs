namespace SurvivalSim.Analyses.Speeds;

/// <summary>A quantity that was measured in several rounds.</summary>
/// <param name="Median">The median of the rounds: a round that something else disturbed does not move it.</param>
/// <param name="Spread">Half the distance between the quartiles of the rounds, in the unit of the quantity; 0 for a single round.</param>
/// <param name="Rounds">How many; at least 1.</param>
public sealed record Repeated(double Median, double Spread, int Rounds)
{
    /// <summary>What some rounds came to.</summary>
    /// <param name="rounds">At least one, each finite.</param>
    public static Repeated Of(params IReadOnlyList<double> rounds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(rounds.Count);
        double[] sorted = [.. rounds.Order()];
        return new Repeated(Quantile(sorted, 0.5), (Quantile(sorted, 0.75) - Quantile(sorted, 0.25)) / 2, sorted.Length);
    }

    /// <summary>How one quantity compares with another, round by round: what disturbs a whole round disturbs both.</summary>
    /// <param name="rounds">Rounds of the quantity.</param>
    /// <param name="others">The same rounds of the other, none 0.</param>
    public static Repeated Ratio(IReadOnlyList<double> rounds, IReadOnlyList<double> others) => Of([.. rounds.Zip(others, (a, b) => a / b)]);

    /// <summary>The same quantity in another unit.</summary>
    /// <param name="factor">What one unit is in the other; positive.</param>
    public Repeated Times(double factor) => new(Median * factor, Spread * factor, Rounds);

    /// <summary>The quantile of sorted numbers, between two of them in proportion (R's type 7).</summary>
    private static double Quantile(double[] sorted, double p)
    {
        double position = p * (sorted.Length - 1);
        int below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
