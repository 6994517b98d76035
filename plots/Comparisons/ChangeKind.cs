using System.Globalization;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Comparisons;

/// <summary>How a change of a product is told: what it is called, and how its numbers are written.</summary>
public sealed record ChangeKind
{
    private readonly MeasureKind _kind;

    private ChangeKind(StressMeasure measure, string file, string name, string unit, MeasureKind kind)
    {
        (Measure, File, Name, Unit) = (measure, file, name, unit);
        _kind = kind;
    }

    /// <summary>All, in the order in which a reader asks.</summary>
    public static IReadOnlyList<ChangeKind> All { get; } =
    [
        new(StressMeasure.Life, "change-life", "mean life", "months", MeasureKind.Months),
        new(StressMeasure.End, "change-end", "probability of ending", "percentage points", MeasureKind.Share),
        new(StressMeasure.SustainedBreach, "change-breach", "probability of a sustained breach", "percentage points", MeasureKind.Share),
        new(StressMeasure.TailLoss, "change-loss", "mean of the largest 5% of losses", "USD", MeasureKind.Amount),
    ];

    /// <summary>What changes.</summary>
    public StressMeasure Measure { get; }

    /// <summary>Name of its figure.</summary>
    public string File { get; }

    /// <summary>What it is called in a sentence.</summary>
    public string Name { get; }

    /// <summary>The unit of a change.</summary>
    public string Unit { get; }

    /// <summary>The kind of a measure.</summary>
    public static ChangeKind Of(StressMeasure measure) => All.First(kind => kind.Measure == measure);

    /// <summary>A value.</summary>
    public string Value(double value) => _kind switch
    {
        MeasureKind.Share => FigureNumber.Percent(value),
        MeasureKind.Months => FigureNumber.HundredthsOfMonths(value),
        _ => FigureNumber.Amount(value),
    };

    /// <summary>A change, with its sign.</summary>
    public string Change(double change) => _kind switch
    {
        MeasureKind.Share => FigureNumber.Points(change),
        MeasureKind.Months => change.ToString("+0.00;−0.00;0", CultureInfo.InvariantCulture),
        _ => change > 0 ? $"+{FigureNumber.Amount(change)}" : FigureNumber.Amount(change),
    };

    /// <summary>A change with half of its 95 % interval: +1.2 ± 0.3.</summary>
    /// <param name="change">The change.</param>
    /// <param name="mostDecimals">Of percentage points, where there is little room.</param>
    public string WithError(Estimate change, int mostDecimals = 3)
    {
        double half = Interval.Z95 * change.StandardError;
        if (!double.IsFinite(half)) return $"{Change(change.Value)} ± unknown";
        return _kind switch
        {
            // The change and its error to the same decimals, as many as the error deserves.
            MeasureKind.Share => Points(100 * change.Value, 100 * half, mostDecimals),
            MeasureKind.Months => Signed(change.Value, half, half < 0.005 ? "0.000" : "0.00"),
            _ => $"{Change(change.Value)} ± {FigureNumber.AmountError(half, change.Value)}",
        };
    }

    /// <summary>Round changes along an axis.</summary>
    internal IReadOnlyList<Tick> Ticks(double low, double high)
    {
        const int Steps = 5;
        IReadOnlyList<double> round = Figures.Ticks.OneTwoFive(low, high, Steps);
        return _kind switch
        {
            MeasureKind.Share => [.. round.Select(change => new Tick(change, FigureNumber.PointsTick(change)))],
            MeasureKind.Months => [.. round.Select(change => new Tick(change, change.ToString("+0.##;−0.##;0", CultureInfo.InvariantCulture)))],
            _ => FigureNumber.AmountTicks(round),
        };
    }

    private static string Points(double points, double half, int mostDecimals)
    {
        string format = FigureNumber.PercentFormat(half);
        return Signed(points, half, format[..Math.Min(format.Length, 2 + mostDecimals)]);
    }

    private static string Signed(double value, double half, string format) => $"{value.ToString($"+{format};−{format};{format}", CultureInfo.InvariantCulture)} ± {half.ToString(format, CultureInfo.InvariantCulture)}";
}
