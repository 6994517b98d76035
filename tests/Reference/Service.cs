using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3.2 and 3.4 to 3.10: a product from its launch on, users to burn, step by step.</summary>
internal sealed class Service
{
    private const double Hours = 24;

    private readonly Product _product;
    private readonly Parameters _parameters;
    private readonly double _launch;
    private readonly double _gpuPriceAtStart;
    private readonly SegmentState[] _segments;
    private readonly SeriesInTime _otherRevenue, _opex, _maxGpus;
    private readonly ShockProcess _addsShock, _churnShock, _usageShock;
    private double _unmet;
    private double _peakUsers;

    /// <param name="product">The product.</param>
    /// <param name="scenario">The scenario it belongs to.</param>
    /// <param name="parameters">The numbers of this future.</param>
    /// <param name="launch">Months after the start at which it is launched.</param>
    public Service(Product product, Scenario scenario, Parameters parameters, double launch)
    {
        DateOnly start = scenario.Start;
        _product = product;
        _parameters = parameters;
        _launch = launch;
        _gpuPriceAtStart = parameters.Of(scenario.Company.GpuPrice.Now);
        _segments = [.. product.Segments.Select(segment => new SegmentState(segment, start, parameters))];
        _otherRevenue = new SeriesInTime(product.OtherRevenueUsdPerDay, start, parameters);
        _opex = new SeriesInTime(product.OpexUsdPerDay, start, parameters);
        _maxGpus = new SeriesInTime(product.Compute.MaxGpus, start, parameters);
        _addsShock = ProcessOf(product.AddsShock);
        _churnShock = ProcessOf(product.ChurnShock);
        _usageShock = ProcessOf(product.UsageShock);
        Reservation = new Reservation(product.Compute, parameters);
    }

    /// <summary>Its GPUs under contract.</summary>
    public Reservation Reservation { get; }

    /// <summary>What one GPU-hour would earn elsewhere in the latest step, USD.</summary>
    public double AlternativeUsdPerGpuHour { get; private set; }

    /// <summary>Takes away a share of the users of every segment.</summary>
    public void LoseUsers(double share)
    {
        foreach (SegmentState segment in _segments) segment.Lose(share);
    }

    /// <summary>Moves on by one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="gpuPrice">USD per GPU-hour on the company's market.</param>
    /// <param name="m">What events do.</param>
    /// <param name="score">Normal score of a shock, by its path.</param>
    /// <param name="eventCost">What events cost per day in this step.</param>
    /// <param name="yearsOfGain">Years for which efficiency has grown when the step begins.</param>
    public Flows Move(TimeStep step, double gpuPrice, Multipliers m, Func<string, double> score, double eventCost, double yearsOfGain)
    {
        double age = step.Start - _launch;
        var shocks = (_addsShock.Next(score(_product.AddsShock.Path), step.Months),
                      _churnShock.Next(score(_product.ChurnShock.Path), step.Months),
                      _usageShock.Next(score(_product.UsageShock.Path), step.Months));
        foreach (SegmentState segment in _segments) segment.Move(step, age, m, shocks, _unmet);

        Flows served = Serve(step, age, gpuPrice, m, yearsOfGain);
        double share = 1 - _unmet;
        double segments = _segments.Sum(segment => segment.RevenuePerDay(age / 12, share));
        double net = segments * m[Channel.Price] * (1 - Of(_product.StoreFee));
        double opex = _opex.Mean(step) * Math.Pow(1 + Of(_product.OpexGrowthPerYear), age / 12) * m[Channel.Opex];
        _peakUsers = Math.Max(_peakUsers, served.Users);
        AlternativeUsdPerGpuHour = Of(_product.AlternativeUsdPerGpuHour) * m[Channel.Alternative];
        return served with
        {
            PeakUsers = _peakUsers,
            RevenueUsd = (net + _otherRevenue.Mean(step)) * m[Channel.Revenue],
            OtherCostUsd = opex + eventCost,
            ThresholdUsd = Of(_product.BurnThresholdUsdPerDay) * m[Channel.Threshold],
            AlternativeUsd = AlternativeUsdPerGpuHour * served.GpuHours,
        };
    }

    /// <summary>Model 3.4, 3.6 and 3.7: GPUs for the outputs asked for, and what they cost.</summary>
    private Flows Serve(TimeStep step, double age, double gpuPrice, Multipliers m, double yearsOfGain)
    {
        Compute compute = _product.Compute;
        double gain = 1 + Of(compute.EfficiencyGainPerYear);
        double ownPrice = gpuPrice * Math.Pow(gain, Of(compute.SupplierCapture) * yearsOfGain);
        double work = GpuSecondsAtStart() * Math.Pow(gain, -yearsOfGain) * m[Channel.GpuSeconds];

        double outputs = _segments.Sum(segment => segment.OutputsPerDay);
        double needed = outputs * work / (Hours * 3600 * Of(compute.Utilization));
        double share = needed > 0 ? Math.Min(1, _maxGpus.Mean(step) / needed) : 1;
        _unmet = 1 - share;

        double reserved = Reservation.Gpus * m[Channel.ReservedGpus];
        double onDemand = Math.Max(0, share * needed - reserved);
        double cost = Hours * (reserved * Reservation.PriceAt(age, ownPrice) + onDemand * ownPrice * (1 + Of(compute.OnDemandMarkup)));
        Reservation.Follow(step.Months, onDemand, ownPrice);
        return new Flows
        {
            Users = _segments.Sum(segment => segment.MeanUsers),
            ComputeUsd = cost,
            OutputsServed = share * outputs,
            GpuHours = Hours * (reserved + onDemand),
            GpusNeeded = needed,
            GpusServing = share * needed,
        };
    }

    /// <summary>Work per output at the start; where it is given in USD, the mark-up and events do not enter.</summary>
    private double GpuSecondsAtStart()
    {
        Compute compute = _product.Compute;
        if (compute.GpuSecondsPerOutput is { } seconds) return Of(seconds);
        return compute.UsdPerOutputNow is { } usd ? Of(usd) * 3600 * Of(compute.Utilization) / _gpuPriceAtStart : 0;
    }

    private ShockProcess ProcessOf(Shock shock) => new(Of(shock.Sd), shock.HalfLifeMonths);

    private double Of(Quantity quantity) => _parameters.Of(quantity);
}
