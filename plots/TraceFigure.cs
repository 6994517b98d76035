using SurvivalSim.Planning;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Plots;

/// <summary>One future of one product: its burn, its threshold, and below them what happened.</summary>
public static class TraceFigure
{
    private const int MonthSteps = 8;

    /// <summary>Most events that have a row of their own.</summary>
    private const int MostRows = 10;

    /// <summary>From here on, as a share of the axis, an end is named in the margin.</summary>
    private const double NearMargin = 0.8;

    /// <summary>Room above the highest value, as a share of all heights.</summary>
    private const double Headroom = 0.08;

    /// <summary>A step that a product lived: from when, at what burn and threshold.</summary>
    private sealed record Lived(double From, double Burn, double Threshold);

    /// <summary>Something that took effect.</summary>
    private sealed record Happening(double Month, string Name);

    /// <summary>Draws a product's burn in a future.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="plan">What was simulated.</param>
    /// <param name="index">The product's index.</param>
    /// <param name="trace">The future, in which the product lives for at least a step.</param>
    /// <param name="happened">What took effect, of this product and of the company: month since the start, and the event's name; ascending.</param>
    public static Figure Of(string scenario, Plan plan, int index, FutureTrace trace, IReadOnlyList<(double Month, string Name)> happened)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(trace);
        string product = plan.ProductNames[index];
        Lived[] steps = [.. trace.Steps.Where(step => step.Products[index].Lives).Select(step => new Lived(
            step.Step == 0 ? 0 : trace.Steps[step.Step - 1].Month, step.Products[index].Metrics[(int)Metric.BurnUsdPerDay], step.Products[index].Threshold))];
        ProductTrace last = trace.Steps[^1].Products[index];
        double end = trace.Steps[^1].Month, until = Math.Min(last.End, end);
        string? ending = last.Cause == 0 ? null : plan.Causes[last.Cause - 1];
        bool hasThreshold = steps.Any(step => step.Threshold < Plan.CashLimit / 2);
        Happening[] shown = [.. happened.Where(e => e.Month <= until).Select(e => new Happening(e.Month, e.Name))];
        string[] names = [.. shown.Select(e => e.Name).Distinct()], rows = names[..Math.Min(names.Length, MostRows)];
        Axis x = new("months since the start of the scenario", 0, end, [.. Ticks.Months(end, MonthSteps).Select(month => new Tick(month, FigureNumber.Months(month)))]);
        return new Figure
        {
            Title = $"Burn of {product} in future {trace.Future}",
            Subtitle = $"Scenario: {scenario}",
            Description = $"Burn of {product} in future {trace.Future}, in US dollars a day, step by step to month {FigureNumber.Months(until)}. {Ending(ending, until)}{Events(shown)}",
            X = x,
            Y = Heights(steps, hasThreshold),
            Marks =
            [
                new StepLine([.. steps.Select(step => new Point(step.From, step.Burn))], until, Tone.Main),
                .. hasThreshold ? Threshold(steps, until, end) : [],
                .. shown.Select(e => new Dot(new Point(e.Month, BurnAt(steps, e.Month)), Tone.Main)),
                .. ending is null ? [] : EndMarks(ending, new Point(until, steps[^1].Burn), end),
            ],
            Below = rows.Length == 0 ? null : new Panel(
                BarSlots.Axis("events that took effect", rows),
                [.. shown.Where(e => rows.Contains(e.Name)).Select(e => new Dot(new Point(e.Month, BarSlots.Middle(Array.IndexOf(rows, e.Name), rows.Length)), Tone.Main))]),
            Rows = [.. Axes.Dates(plan.Start, x)],
            Caption = $"Future {trace.Future} of seed {trace.Seed}, the same that a run counts. Month 0 is {CaptionWords.Day(plan.Start)}. Burn is the average over each step; dots are events that took effect."
                + (names.Length > rows.Length ? $" Below: the first {rows.Length} of {names.Length} kinds of events." : "")
                + (ending is null ? "" : $" {Ending(ending, until)}".TrimEnd()),
            Values = new ValueTable(
                ["from month", "burn, USD per day", "threshold, USD per day", "events"],
                [.. steps.Select((step, i) => new ValueRow(
                    step.From,
                    [
                        FigureNumber.HundredthsOfMonths(step.From), FigureNumber.Amount(step.Burn), hasThreshold ? FigureNumber.Amount(step.Threshold) : "none",
                        string.Join(", ", shown.Where(e => e.Month >= step.From && (i + 1 == steps.Length || e.Month < steps[i + 1].From)).Select(e => e.Name)),
                    ]))]),
        };
    }

    /// <summary>From the lowest, or 0, to the highest.</summary>
    private static Axis Heights(Lived[] steps, bool hasThreshold)
    {
        (double low, double high) = (0, 1);
        foreach (Lived step in steps)
        {
            low = Math.Min(low, step.Burn);
            high = Math.Max(high, hasThreshold ? Math.Max(step.Burn, step.Threshold) : step.Burn);
        }
        return Axes.Amounts("burn (cost minus revenue), USD per day", low, high + (high - low) * Headroom);
    }

    private static double BurnAt(Lived[] steps, double month)
    {
        double burn = steps[0].Burn;
        foreach (Lived step in steps)
        {
            if (step.From <= month) burn = step.Burn;
        }
        return burn;
    }

    private static IEnumerable<Mark> Threshold(Lived[] steps, double until, double end)
    {
        yield return new StepLine([.. steps.Select(step => new Point(step.From, step.Threshold))], until, Tone.Accent);
        yield return new Label(new Point(until, steps[^1].Threshold), ["threshold"], until > NearMargin * end ? Placement.InRightMargin : Placement.AboveRight, Tone.Accent);
    }

    private static IEnumerable<Mark> EndMarks(string ending, Point at, double end)
    {
        yield return new ReferenceLine(at with { Y = 0 }, at, Tone.Plain);
        yield return new Dot(at, Tone.Plain);
        yield return new Label(at, [$"ends: {ending}"], at.X > NearMargin * end ? Placement.InRightMargin : Placement.BelowRight, Tone.Plain);
    }

    private static string Ending(string? ending, double until) => ending is null ? "It does not end. " : $"It ends in month {FigureNumber.HundredthsOfMonths(until)}: {ending}. ";

    private static string Events(Happening[] shown) => shown.Length == 0
        ? "No event takes effect."
        : $"Events: {string.Join("; ", shown.Select(e => $"{e.Name} in month {FigureNumber.HundredthsOfMonths(e.Month)}"))}.";
}
