using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>What an answer about a product depends on: a bar for each driver, as long as the share of the answer that it decides.</summary>
public static class DriversFigure
{
    /// <summary>Most drivers that are drawn.</summary>
    public const int MostShown = 12;

    /// <summary>An axis does not end before this share, however little is decided.</summary>
    private const double LeastAxis = 0.01;

    /// <summary>A name for the file of an answer.</summary>
    public static string FileOf(Answer answer) => answer switch { Answer.End => "drivers-end", Answer.SustainedBreach => "drivers-breach", _ => "drivers-loss" };

    /// <summary>Whether there is something to draw: a driver that can be told from chance.</summary>
    public static bool IsIn(AnswerDrivers answer) => DriverWords.Seen(answer).Length > 0;

    /// <summary>Draws the drivers of an answer, those that decide most at the top.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">Name of the product.</param>
    /// <param name="answer">The drivers, of which <see cref="IsIn"/> some.</param>
    /// <param name="seed">Key of the run's random numbers.</param>
    public static Figure Of(string scenario, string product, AnswerDrivers answer, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Driver[] seen = DriverWords.Seen(answer), shown = seen[..Math.Min(seen.Length, MostShown)];
        double end = shown.Max(driver => Math.Clamp(High(driver), LeastAxis, 1));
        string strongest = string.Join("; ", shown.Select(driver => $"{DriverWords.Name(driver, product)} {DriverWords.Decides(driver)}, {Direction(answer.Answer, driver)}"));
        return new Figure
        {
            Title = DriverWords.Title(answer.Answer, product),
            Subtitle = $"Scenario: {scenario}",
            Description = $"Bars of the share that each uncertain number or event decides, with 95% intervals: {strongest}.",
            X = Axes.Ratios("share that it decides", 0, end),
            Y = BarSlots.Axis("uncertain number, or event", [.. shown.Select(driver => DriverWords.Name(driver, product))]),
            Marks = [.. shown.SelectMany((driver, slot) => Marks(answer.Answer, driver, BarSlots.Middle(slot, shown.Length), end))],
            Rows = [],
            Caption = $"The first {FigureNumber.FullCount(shown.Max(driver => driver.Dependence!.Value.Futures))} futures, seed {seed}. Bar: the share of {What(answer.Answer)} that knowing this one would settle, from 0 to 100%, whatever the shape. "
                + $"Stroke and ±: 95% interval ({CaptionWords.ErrorOfSimulation}). Beside it, what more of it, or the event, goes with. Shares need not add up to 100%: chance and interplay decide the rest."
                + Others(seen.Length - shown.Length, answer.Drivers.Count - seen.Length),
            Values = new ValueTable(
                ["uncertain number, or event", "decides", "goes with", "rank correlation", "±", "futures"],
                [.. shown.Select(driver => new ValueRow(
                    null,
                    [
                        DriverWords.Name(driver, product), DriverWords.Decides(driver), Direction(answer.Answer, driver), FigureNumber.Correlation(driver.Dependence!.Value.Spearman.Value),
                        FigureNumber.Correlation(Interval.Z95 * driver.Dependence.Value.Spearman.StandardError), FigureNumber.FullCount(driver.Dependence.Value.Futures),
                    ]))]),
        };
    }

    private static string What(Answer answer) => answer switch { Answer.End => "the time of its end", Answer.SustainedBreach => "the time of its sustained breach", _ => "its loss" };

    private static IEnumerable<Mark> Marks(Answer answer, Driver driver, double y, double end)
    {
        double share = DriverWords.Share(driver).Value;
        Tone tone = Sign(driver) switch { > 0 => Tone.Main, < 0 => Tone.Accent, _ => Tone.Rest };
        if (share > Axes.Resolution * end) yield return new Bar(0, share, y, BarSlots.Thickness, tone);
        if (High(driver) > 0) yield return new Whisker(Math.Max(Low(driver), 0), Math.Min(High(driver), 1), y, Tone.Plain);
        yield return new Label(new Point(share, y), [DriverWords.Decides(driver), Direction(answer, driver)], Placement.InRightMargin, tone);
    }

    private static double Low(Driver driver) => Xi(driver).Value - Interval.Z95 * Xi(driver).StandardError;

    private static double High(Driver driver) => Xi(driver).Value + Interval.Z95 * Xi(driver).StandardError;

    private static Estimate Xi(Driver driver) => driver.Dependence!.Value.Xi;

    private static string Direction(Answer answer, Driver driver) => DriverWords.Direction(answer, Sign(driver));

    private static int Sign(Driver driver) => driver.Dependence!.Value.HasDirection ? Math.Sign(driver.Dependence.Value.Spearman.Value) : 0;

    private static string Others(int count) => count == 1 ? "1 other" : $"{FigureNumber.FullCount(count)} others";

    private static string Others(int less, int hidden) => (less, hidden) switch
    {
        (0, 0) => "",
        (0, _) => $" {Others(hidden)} cannot be told from chance.",
        (_, 0) => $" {Others(less)} that can be told from chance {(less == 1 ? "is" : "are")} not shown.",
        _ => $" {Others(less)} that can be told from chance {(less == 1 ? "is" : "are")} not shown, {FigureNumber.FullCount(hidden)} cannot.",
    };
}
