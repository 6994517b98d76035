using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Scenarios;

namespace SurvivalSim.Tests.Documentation;

/// <summary>The table of results in scenarios/README.md is what runs of the scenarios give, with the number of futures and the seed of a run without options.</summary>
public class ScenarioPageTests
{
    private const string Begin = "<!-- measured, see CONTRIBUTING.md -->\n", End = "<!-- until here -->\n";

    private static readonly string s_page = Repository.PathOf("scenarios", "README.md");

    private static readonly (string File, string[] Set)[] s_runs =
    [
        .. new[] { "sora", "enterprise-video", "previz-video", "open-weight-video", "image-model", "voice-assistant", "chatbot", "coding-assistant", "inference-api", "two-products", "roadmap" }.Select(name => ($"{name}.yaml", Array.Empty<string>())),
        ("roadmap.yaml", ["products.video.launch=2035-01-01"]),
    ];

    /// <remarks>To renew it, set <c>RENEW_GOLDEN=1</c>, run this test, and read the difference before it is committed: the readings above the table are written by hand.</remarks>
    [Fact]
    public void The_results_shown_are_those_of_runs()
    {
        string page = File.ReadAllText(s_page);
        string measured = Table();
        (int from, int to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1") File.WriteAllText(s_page, page = page[..from] + measured + page[(page.IndexOf(End, StringComparison.Ordinal))..]);
        else Assert.Equal(page[from..to], measured);
    }

    [Fact]
    public void Every_scenario_is_on_the_page() =>
        Assert.All(ShippedScenarioTests.Names, file => Assert.Contains($"]({file})", File.ReadAllText(s_page), StringComparison.Ordinal));

    private static string Table()
    {
        const string Head = "| scenario | product | alive at the horizon | half have ended by month | ends | breaks even | median loss over its life, USD | numbers with a source / judgement |\n|---|---|---|---|---|---|---|---|\n";
        return Head + string.Concat(s_runs.SelectMany(Rows));
    }

    private static IEnumerable<string> Rows((string File, string[] Set) run)
    {
        string file = Repository.PathOf("scenarios", run.File);
        Plan plan = Planner.Make(ScenarioReader.Read(run.Set.Aggregate(ScenarioDocument.Load(file), (changed, assignment) => changed.With(assignment))));
        var evidence = ScenarioEvidence.Of(File.ReadLines(file));
        string name = Path.GetFileNameWithoutExtension(run.File), title = run.Set.Length == 0 ? $"[{name}]({run.File})" : $"{name} `--set {run.Set[0]}`";
        foreach ((int i, ProductEstimate product) in RunEstimate.From(plan, RunTally.Of(plan, new RunOptions())).Products.Index())
            yield return $"| {(i == 0 ? title : "")} | {product.Name} | {Results(product)} | {(i == 0 && run.Set.Length == 0 ? $"{evidence.Sourced} / {evidence.Judged}" : "")} |\n";
    }

    private static string Results(ProductEstimate product)
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        IEnumerable<string> ends = product.Causes.Index().OrderByDescending(cause => last.Incidence[cause.Index].P).Select(cause => $"{cause.Item} {Percent(last.Incidence[cause.Index])}");
        string half = product.Life.Median.Months is { } months ? months.ToString("0.0", CultureInfo.InvariantCulture) : "–";
        double loss = product.Outcomes.First(pair => pair.Outcome == Outcome.CumulativeLossUsd).Estimate.Quantiles.Single(quantile => quantile.Probability == 0.5).Value;
        return $"{Percent(last.Survival)} | {half} | {string.Join(", ", ends)} | {Percent(product.BreakEven.Ever)} | {NumberText.Short(loss)}";
    }

    private static string Percent(Probability probability) => string.Create(CultureInfo.InvariantCulture, $"{100 * probability.P:0} %");
}
