using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SurvivalSim.Analyses;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Cli.Commands;
using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Cells;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Observations;

namespace SurvivalSim.Tests.Plots.Reports;

/// <summary>Reports that several tests look at, the extreme ones by name, as a results folder has them.</summary>
internal static partial class ReportSamples
{
    /// <summary>A name that would be markup, an attribute's end, a comment's and a style's, and that is written from right to left, in several scripts.</summary>
    public const string HostileName = "</title></style><script>alert(1)</script>\"'&--> {}: שלום مرحبا 日本語 👩‍🚀";

    private const string Dull = "products: {app: {burn_threshold_usd_per_day: 3k, opex_usd_per_day: 2k to 5k, users: {all: {initial: 5k to 9k, churn_per_month: 5%, paying: 5%, arpu_usd_per_month: 9}}}}\n";

    private static readonly Dictionary<string, Lazy<byte[]>> s_reports = new()
    {
        ["sora"] = new(() => OfFile("sora.yaml", 2000)),
        ["two products"] = new(() => OfFile("two-products.yaml", 1000, pairs: 500)),
        ["ten products"] = new(() => TenOf(EightProducts, 300)),
        ["nobody ends"] = new(() => Of(Dull, 50)),
        ["one future"] = new(() => Of(Dull + "events: {closed: {rate_per_year: 2, ends: closed}}", 1)),
        ["all end in month 1"] = new(() => Of(Dull + "events: {closed: {at_month: 0.5, ends: closed}}", 50)),
        ["never launched"] = new(() => Of("products: {app: {launch: 2099-01, users: {all: {churn_per_month: 5%}}}}\nevents: {e: {rate_per_year: 1, ends: x}}", 50)),
        ["hostile names"] = new(() => Of(Hostile, 200)),
        ["observed"] = new(() => Observed(Tables.OfR("veteran", "celltype"))),
        ["trace"] = new(Trace),
        ["grid"] = new(() => OfGrid("two-products.yaml", "company.cash_usd=1M,20M", "products.video.store_fee=0%:150%:3")),
        ["batch"] = new(Batch),
    };

    /// <summary>What the reports are called here.</summary>
    public static IEnumerable<string> Names => s_reports.Keys;

    /// <summary>A report.</summary>
    public static byte[] Bytes(string name) => s_reports[name].Value;

    /// <summary>The characters of a report.</summary>
    public static string Html(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>A report's elements, without what its style and its script hold, which is no XML.</summary>
    public static XDocument Elements(string name)
    {
        string html = Html(name);
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        return XDocument.Parse(StyleOrScript().Replace(html["<!DOCTYPE html>\n".Length..], "<$1></$1>"));
    }

    /// <summary>The report of a run of a scenario.</summary>
    public static byte[] Of(string yaml, long futures, long? pairs = null) => Of(ScenarioDocument.Parse(yaml, "scenario.yaml"), futures, pairs);

    private static byte[] OfFile(string file, long futures, long? pairs = null) => Of(ScenarioDocument.Load(Repository.PathOf("scenarios", file)), futures, pairs);

    /// <summary>A scenario has at most eight products; what comes later may put more into a report: the first two are there twice, under other names.</summary>
    private static byte[] TenOf(string yaml, long futures) => Of(
        ScenarioDocument.Parse(yaml, "scenario.yaml"), futures, pairs: null,
        run => run with { Products = [.. run.Products, run.Products[0] with { Name = "product 8" }, run.Products[1] with { Name = "product 9" }] },
        drivers => [.. drivers, drivers[0] with { Product = "product 8" }, drivers[1] with { Product = "product 9" }]);

    private static byte[] Of(
        ScenarioDocument document, long futures, long? pairs, Func<RunEstimate, RunEstimate>? change = null, Func<IReadOnlyList<ProductDrivers>, IReadOnlyList<ProductDrivers>>? changeDrivers = null)
    {
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        var options = new RunOptions { Futures = futures };
        RunEstimate estimate = RunEstimate.From(plan, RunTally.Of(plan, options));
        IReadOnlyList<ProductDrivers> drivers = Drivers.Of(plan, options);
        StepBias? bias = pairs is { } count ? StepBias.Of(plan, FinerPlan.Of(document)!, estimate, options with { Futures = count }) : null;
        Provenance provenance = Provenance.Of(document, scenario, plan, options, Computation.OnProcessor(TimeSpan.Zero)) with { ScenarioFile = Path.GetFileName(document.File) };
        return RunFiles.Of(change?.Invoke(estimate) ?? estimate, changeDrivers?.Invoke(drivers) ?? drivers, provenance, document, bias)[HtmlReport.FileName];
    }

    private static byte[] Observed(ObservedTable table)
    {
        ObservedEstimate estimate = ObservedEstimate.From(table, tau: null, new ReferenceCurve("app", [(100, 0.6), (1000, 0.1)]));
        NamedFigure[] figures = [.. estimate.Groups.Select(group => new NamedFigure($"survival-{group.Name}", ObservedFigure.Of(group.Name, "lung.csv", "as given", group)) { Subject = group.Name })];
        return HtmlReport.Write(ObservedReport.Of(table, "0123456789abcdef", estimate, curve: new ReferenceCurve("app", [(100, 0.6), (1000, 0.1)]), figures, "survivalsim observed veteran.csv --group celltype"));
    }

    private static byte[] Trace()
    {
        ScenarioDocument document = ScenarioDocument.Load(Repository.PathOf("scenarios", "sora.yaml"));
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        FutureTrace trace = FutureTrace.Of(plan, seed: 1, future: 4711);
        NamedFigure[] figures = [.. plan.ProductNames.Select((name, index) => new NamedFigure("burn", TraceFigure.Of(scenario.Name, plan, index, trace, [(2, "something")])) { Subject = name })];
        return HtmlReport.Write(TraceReport.Of(plan, trace, new OccurrenceWords(scenario, plan, trace), Provenance.Of(document, scenario, plan, new RunOptions(), Computation.OnProcessor(TimeSpan.Zero)), figures));
    }

    /// <summary>A grid in which a third of the cells fails.</summary>
    private static byte[] OfGrid(string file, params string[] axes)
    {
        ScenarioDocument document = ScenarioDocument.Load(Repository.PathOf("scenarios", file));
        Scenario scenario = ScenarioReader.Read(document);
        Grid grid = Grid.Of([.. axes.Select(GridAxis.Parse)]);
        var options = new RunOptions { Futures = 200 };
        var provenance = Provenance.Of(document, scenario, Planner.Make(scenario), options, Computation.OnProcessor(TimeSpan.Zero));
        return HtmlReport.Write(CellReport.OfGrid(grid, Shown(CellSet.Of(grid, document), options, grid, ["video", "images"]), provenance, ["--target", "20%"]));
    }

    private static byte[] Batch()
    {
        var options = new RunOptions { Futures = 200 };
        CellSet cells = CellSet.Of(["minimal.yaml", HostileName, "two-products.yaml"], file => ScenarioDocument.Load(Repository.PathOf("scenarios", file == HostileName ? "sora.yaml" : file)));
        return HtmlReport.Write(CellReport.OfBatch(Shown(cells, options, grid: null, [null]), options, "survivalsim batch 'scenarios/*.yaml'"));
    }

    private static CellsShown Shown(CellSet cells, RunOptions options, Grid? grid, string?[] products)
    {
        var results = new CellResult[cells.Count];
        new CellRuns(options).Run(cells, new Dictionary<int, CellResult>(), (result, _) => results[result.Cell] = result, CancellationToken.None);
        CellAnswer[] answers = [.. products.Select(product => new CellAnswer(product, ProductHeadlines.End, Target: 0.5))];
        return new CellsShown(cells, results, answers, new CellFigures("Scenario: sample", cells, results, options.Futures, options.Seed, grid).Of(answers));
    }

    private static string EightProducts =>
        "horizon_months: 120\ncompany: {cash_usd: 20M to 90M}\n"
        + $"products: {{{string.Join(", ", Enumerable.Range(0, 8).Select(i => $"product {i}: {{burn_threshold_usd_per_day: 3k, opex_usd_per_day: 2k to 5k, users: {{all: {{initial: 5k to 9k, churn_per_month: 5%, paying: 5%, arpu_usd_per_month: 9}}}}}}"))}}}\n"
        + $"events: {{{string.Join(", ", Enumerable.Range(0, 8).Select(i => $"closing {i}: {{product: product {i}, rate_per_year: 0.{i + 10}, ends: closed}}"))}}}";

    private static string Hostile =>
        $"scenario: {Quoted}\nproducts: {{{Quoted}: {{burn_threshold_usd_per_day: 3k, opex_usd_per_day: 2k to 5k, users: {{{Quoted}: {{initial: 5k to 9k, churn_per_month: 5% to 9%, paying: 5%, arpu_usd_per_month: 9}}}}}}}}\n"
        + $"events: {{{Quoted}: {{rate_per_year: 0.5, ends: {Quoted}}}}}";

    private static string Quoted => $"'{HostileName.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex StyleOrScript();
}
