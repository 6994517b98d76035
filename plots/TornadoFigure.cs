using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>How an answer moves with its inputs, one at a time: bars from the base to either side, the longest at the top.</summary>
public static class TornadoFigure
{
    /// <summary>Room for the values at the ends of bars, as a share of what bars and errors span, on either side.</summary>
    private const double RoomForValues = 0.35;

    /// <summary>Draws a tornado.</summary>
    /// <param name="tornado">The inputs and their answers.</param>
    public static Figure Of(Tornado tornado)
    {
        ArgumentNullException.ThrowIfNull(tornado);
        TornadoInput[] ranked = [.. tornado.Inputs.OrderByDescending(input => Span(tornado.Base, input))];
        TornadoEnd[] ends = [.. ranked.SelectMany(input => (TornadoEnd[])[input.Low, input.High])];
        double low = Math.Min(tornado.Base, ends.Min(Lowest)), high = Math.Max(tornado.Base, ends.Max(Highest));
        double room = high > low ? RoomForValues * (high - low) : Math.Max(Math.Abs(low), 1);
        int slots = ranked.Length + 1;
        string at = $"base {tornado.Answer.Text(tornado.Base)}";
        return new Figure
        {
            Title = tornado.Title,
            Subtitle = tornado.Subtitle,
            Description = $"Bars of {tornado.Answer.Label}, {at}, where one input takes another value: {string.Join("; ", ranked.Select(input => $"{input.Name} {InWords(tornado, input.Low)}, {InWords(tornado, input.High)}"))}.",
            X = new Axis(tornado.Answer.Label, low - room, high + room, high > low ? tornado.Answer.Ticks(low, high) : [new Tick(low, tornado.Answer.Text(low))]),
            // The uppermost slot holds the base's own words.
            Y = BarSlots.Axis("input, the one that moves most at the top", ["", .. ranked.Select(input => input.Name)]),
            Marks =
            [
                .. ranked.SelectMany((input, i) => Marks(tornado.Base, input, BarSlots.Middle(i + 1, slots))),
                new ReferenceLine(new Point(tornado.Base, 0), new Point(tornado.Base, slots - 1), Tone.Plain),
                new Label(new Point(tornado.Base, BarSlots.Middle(0, slots)), [at], Placement.Centered, Tone.Plain),
            ],
            Rows = [],
            Caption = $"{tornado.Caption} A bar reaches to the answer where one input takes the value written at that end and all others stay as they are."
                + (ends.Any(end => end.Error is not null) ? " Strokes: 95% intervals." : ""),
            Values = new ValueTable(
                ["input", "lower value", tornado.Answer.Label, "95% interval", "higher value", tornado.Answer.Label, "95% interval"],
                [.. ranked.Select(input => new ValueRow(null, [input.Name, .. Cells(tornado.Answer, input.Low), .. Cells(tornado.Answer, input.High)]))]),
        };
    }

    private static double Span(double from, TornadoInput input) => Math.Max(Math.Max(input.Low.Answer, input.High.Answer), from) - Math.Min(Math.Min(input.Low.Answer, input.High.Answer), from);

    private static double Lowest(TornadoEnd end) => Math.Min(end.Answer, end.Error?.Low ?? end.Answer);

    private static double Highest(TornadoEnd end) => Math.Max(end.Answer, end.Error?.High ?? end.Answer);

    /// <summary>Where both answers lie on one side of the base, the shorter bar lies on the longer one, and its value stands on the other side of the base.</summary>
    private static IEnumerable<Mark> Marks(double from, TornadoInput input, double y)
    {
        var low = (End: input.Low, Tone: Tone.Main);
        var high = (End: input.High, Tone: Tone.Accent);
        bool lowReachesFurther = Math.Abs(input.Low.Answer - from) > Math.Abs(input.High.Answer - from);
        ((TornadoEnd End, Tone Tone) longer, (TornadoEnd End, Tone Tone) shorter) = lowReachesFurther ? (low, high) : (high, low);
        bool longerIsRight = longer.End.Answer >= from, sameSide = longer.End.Answer >= from == shorter.End.Answer >= from;
        yield return new Bar(from, longer.End.Answer, y, BarSlots.Thickness, longer.Tone);
        yield return new Bar(from, shorter.End.Answer, y, BarSlots.Thickness, shorter.Tone);
        if (longer.End.Error is { } longerError) yield return new Whisker(longerError.Low, longerError.High, y, Tone.Plain);
        if (shorter.End.Error is { } shorterError) yield return new Whisker(shorterError.Low, shorterError.High, y, Tone.Plain);
        yield return Beside(longerIsRight ? Highest(longer.End) : Lowest(longer.End), y, longer.End.Input, longerIsRight, longer.Tone);
        yield return Beside(sameSide ? from : longerIsRight ? Lowest(shorter.End) : Highest(shorter.End), y, shorter.End.Input, !longerIsRight, shorter.Tone);
    }

    private static Label Beside(double x, double y, string text, bool isRight, Tone tone) => new(new Point(x, y), [text], isRight ? Placement.Right : Placement.Left, tone);

    private static string InWords(Tornado tornado, TornadoEnd end) => $"at {end.Input} {tornado.Answer.Text(end.Answer)}";

    private static string[] Cells(Measure answer, TornadoEnd end) =>
        [end.Input, answer.Text(end.Answer), end.Error is { } error ? $"{answer.Text(error.Low)} to {answer.Text(error.High)}" : ""];
}
