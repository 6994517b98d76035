using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3, metrics: what is measured of a product, or of the company, in the latest step, and its averages.</summary>
internal sealed class MetricBoard
{
    /// <summary>Ratios are cut off here.</summary>
    public const double Cap = 1e6;

    /// <summary>Time constant of the averages.</summary>
    private const double AveragingMonths = 3;

    private readonly Dictionary<Metric, double> _values = [];
    private readonly Dictionary<Metric, double> _averages = [];

    public double this[MetricReference reference] => reference.Averaged ? _averages[reference.Metric] : _values[reference.Metric];

    public double this[Metric metric] => _values[metric];

    /// <summary>The values of the latest step, in the order of <see cref="Metric"/>.</summary>
    public double[] Values => [.. Enum.GetValues<Metric>().Select(metric => _values[metric])];

    /// <summary>A quotient within ±<see cref="Cap"/>; over 0 the cap for what is positive, otherwise 0.</summary>
    public static double Ratio(double x, double y) => y == 0 ? (x > 0 ? Cap : 0) : Math.Clamp(x / y, -Cap, Cap);

    /// <summary>Measures a step.</summary>
    /// <param name="f">What happened in it.</param>
    /// <param name="opportunity">What the GPUs would earn elsewhere over what they earn here.</param>
    /// <param name="cash">The company's cash at its end.</param>
    /// <param name="age">Months since the launch (for the company: the start) at its end.</param>
    /// <param name="months">Its length.</param>
    public void Measure(Flows f, double opportunity, double cash, double age, double months)
    {
        double? coverageBefore = _averages.TryGetValue(Metric.Coverage, out double average) ? average : null;
        Set(Metric.BurnUsdPerDay, f.BurnUsd, months);
        Set(Metric.BurnVsThreshold, Ratio(f.BurnUsd, f.ThresholdUsd), months);
        Set(Metric.Coverage, Ratio(f.RevenueUsd, f.CostUsd), months);
        Set(Metric.CashUsd, cash, months);
        Set(Metric.RunwayMonths, f.BurnUsd > 0 ? Ratio(cash, Calendar.DaysPerMonth * f.BurnUsd) : Cap, months);
        Set(Metric.Users, f.Users, months);
        Set(Metric.UsersVsPeak, Ratio(f.Users, f.PeakUsers), months);
        Set(Metric.RevenueUsdPerDay, f.RevenueUsd, months);
        Set(Metric.ComputeUsdPerDay, f.ComputeUsd, months);
        Set(Metric.UsdPerOutput, Ratio(f.ComputeUsd, f.OutputsServed), months);
        Set(Metric.RevenuePerGpuHour, Ratio(f.RevenueUsd, f.GpuHours), months);
        Set(Metric.Opportunity, opportunity, months);
        Set(Metric.Unmet, f.GpusNeeded > 0 ? 1 - f.GpusServing / f.GpusNeeded : 0, months);
        Set(Metric.MonthsSinceLaunch, age, months);
        Set(Metric.MonthsToBreakEven, MonthsToBreakEven(coverageBefore, months), months);
    }

    private void Set(Metric metric, double value, double months)
    {
        _values[metric] = value;
        _averages[metric] = _averages.TryGetValue(metric, out double before)
            ? before + (value - before) * (1 - Math.Exp(-months / AveragingMonths))
            : value;
    }

    /// <summary>Extrapolates the averaged coverage by its change over this step.</summary>
    private double MonthsToBreakEven(double? before, double months)
    {
        double now = _averages[Metric.Coverage];
        if (now >= 1) return 0;
        return before < now ? Ratio(1 - now, (now - before.Value) / months) : Cap;
    }
}
