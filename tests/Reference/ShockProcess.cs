namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3.2: a factor with mean 1 whose logarithm reverts to its mean, stationary from the first step on.</summary>
internal sealed class ShockProcess(double sd, double halfLifeMonths)
{
    private double? _deviation;

    /// <summary>Moves on by one step.</summary>
    /// <returns>The factor in this step.</returns>
    public double Next(double score, double months)
    {
        double kept = Math.Pow(2, -months / halfLifeMonths);
        _deviation = _deviation is { } before ? kept * before + sd * Math.Sqrt(1 - kept * kept) * score : sd * score;
        return Math.Exp(_deviation.Value - sd * sd / 2);
    }
}
