using MathNet.Numerics.Statistics;
using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Analyses.Precedents;

/// <summary>How a product stands beside a precedent at a comparable age.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Month">Months since its launch.</param>
/// <param name="Alive">Futures in which it lives then; all others say nothing.</param>
/// <param name="Ratios">What it is held beside the precedent by.</param>
public sealed record Distance(string Product, int Month, long Alive, IReadOnlyList<RatioDistance> Ratios)
{
    /// <summary>Simulates the products of a plan, on the processor, and holds them beside a precedent.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="precedent">The precedent. Where the horizon comes before its age, its last whole month is looked at.</param>
    /// <param name="options">How.</param>
    /// <param name="done">Told how many futures were finished since the last call; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<Distance> Of(Plan plan, PrecedentCase precedent, RunOptions options, Action<long>? done = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(precedent);
        int month = Math.Min(precedent.AgeMonths, (int)Math.Floor(plan.Grid.HorizonMonths + Plan.SameInstant));
        RatioRecorder[] recorders = [.. Enumerable.Range(0, options.Threads).Select(_ => new RatioRecorder(plan, month))];
        CpuBackend.Run(plan, new FutureRange(0, options.Futures), options.Seed, options.Lanes, recorders, done, cancellation);
        foreach (RatioRecorder other in recorders[1..]) recorders[0].Add(other);
        return [.. plan.ProductNames.Select((name, i) => new Distance(name, month, recorders[0].Alive(i), [.. precedent.Facts.Select(fact => RatioDistance.Of(fact, recorders[0].Values(i, fact.Ratio)))]))];
    }
}

/// <summary>A ratio of a product beside that of a precedent.</summary>
/// <param name="Fact">What is known of the precedent.</param>
/// <param name="Count">Futures in which the product has the ratio.</param>
/// <param name="Quantiles">Its 5, 50 and 95 % quantiles over these; <see langword="null"/> where there are none.</param>
/// <param name="Below">Share of these in which the product's is below the precedent's value, ties by half: the percentile of the precedent.</param>
/// <param name="BelowLow">The same for its low value.</param>
/// <param name="BelowHigh">The same for its high value.</param>
public sealed record RatioDistance(PrecedentFact Fact, long Count, (double Low, double Median, double High)? Quantiles, Estimate Below, double BelowLow, double BelowHigh)
{
    /// <summary>Share of the futures in which the product stands worse than the precedent.</summary>
    public double Worse => Fact.Ratio.IsWorseAbove() ? 1 - Below.Value : Below.Value;

    /// <summary>Holds values beside a fact.</summary>
    internal static RatioDistance Of(PrecedentFact fact, IReadOnlyList<float> values)
    {
        if (values.Count == 0) return new RatioDistance(fact, 0, Quantiles: null, new Estimate(double.NaN, double.NaN), double.NaN, double.NaN);
        double[] sorted = [.. values.Select(value => (double)value).Order()];
        double share = ShareBelow(sorted, fact.Value);
        return new RatioDistance(
            fact, sorted.Length, (SortedArrayStatistics.Quantile(sorted, 0.05), SortedArrayStatistics.Quantile(sorted, 0.5), SortedArrayStatistics.Quantile(sorted, 0.95)),
            new Estimate(share, Math.Sqrt(share * (1 - share) / sorted.Length)), ShareBelow(sorted, fact.Low), ShareBelow(sorted, fact.High));
    }

    /// <summary>The share below a value, and half of that at it. Values are floats: they meet the nearest one.</summary>
    private static double ShareBelow(double[] sorted, double value)
    {
        double nearest = (float)value;
        return (sorted.Count(x => x < nearest) + sorted.Count(x => x == nearest) / 2.0) / sorted.Length;
    }
}
