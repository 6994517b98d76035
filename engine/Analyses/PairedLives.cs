using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>The lives of a product at two steps, future by future.</summary>
/// <remarks>What has a month is taken over the pairs that were both followed until then: a launch moves with the boundaries of the steps, and with it how long a life can be followed.</remarks>
internal sealed class PairedLives
{
    private readonly int _product;
    private readonly float _horizon;
    private readonly string _name;
    private readonly (LifeStatistic Statistic, PairedSample Sample)[] _samples;
    private long _pairs;

    /// <summary>No pairs yet.</summary>
    public PairedLives(Plan plan, ProductEstimate estimate)
    {
        _name = estimate.Name;
        _product = plan.ProductNames.Index().First(product => product.Item == estimate.Name).Index;
        _horizon = (float)plan.Grid.HorizonMonths;
        _samples = [.. LifeStatistic.For(plan, _product, estimate).Select(statistic => (statistic, new PairedSample()))];
    }

    /// <summary>Adds the same futures at two steps.</summary>
    public void Add(LifeTable coarse, LifeTable fine)
    {
        for (long future = coarse.Futures.First; future < coarse.Futures.First + coarse.Futures.Count; future++)
        {
            ProductLife one = coarse[_product, future], other = fine[_product, future];
            if (!one.Launched || !other.Launched) continue;
            _pairs++;
            double followed = _horizon - Math.Max(one.Launch, other.Launch) + Plan.SameInstant;
            foreach ((LifeStatistic statistic, PairedSample sample) in _samples)
            {
                if (statistic.Month is null || statistic.Month <= followed) sample.Add(statistic.Of(one), statistic.Of(other));
            }
        }
    }

    /// <summary>What the pairs say.</summary>
    public ProductStepBias Estimate() => new(_name, _pairs,
        [.. from pair in _samples where pair.Sample.Pairs > 0 select new StepDifference(pair.Statistic.Name, pair.Statistic.Cause, pair.Statistic.Month, pair.Sample.Estimate())]);
}
