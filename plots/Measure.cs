using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>What an answer is, and how its numbers are told.</summary>
/// <param name="Label">What is measured, with its unit.</param>
/// <param name="Kind">How its numbers are told.</param>
public sealed record Measure(string Label, MeasureKind Kind)
{
    private const int Steps = 5;

    /// <summary>A number of it, in a few letters.</summary>
    public string Text(double value) => Kind switch
    {
        MeasureKind.Share => FigureNumber.Ratio(value),
        MeasureKind.Months => FigureNumber.Months(value),
        _ => FigureNumber.Amount(value),
    };

    /// <summary>Round numbers between two.</summary>
    internal IReadOnlyList<Tick> Ticks(double low, double high)
    {
        IReadOnlyList<double> round = Figures.Ticks.OneTwoFive(low, high, Steps);
        return Kind switch
        {
            MeasureKind.Share => [.. round.Select(share => new Tick(share, FigureNumber.RatioTick(share)))],
            MeasureKind.Months => [.. round.Select(months => new Tick(months, FigureNumber.Months(months)))],
            _ => FigureNumber.AmountTicks(round),
        };
    }
}

/// <summary>How numbers are told.</summary>
public enum MeasureKind
{
    /// <summary>With k, M or B for large ones.</summary>
    Amount,

    /// <summary>As shares of 100.</summary>
    Share,

    /// <summary>As months.</summary>
    Months,
}
