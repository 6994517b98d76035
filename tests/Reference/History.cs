using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3: the company and its products through one future, step by step.</summary>
internal sealed class History
{
    private const double CashLimit = 1e15;

    private readonly Scenario _scenario;
    private readonly IReadOnlyList<ProductState> _products;
    private readonly Parameters _parameters;
    private readonly CorrelatedScores _shocks;
    private readonly ReferenceRandom _random;
    private readonly EventBook _events;
    private readonly GpuPriceProcess _gpuPrice;
    private readonly MetricBoard _companyMetrics = new();

    /// <summary>USD; infinite where unlimited.</summary>
    private double _cash;

    public History(Scenario scenario, IReadOnlyList<ProductState> products, Parameters parameters, CorrelatedScores shocks, ReferenceRandom random)
    {
        _scenario = scenario;
        _products = products;
        _parameters = parameters;
        _shocks = shocks;
        _random = random;
        _events = new EventBook(scenario.Events, products, parameters, random);
        _gpuPrice = new GpuPriceProcess(scenario.Company.GpuPrice, parameters);
        _cash = parameters.Of(scenario.Company.CashUsd);
    }

    /// <summary>Whether every product has ended or will never be launched: then nothing more can be recorded.</summary>
    public bool IsOver => _products.All(product => product.Launch is null || (product.Ending is not null && !product.IsLive));

    private IEnumerable<ProductState> Live => _products.Where(product => product.IsLive);

    /// <summary>Moves everything on by one step.</summary>
    public void Move(TimeStep step)
    {
        Launch(step);
        _events.Arrive(step);
        Serve(step);
        double companyFlow = _events.TakePayments() - _events.CostsOf(null, step);
        bool anyLives = Live.Any();
        Measure(step, Saturated(_cash + companyFlow - step.Days * Live.Sum(product => product.Flows.BurnUsd)));
        _events.Judge(step, anyLives ? _companyMetrics : null);
        Settle(step, companyFlow);
    }

    private void Launch(TimeStep step)
    {
        foreach (ProductState product in _products.Where(product => product.Launch == step.Start))
            product.Start(new Service(product.Definition, _scenario, _parameters, step.Start));
    }

    /// <summary>Shocks, the GPU price, and what every live product does (3.2 to 3.10).</summary>
    private void Serve(TimeStep step)
    {
        Dictionary<string, double> correlated = _shocks.Draw(_random);
        double Score(string path) => correlated.TryGetValue(path, out double score) ? score : _random.Normal();

        double price = _gpuPrice.Next(step, Score(GpuPrice.ShockPath)) * _events.MultipliersOf(null, step)[Channel.GpuPrice];
        foreach (ProductState product in _products)
        {
            Multipliers multipliers = _events.MultipliersOf(product, step);
            if (product.IsLive)
            {
                double eventCost = _events.CostsOf(product, step) / step.Days;
                product.Flows = product.Service!.Move(step, price, multipliers, Score, eventCost, product.YearsOfGain);
            }
            product.GainEfficiency(step, multipliers[Channel.Efficiency]);
        }
    }

    /// <summary>Metrics of the live products and of the company: its ratios are ratios of sums.</summary>
    private void Measure(TimeStep step, double cash)
    {
        foreach (ProductState product in Live)
        {
            double earned = MetricBoard.Ratio(product.Flows.RevenueUsd, product.Flows.GpuHours);
            double opportunity = MetricBoard.Ratio(product.Service!.AlternativeUsdPerGpuHour, earned);
            product.Metrics.Measure(product.Flows, opportunity, cash, step.End - product.Launch!.Value, step.Months);
        }
        if (!Live.Any()) return;
        Flows sum = Live.Aggregate(new Flows(), (total, product) => total + product.Flows);
        _companyMetrics.Measure(sum, MetricBoard.Ratio(sum.AlternativeUsd, sum.RevenueUsd), cash, step.End, step.Months);
    }

    /// <summary>Books the step, the last one of a product for the share it lived (3.11).</summary>
    private void Settle(TimeStep step, double companyFlow)
    {
        ProductState[] live = [.. Live];
        double burned = step.Days * live.Sum(product => product.Flows.BurnUsd * product.ShareLived(step));
        _cash += companyFlow - burned;
        foreach (ProductState product in live)
        {
            product.Settle(step, Saturated(_cash));
            if (product.Ending is not null) _events.ProductEnded(product);
        }
    }

    private static double Saturated(double cash) => Math.Clamp(cash, -CashLimit, CashLimit);
}
