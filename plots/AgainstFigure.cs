using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>Observed lifetimes over a simulated survival curve, and how far they lie from it.</summary>
public static class AgainstFigure
{
    private const int TimeSteps = 8;

    /// <summary>The simulated curve falls smoothly between its months, as the test takes it: so many steps look smooth.</summary>
    private const int SmoothSteps = 240;

    private const double SmallestP = 1e-4;

    /// <summary>Draws the curve of a group and that of a simulation.</summary>
    /// <param name="subject">Whose lifetimes were observed.</param>
    /// <param name="file">Where the observations come from.</param>
    /// <param name="group">The estimates; their times are months.</param>
    /// <param name="simulated">The simulated curve.</param>
    /// <param name="test">The test of the one against the other; <see langword="null"/> where there is none.</param>
    /// <exception cref="ArgumentException">All were seen only at time 0, so there is no axis to draw.</exception>
    public static Figure Of(string subject, string file, GroupEstimate group, ReferenceCurve simulated, TestResult? test)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(simulated);
        double end = group.Times[^1].Time;
        if (end <= 0) throw new ArgumentException("A curve is drawn over some time.", nameof(group));
        double until = Math.Min(end, simulated.Until);
        double[] smooth = [.. Enumerable.Range(0, SmoothSteps + 1).Select(i => until * i / SmoothSteps)];
        var observed = new Curve("observed", [new CurveStep(0, 1, 1, 1), .. group.Times.Select(row => new CurveStep(row.Time, row.Survival.P, row.Survival.Low, row.Survival.High))], end);
        Axis x = Axes.Times("months", end, TimeSteps);
        return CurvesFigure.Of(new CurveSet
        {
            Title = $"{subject} against simulated {simulated.Name}",
            Subtitle = $"Observed: {file}",
            What = "the probability of being alive",
            X = x,
            Curves = [observed, new Curve("simulated", [.. smooth.Select(month => Known(month, Survival(simulated, month)))], until)],
            Difference = new Curve("observed − simulated", [.. smooth.Concat(group.Times.Select(row => row.Time).Where(time => time <= until)).Distinct().Order().Select(month => Difference(observed, simulated, month))], until),
            ToldAt = [0, .. group.Times.Select(row => row.Time).Where(time => time > 0)],
            Rows = [ObservedFigure.AtRisk(group, x)],
            Caption = $"{ObservedFigure.Counts(group)}. Simulated: {simulated.Name}, known to month {FigureNumber.Months(simulated.Until)}; its error of simulation is not counted. {Tested(simulated, test)}",
        });
    }

    private static double Survival(ReferenceCurve curve, double month) => Math.Exp(-curve.CumulativeHazard(month));

    private static CurveStep Known(double month, double value) => new(month, value, value, value);

    private static CurveStep Difference(Curve observed, ReferenceCurve simulated, double month)
    {
        (CurveStep seen, double expected) = (observed.At(month)!.Value, Survival(simulated, month));
        return new CurveStep(month, seen.Value - expected, seen.Low - expected, seen.High - expected);
    }

    private static string Tested(ReferenceCurve simulated, TestResult? test) => test is null
        ? "No end is expected while they were observed, so there is nothing to test."
        : $"One-sample log-rank test over months 0 to {FigureNumber.Months(simulated.Until)}: {FigureNumber.FullCount(test.Groups[0].Observed)} ended, {FigureNumber.Amount(test.Groups[0].Expected)} expected, "
            + $"χ² {FigureNumber.Amount(test.ChiSquare)}, p {(test.PValue < SmallestP ? "below 0.0001" : FigureNumber.Amount(test.PValue))}.";
}
