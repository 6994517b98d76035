using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>The lives of a product that were simulated in two ways, future by future.</summary>
/// <remarks>What has a month is taken over the pairs that were both followed until then: a launch may move, as it does with the boundaries of steps, and with it how long a life can be followed.</remarks>
internal sealed class PairedLives
{
    private readonly LivingProduct _one, _other;
    private readonly double _horizon;
    private readonly Pairing[] _pairings;

    /// <summary>No pairs yet.</summary>
    /// <param name="one">The product in the first way.</param>
    /// <param name="other">In the second way.</param>
    /// <param name="statistics">What is compared.</param>
    public PairedLives(LivingProduct one, LivingProduct other, IEnumerable<LifeStatistic> statistics)
    {
        (_one, _other) = (one, other);
        _horizon = Math.Min(one.Plan.Grid.HorizonMonths, other.Plan.Grid.HorizonMonths);
        _pairings = [.. statistics.Select(statistic => new Pairing(statistic, statistic.In(one), statistic.In(other), new PairedSample()))];
    }

    /// <summary>Futures in which it launched in both ways; all others are left out.</summary>
    public long Count { get; private set; }

    /// <summary>Adds the same futures in both ways.</summary>
    public void Add(LifeTable ones, LifeTable others)
    {
        for (long future = ones.Futures.First; future < ones.Futures.First + ones.Futures.Count; future++)
        {
            ProductLife one = ones[_one.Index, future], other = others[_other.Index, future];
            if (!one.Launched || !other.Launched) continue;
            Count++;
            double followed = _horizon - Math.Max(one.Launch, other.Launch) + Plan.SameInstant;
            foreach (Pairing pairing in _pairings)
            {
                if (pairing.Statistic.Month is null || pairing.Statistic.Month <= followed) pairing.Sample.Add(pairing.One(one), pairing.Other(other));
            }
        }
    }

    /// <summary>What the pairs say; what no pair was followed for is not there.</summary>
    public IReadOnlyList<LifeDifference> Differences() =>
        [.. from pairing in _pairings where pairing.Sample.Pairs > 0 select new LifeDifference(pairing.Statistic.Name, pairing.Statistic.Cause, pairing.Statistic.Month, pairing.Sample.Estimate())];

    private sealed record Pairing(LifeStatistic Statistic, Func<ProductLife, double> One, Func<ProductLife, double> Other, PairedSample Sample);
}
