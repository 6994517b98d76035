using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Tests.Reference;

/// <summary>The model a second time: double precision, one future after the other, written from its description and not from the engine.</summary>
/// <remarks>Two implementations that agree within their Monte Carlo error are unlikely to be wrong in the same way.</remarks>
internal sealed class ReferenceModel
{
    private readonly Scenario _scenario;
    private readonly TimeGrid _grid;
    private readonly CorrelatedScores _numbers;
    private readonly CorrelatedScores _shocks;

    public ReferenceModel(Scenario scenario)
    {
        _scenario = scenario;
        _grid = new TimeGrid(scenario);
        HashSet<string> shocks = [GpuPrice.ShockPath, .. scenario.Products.SelectMany(product => new[] { product.AddsShock.Path, product.ChurnShock.Path, product.UsageShock.Path })];
        _numbers = new CorrelatedScores([.. scenario.Correlations.Where(pair => !shocks.Contains(pair.First))]);
        _shocks = new CorrelatedScores([.. scenario.Correlations.Where(pair => shocks.Contains(pair.First))]);
    }

    /// <summary>Simulates futures one by one as they are asked for, so that none need be kept.</summary>
    /// <param name="scenario">What is simulated.</param>
    /// <param name="futures">How many.</param>
    /// <param name="seed">Future i depends on the seed and on i alone.</param>
    public static IEnumerable<ReferenceFuture> Run(Scenario scenario, int futures, int seed)
    {
        var model = new ReferenceModel(scenario);
        return Enumerable.Range(0, futures).Select(future => model.Simulate(seed, future));
    }

    /// <summary>Simulates one future; may be called from several threads.</summary>
    public ReferenceFuture Simulate(int seed, int future)
    {
        var random = new ReferenceRandom(seed, future);
        var parameters = new Parameters(_numbers.Draw(random), random);
        ProductState[] products = [.. _scenario.Products.Select(product => new ProductState(product, LaunchOf(product, parameters)))];
        var history = new History(_scenario, products, parameters, _shocks, random);
        foreach (TimeStep step in _grid.Steps.TakeWhile(_ => !history.IsOver)) history.Move(step);
        return new ReferenceFuture([.. products.Select(product => product.Accounts.Close(product))]);
    }

    private double? LaunchOf(Product product, Parameters parameters) =>
        product.LaunchMonth is Quantity month ? _grid.NearestStart(parameters.Of(month)) : _grid.Steps[0].Start;
}
