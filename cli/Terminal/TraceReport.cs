using System.Globalization;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Terminal;

/// <summary>One future as text: a line a step, and between them what happened.</summary>
internal static class TraceReport
{
    private static readonly (string Heading, Metric Metric)[] s_columns =
    [
        ("users", Metric.Users), ("burn/day", Metric.BurnUsdPerDay), ("÷limit", Metric.BurnVsThreshold), ("coverage", Metric.Coverage),
        ("$/output", Metric.UsdPerOutput), ("$/GPU-h", Metric.RevenuePerGpuHour), ("unmet", Metric.Unmet), ("cash", Metric.CashUsd),
    ];

    /// <summary>Prints it, product after product.</summary>
    public static void Print(Screen screen, Plan plan, FutureTrace trace, OccurrenceWords words)
    {
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{plan.Name}: future {trace.Future} of seed {trace.Seed}"));
        foreach ((int index, string product) in plan.ProductNames.Index()) Print(screen, plan, trace, words, index, product);
    }

    private static void Print(Screen screen, Plan plan, FutureTrace trace, OccurrenceWords words, int index, string product)
    {
        screen.Line();
        screen.Paragraph(product, Ink.Strong);
        if (!trace.Steps.Any(step => step.Products[index].Lives))
        {
            screen.Line("  is not launched within the horizon.");
            return;
        }
        screen.Line(new Piece($"  {"month",7}{string.Concat(s_columns.Select(column => column.Heading.PadLeft(Width(column.Heading))))}", Ink.Faint));
        foreach (TraceStep step in trace.Steps)
        {
            ProductTrace now = step.Products[index];
            foreach (Occurrence occurrence in trace.Occurrences.Where(o => o.Step == step.Step && Concerns(plan, o, index, now)).OrderBy(o => o.Month))
                screen.Paragraph($"{words.Name(occurrence)}: {words.What(occurrence)} ({words.Why(occurrence)})", lead: string.Create(CultureInfo.InvariantCulture, $"  {occurrence.Month,7:0.00}  "));
            if (now.Lives) screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {step.Month,7:0.00}{string.Concat(s_columns.Select(column => Cell(column.Metric, now).PadLeft(Width(column.Heading))))}"));
        }
        ProductTrace last = trace.Steps[^1].Products[index];
        screen.Paragraph(last.Cause == 0
            ? string.Create(CultureInfo.InvariantCulture, $"still alive at the horizon, month {plan.Grid.HorizonMonths:0.##}")
            : string.Create(CultureInfo.InvariantCulture, $"ended in month {last.End:0.00}, {last.End - last.Launch:0.00} months after its launch: {plan.Causes[last.Cause - 1]}"), lead: "  ");
    }

    /// <summary>Of a column with the blank before it: its heading, and numbers such as −12.3k.</summary>
    private static int Width(string heading) => 1 + Math.Max(heading.Length, 7);

    private static bool Concerns(Plan plan, Occurrence occurrence, int product, ProductTrace now) =>
        plan.Events[occurrence.Event].Product == product || (plan.Events[occurrence.Event].Product < 0 && now.Lives);

    private static string Cell(Metric metric, ProductTrace now)
    {
        float value = now.Metrics[(int)metric];
        return Math.Abs(value) >= Plan.RatioLimit && metric is Metric.BurnVsThreshold or Metric.Coverage or Metric.RevenuePerGpuHour || value >= Plan.CashLimit ? "–" : NumberText.Short(value).Replace('-', '−');
    }
}
