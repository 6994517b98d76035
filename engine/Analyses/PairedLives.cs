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
        long end = ones.Futures.First + ones.Futures.Count;
        for (long future = ones.Futures.First; future < end; future++) Count += AreLaunched(future) ? 1 : 0;
        // Each statistic goes through the futures in their order: its sums are the same on any number of threads.
        Parallel.ForEach(_pairings, pairing =>
        {
            double until = pairing.Statistic.Month ?? 0;
            for (long future = ones.Futures.First; future < end; future++)
            {
                ProductLife one = ones[_one.Index, future], other = others[_other.Index, future];
                if (AreLaunched(future) && until <= _horizon - Math.Max(one.Launch, other.Launch) + Plan.SameInstant) pairing.Sample.Add(pairing.One(one), pairing.Other(other));
            }
        });

        bool AreLaunched(long future) => ones[_one.Index, future].Launched && others[_other.Index, future].Launched;
    }

    /// <summary>What the pairs say; what no pair was followed for is not there.</summary>
    public IReadOnlyList<LifeDifference> Differences() =>
        [.. from pairing in _pairings where pairing.Sample.Pairs > 0 select new LifeDifference(pairing.Statistic.Name, pairing.Statistic.Cause, pairing.Statistic.Month, pairing.Sample.Estimate())];

    private sealed record Pairing(LifeStatistic Statistic, Func<ProductLife, double> One, Func<ProductLife, double> Other, PairedSample Sample);
}
