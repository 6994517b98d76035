using SurvivalSim.Foundation;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Plots;

/// <summary>One future of one product: its burn, its threshold, and what happened.</summary>
public static class TraceFigure
{
    private const int MonthSteps = 8;

    /// <summary>Most events that are named; others are dots only.</summary>
    private const int NamedEvents = 12;

    /// <summary>Draws a product's burn in a future.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="product">Name of the product.</param>
    /// <param name="index">Its index.</param>
    /// <param name="trace">The future.</param>
    /// <param name="happened">What took effect, of this product and of the company: month since the start, and the event's name.</param>
    /// <param name="ending">Why it ended; <see langword="null"/> where it did not.</param>
    public static Figure Of(string scenario, string product, int index, FutureTrace trace, IReadOnlyList<(double Month, string Name)> happened, string? ending)
    {
        (double From, double Burn, double Threshold)[] steps = [.. trace.Steps.Where(step => step.Products[index].Lives).Select((step, i) =>
            (step.Step == 0 ? 0 : trace.Steps[step.Step - 1].Month, (double)step.Products[index].Metrics[(int)Metric.BurnUsdPerDay], (double)step.Products[index].Threshold))];
        double until = trace.Steps[^1].Month;
        bool hasThreshold = steps.Any(step => step.Threshold < Planning.Plan.CashLimit / 2);
        double[] heights = [0, .. steps.Select(step => step.Burn), .. steps.Where(_ => hasThreshold).Select(step => step.Threshold)];
        (double low, double high) = (heights.Min(), Math.Max(heights.Max(), 1));
        high += (high - low) * 0.08;
        (double Month, string Name)[] shown = [.. happened.Where(e => e.Month <= until)];
        double At(double month) => steps.LastOrDefault(step => step.From <= month, steps[0]).Burn;
        return new Figure
        {
            Title = $"{product}, future {trace.Future}",
            Subtitle = $"Scenario: {scenario}",
            Description = $"Burn of {product} in future {trace.Future}, in US dollars a day, step by step to month {FigureNumber.Months(until)}."
                + (ending is null ? " It does not end." : $" It ends: {ending}.") + $" {happened.Count} events take effect.",
            X = new Axis("months since the start of the scenario", 0, until, [.. Ticks.Months(until, MonthSteps).Select(month => new Tick(month, FigureNumber.Months(month)))]),
            Y = Axes.Amounts("burn, USD per day", low, high),
            Marks =
            [
                new StepLine([.. steps.Select(step => new Point(step.From, step.Burn))], until, Tone.Main),
                .. hasThreshold ? new Mark[] { new StepLine([.. steps.Select(step => new Point(step.From, step.Threshold))], until, Tone.Accent), new Label(new Point(until, steps[^1].Threshold), ["threshold"], Placement.InRightMargin, Tone.Accent) } : [],
                .. shown.Select(e => new Dot(new Point(e.Month, At(e.Month)), Tone.Main)),
                .. shown.Take(NamedEvents).Select((e, i) => new Label(new Point(e.Month, At(e.Month)), [NumberText.Exact(i + 1)], Placement.AboveRight, Tone.Main)),
            ],
            Rows = [],
            Caption = string.Concat(shown.Take(NamedEvents).Select((e, i) => $"{i + 1} {e.Name} (month {FigureNumber.HundredthsOfMonths(e.Month)}). "))
                + (ending is null ? "" : $"It ended: {ending}. ") + $"Burn of future {trace.Future} of seed {trace.Seed}, the same that a run counts; steps are averages over the step, dots are events that took effect.",
            Values = new ValueTable(
                ["from month", "burn, USD per day", "threshold, USD per day"],
                [.. steps.Select(step => new ValueRow(step.From, [FigureNumber.HundredthsOfMonths(step.From), FigureNumber.Amount(step.Burn), hasThreshold ? FigureNumber.Amount(step.Threshold) : "none"]))]),
        };
    }
}
