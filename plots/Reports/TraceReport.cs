using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Plots.Reports;

/// <summary>The report of one future.</summary>
public static class TraceReport
{
    private static readonly (string Heading, Metric Metric)[] s_columns =
    [
        ("users", Metric.Users), ("burn, USD per day", Metric.BurnUsdPerDay), ("burn over threshold", Metric.BurnVsThreshold), ("revenue over cost", Metric.Coverage),
        ("USD per output", Metric.UsdPerOutput), ("revenue per GPU-hour, USD", Metric.RevenuePerGpuHour), ("unmet demand", Metric.Unmet), ("cash, USD", Metric.CashUsd),
    ];

    /// <summary>Describes it.</summary>
    /// <param name="plan">What was simulated.</param>
    /// <param name="trace">The future.</param>
    /// <param name="words">What its events did.</param>
    /// <param name="provenance">How it was made.</param>
    /// <param name="figures">The figures by product.</param>
    public static Report Of(Plan plan, FutureTrace trace, OccurrenceWords words, Provenance provenance, IReadOnlyList<NamedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(figures);
        return new Report
        {
            Title = $"{plan.Name}: future {FigureNumber.FullCount(trace.Future)}",
            Subtitle = $"One future of seed {trace.Seed}, the same that a run counts, in {Words.Adjective(provenance.Step)} steps to month {FigureNumber.Months(provenance.HorizonMonths)}.",
            Headlines = [.. plan.ProductNames.Select((name, index) => Headline(plan, trace, name, index))],
            Sections =
            [
                .. plan.ProductNames.Select((name, index) => (name, index)).Where(product => Launches(trace, product.index)).Select(product => new ReportSection(product.name, [], [.. figures.Where(figure => figure.Subject == product.name)], [Steps(trace, product.name, product.index)])),
                new ReportSection("What happened, and what it was made of", [], [], [.. Events(trace, words), Parameters(plan, trace)]),
            ],
            Reading = ["This is one future of many that could be, told step by step. How likely it is that one ends so, and how sure that is, a run of many futures tells. Months count from the start of the scenario; flows are averages over the step."],
            Provenance = [.. RunReport.Origin(provenance), ("Future", FigureNumber.FullCount(trace.Future))],
            Command = CommandText.Trace(provenance, trace.Future),
            Citations = Citations.Trace,
        };
    }

    private static bool Launches(FutureTrace trace, int product) => trace.Steps.Any(step => step.Products[product].Lives);

    private static string Headline(Plan plan, FutureTrace trace, string name, int product)
    {
        name = Names.InSentence(name);
        if (!Launches(trace, product)) return $"{name} is not launched within the horizon.";
        ProductTrace last = trace.Steps[^1].Products[product];
        return last.Cause == 0 ? $"{name} is still alive at the horizon, month {FigureNumber.Months(plan.Grid.HorizonMonths)}."
            : $"{name} ends in month {FigureNumber.HundredthsOfMonths(last.End)}, {FigureNumber.HundredthsOfMonths(last.End - last.Launch)} months after its launch: {Names.InSentence(plan.Causes[last.Cause - 1])}.";
    }

    private static ReportTable Steps(FutureTrace trace, string name, int product) => new(
        $"{name}, step by step", "trace.csv", ["by month", .. s_columns.Select(column => column.Heading)],
        [.. trace.Steps.Where(step => step.Products[product].Lives).Select(step => new[] { FigureNumber.HundredthsOfMonths(step.Month) }.Concat(s_columns.Select(column => Cell(column.Metric, step.Products[product]))).ToArray())],
        "A dash: no limit, or nothing to divide by.");

    private static IEnumerable<ReportTable> Events(FutureTrace trace, OccurrenceWords words)
    {
        if (trace.Occurrences.Count == 0) yield break;
        yield return new ReportTable(
            "Events that fell due", "events.csv", ["month", "event", "of", "what it did", "why"],
            [.. trace.Occurrences.OrderBy(occurrence => occurrence.Month).Select(occurrence => new[] { FigureNumber.HundredthsOfMonths(occurrence.Month), words.Name(occurrence), words.Subject(occurrence), words.What(occurrence), words.Why(occurrence) })],
            HasWords: true);
    }

    private static ReportTable Parameters(Plan plan, FutureTrace trace) => new(
        "The uncertain numbers in this future", "parameters.csv", ["number", "value"],
        [.. plan.ParameterPaths.Select((path, index) => (path, Value: trace.Parameters[index])).Where(parameter => double.IsFinite(parameter.Value)).Select(parameter => new[] { parameter.path, FigureNumber.Amount(parameter.Value) })]);

    private static string Cell(Metric metric, ProductTrace now)
    {
        float value = now.Metrics[(int)metric];
        bool isEndless = value >= Plan.CashLimit || (Math.Abs(value) >= Plan.RatioLimit && metric is Metric.BurnVsThreshold or Metric.Coverage or Metric.RevenuePerGpuHour);
        return isEndless ? "–" : FigureNumber.Amount(value);
    }
}
