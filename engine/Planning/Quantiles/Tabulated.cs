using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Planning.Quantiles;

/// <summary>A law as kernels read it.</summary>
/// <param name="Table">A grid of quantiles where the law is smooth, otherwise pieces; <see langword="null"/> where no table is fine enough.</param>
/// <param name="IsSmooth">Which of the two.</param>
/// <param name="Low">Its 5 % quantile.</param>
/// <param name="High">Its 95 % quantile.</param>
internal sealed record Tabulated(float[]? Table, bool IsSmooth, double Low, double High)
{
    private const double Score95 = 1.6448536269514722;

    /// <summary>Tabulates a law.</summary>
    public static Tabulated Of(Law law, Transform transform) =>
        new(law.IsSmooth ? QuantileTable.Make(law.Value, transform) : QuantilePieces.Make(law, transform), law.IsSmooth, law.Value(-Score95), law.Value(Score95));
}

/// <summary>What a table depends on.</summary>
internal readonly record struct TableKey(Distribution Distribution, Domain Domain, Transform Transform);
