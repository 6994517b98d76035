using SurvivalSim.Plots.Figures;
using static SurvivalSim.Plots.Figures.FigureNumber;

namespace SurvivalSim.Plots;

/// <summary>Step curves of probabilities over each other, each with its interval and its name where it ends; below them, where two are compared, their difference.</summary>
public static class CurvesFigure
{
    private const int DifferenceSteps = 4;

    /// <summary>With more curves there is room for their names alone.</summary>
    private const int MostWithValues = 5;

    /// <summary>How many tones tell curves apart; further ones begin again with the first.</summary>
    private static readonly Tone[] s_tones = [Tone.Main, Tone.Accent, Tone.Third, Tone.Fourth, Tone.Fifth, Tone.Rest, Tone.Plain];

    /// <summary>Draws curves.</summary>
    /// <param name="set">The curves; at least one.</param>
    public static Figure Of(CurveSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        Curve[] curves = [.. set.Curves.Select(curve => Within(curve, set.X.Max))];
        Curve? difference = set.Difference is { } whole ? Within(whole, set.X.Max) : null;
        return new Figure
        {
            Title = set.Title,
            Subtitle = set.Subtitle,
            Description = $"Step curves of {set.What}, with 95% intervals. {string.Join(' ', curves.Append(difference).OfType<Curve>().Select(curve => InWords(curve, set.X, isDifference: curve == difference)))}",
            X = set.X,
            Y = set.Y,
            Marks = [.. curves.SelectMany((curve, i) => Band(curve, ToneOf(i))), .. curves.SelectMany((curve, i) => LineAndName(curve, ToneOf(i), curves.Length <= MostWithValues ? [curve.Name, Percent(curve.Steps[^1].Value)] : [curve.Name]))],
            Below = difference is null ? null : Panel(difference, set.X),
            Rows = set.Rows,
            Caption = $"{set.Caption} Shaded: 95% intervals, each of its place by itself.{(difference is null ? "" : $" Below: {difference.Name}, in percentage points.")}"
                + (curves.Length > s_tones.Length ? $" Only {s_tones.Length} colours can be told apart: they repeat." : ""),
            Values = Values(set, curves, difference),
        };
    }

    private static Tone ToneOf(int curve) => s_tones[curve % s_tones.Length];

    /// <summary>As far as the axis reaches.</summary>
    private static Curve Within(Curve curve, double end) =>
        curve.Until <= end ? curve : curve with { Steps = [.. curve.Steps.Where((step, i) => i == 0 || step.X < end)], Until = end };

    private static IEnumerable<Mark> Band(Curve curve, Tone tone)
    {
        if (curve.Steps.Any(step => step.High > step.Low))
            yield return new StepBand([.. curve.Steps.Select(step => new BandStep(step.X, step.Low, step.High))], curve.Until, tone);
    }

    private static IEnumerable<Mark> LineAndName(Curve curve, Tone tone, IReadOnlyList<string> name)
    {
        yield return new StepLine([.. curve.Steps.Select(step => new Point(step.X, step.Value))], curve.Until, tone);
        yield return new Label(new Point(curve.Until, curve.Steps[^1].Value), name, Placement.InRightMargin, tone);
    }

    /// <summary>The difference around 0, on an axis that is as long as its intervals need.</summary>
    private static Panel Panel(Curve difference, Axis x)
    {
        double low = Math.Min(difference.Steps.Min(step => step.Low), 0), high = Math.Max(difference.Steps.Max(step => step.High), 0);
        if (high <= low) (low, high) = (-0.01, 0.01);
        Axis y = new($"{difference.Name}, percentage points", low, high, [.. Ticks.OneTwoFive(low, high, DifferenceSteps).Select(points => new Tick(points, PointsTick(points)))]);
        return new Panel(y, [.. Band(difference, Tone.Plain), new ReferenceLine(new Point(x.Min, 0), new Point(x.Max, 0), Tone.Rest), .. LineAndName(difference, Tone.Plain, ["difference", Points(difference.Steps[^1].Value)])]);
    }

    private static string InWords(Curve curve, Axis x, bool isDifference)
    {
        IEnumerable<string> told = x.Ticks.Select(tick => tick.At).Append(curve.Until).Where(at => at <= curve.Until).Distinct().Select(at => (At: at, Step: curve.At(at))).Where(told => told.Step is not null)
            .Select(told => $"{(isDifference ? Points(told.Step!.Value.Value) : Percent(told.Step!.Value.Value))} at {Months(told.At)}");
        return $"{curve.Name}: {string.Join("; ", told)}.";
    }

    private static ValueTable Values(CurveSet set, Curve[] curves, Curve? difference)
    {
        return new ValueTable(
            [set.X.Label, .. curves.SelectMany(curve => (string[])[curve.Name, "95% interval"]), .. difference is null ? [] : (string[])[$"{difference.Name}, points", "95% interval"]],
            [.. set.ToldAt.Select(at => new ValueRow(at, [Months(at), .. curves.SelectMany(curve => Cells(curve, at)), .. difference is null ? [] : DifferenceCells(difference, at)]))]);

        static string[] Cells(Curve curve, double at) => curve.At(at) is { } step ? [Percent(step.Value), step.High > step.Low ? Between(step.Low, step.High) : ""] : ["", ""];

        static string[] DifferenceCells(Curve curve, double at) => curve.At(at) is { } step ? [Points(step.Value), $"{Points(step.Low)} to {Points(step.High)}"] : ["", ""];
    }
}
