using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3.3: USD per GPU-hour in each step, events aside: a drift, and a shock that reverts or wanders.</summary>
internal sealed class GpuPriceProcess(GpuPrice price, Parameters parameters)
{
    private double _deviation;
    private double? _previousStart;

    /// <summary>Moves on to a step; in the first the deviation is 0.</summary>
    public double Next(TimeStep step, double score)
    {
        if (_previousStart is { } previous) Innovate(step.Start - previous, score);
        _previousStart = step.Start;
        double trend = Math.Pow(1 + parameters.Of(price.DriftPerYear), step.YearsAtStart);
        return parameters.Of(price.Now) * trend * Math.Exp(_deviation - Variance(step.Start) / 2);
    }

    private void Innovate(double months, double score)
    {
        double kept = price.HalfLifeMonths is { } halfLife ? Math.Pow(2, -months / halfLife) : 1;
        _deviation = kept * _deviation + Math.Sqrt(Variance(months)) * score;
    }

    /// <summary>Variance of the deviation after so many months from 0.</summary>
    private double Variance(double months)
    {
        double perYear = Math.Pow(parameters.Of(price.VolatilityPerYear), 2);
        if (price.HalfLifeMonths is not { } halfLife) return perYear * months / 12;
        double stationary = perYear * (halfLife / 12) / (2 * Math.Log(2));
        return stationary * (1 - Math.Pow(2, -2 * months / halfLife));
    }
}
