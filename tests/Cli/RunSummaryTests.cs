using System.Globalization;
using System.Text.RegularExpressions;
using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Cli;

/// <summary>The summary of a run stays readable whatever the scenario: 80 columns, nothing wrapped by the terminal, nothing that is no text.</summary>
public sealed partial class RunSummaryTests
{
    private const string Users = "users: {all: {initial: 20k, adds_per_month: 5k to 15k, churn_per_month: 10% to 25%, outputs_per_user_day: 0.5 to 2, paying: 3% to 8%, arpu_usd_per_month: 15}}";
    private const string Gpus = "compute: {gpu_seconds_per_output: 10 to 50, utilization: 60%, reserved_gpus: 50 to 200, term_months: 12}";
    private const string Threshold = "burn_threshold_usd_per_day: 9k, opex_usd_per_day: 3k to 12k";

    private static readonly Dictionary<string, string> s_scenarios = new()
    {
        ["sora"] = File.ReadAllText(Repository.PathOf("scenarios", "sora.yaml")),
        ["two products"] = File.ReadAllText(Repository.PathOf("scenarios", "two-products.yaml")),
        ["minimal"] = File.ReadAllText(Repository.PathOf("scenarios", "minimal.yaml")),
        ["nothing happens"] = "products: {app: {users: {all: {churn_per_month: 5%}}}}",
        ["a known threshold"] = $"products: {{app: {{{Users}, {Gpus}, {Threshold}}}}}\nevents: {{e: {{rate_per_year: 0.2, ends: x}}}}",
        ["late and never"] = $"products: {{app: {{launch: 2099-01, {Users}}}, soon: {{launch_month: 1 to 60, {Users}, {Threshold}}}}}\nevents: {{e: {{rate_per_year: 1, ends: x}}}}",
        ["long names"] = $"scenario: {new string('s', 80)}\nproducts: {{{new string('x', 80)}: {{{Users}, {Gpus}, {Threshold}}}}}\nevents:\n"
            + string.Join('\n', Enumerable.Range(1, 9).Select(i => $"  {new string('e', 70)}{i}: {{rate_per_year: 0.{i}, ends: {string.Join(' ', Enumerable.Repeat("cause", 8))} {new string('y', 25)}{i}}}")),
        ["wide letters"] = $"scenario: 人工知能製品の生存\nproducts: {{{string.Concat(Enumerable.Repeat("動画", 40))}: {{{Users}, {Gpus}, {Threshold}}}, 画像: {{{Users}}}}}\nevents: {{{string.Concat(Enumerable.Repeat("打切", 35))}: {{rate_per_year: 1, ends: {string.Concat(Enumerable.Repeat("経営", 20))} Größe 🎬}}}}",
        ["many products"] = $"products:\n{string.Join('\n', Enumerable.Range(1, 8).Select(i => $"  a product with a name of some length, the number of which is {i}: {{{Users}, {Gpus}, {Threshold}}}"))}\nevents: {{e: {{rate_per_year: 1, ends: x}}}}",
    };

    public static TheoryData<string, double, long> Runs
    {
        get
        {
            var runs = new TheoryData<string, double, long>();
            foreach (string name in s_scenarios.Keys)
            {
                foreach ((double horizon, long futures) in ((double, long)[])[(36, 300), (0.5, 2), (1, 1), (120, 20)]) runs.Add(name, horizon, futures);
            }
            return runs;
        }
    }

    [Theory, MemberData(nameof(Runs))]
    public void It_has_80_columns_whatever_it_tells(string scenario, double horizon, long futures)
    {
        Action<Screen> print = Printing(s_scenarios[scenario], horizon, futures);
        string plain = Print(print), ascii = Print(print, isAscii: true), coloured = Print(print, hasColours: true);
        foreach (string text in (string[])[plain, ascii])
        {
            Assert.All(text.Split(Environment.NewLine), line =>
            {
                Assert.InRange(Columns(line), 0, 80);
                Assert.Equal(line.TrimEnd(), line);
            });
            Assert.DoesNotContain(string.Concat(Enumerable.Repeat(Environment.NewLine, 3)), text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"Infinity|NaN|∞|\u001b", text);
        }
        Assert.All(ascii, letter => Assert.True(char.IsAscii(letter)));
        Assert.Contains('\u001b', coloured);
        Assert.Equal(plain, EscapeCode().Replace(coloured, ""));
    }

    [Fact]
    public void A_headline_a_picture_and_the_numbers_are_told_of_each_product()
    {
        string text = Print(Printing(s_scenarios["a known threshold"], 36, 300));
        Assert.Matches(@"app\n  The 3-month mean burn exceeds the threshold in \d\d\.\d % ± \d\.\d of futures", text.ReplaceLineEndings("\n"));
        Assert.Contains(" threshold 9000 ", text, StringComparison.Ordinal);
        foreach (string part in (string[])["100%┤█", "━ median ▒ 50 % ░ 90 %", "months since launch", "peak burn per day", "by month", "± is half a 95 % interval"]) Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_product_that_launches_later_it_is_said_when_and_of_how_many_futures_the_numbers_are()
    {
        string sometimes = Flat(Printing(s_scenarios["late and never"], 36, 300));
        Assert.Matches(@"soon \(launches in \d\d\.\d %; months count from the launch\) The 3-month mean burn exceeds the threshold in \d+\.\d % ± \d\.\d of these futures", sometimes);
        string dated = s_scenarios["a known threshold"].Replace("{app: {", "{app: {launch: 2026-05-20, ", StringComparison.Ordinal);
        Assert.Contains("app (launches 2026-06-01; months count from the launch) The 3-month", Flat(Printing($"start: 2026-01-01\n{dated}", 36, 300)), StringComparison.Ordinal);
        Assert.DoesNotContain("months count from the launch", Flat(Printing(s_scenarios["a known threshold"], 36, 300)), StringComparison.Ordinal);

        static string Flat(Action<Screen> print) => string.Join(' ', Print(print).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Many_products_share_a_table_of_small_curves_instead_of_pictures()
    {
        string many = Print(Printing(s_scenarios["many products"], 36, 300)), two = Print(Printing(s_scenarios["two products"], 36, 300));
        Assert.Equal(8, many.Split(Environment.NewLine).Count(line => line.StartsWith("  a product", StringComparison.Ordinal) && line.Contains('█', StringComparison.Ordinal)));
        Assert.DoesNotContain("100%", many, StringComparison.Ordinal);
        Assert.Equal(2, two.Split("100%").Length - 1);
    }

    [Fact]
    public void One_future_tells_no_error()
    {
        string text = Print(Printing(s_scenarios["minimal"], 1, 1));
        Assert.Contains("1 future,", text, StringComparison.Ordinal);
        Assert.Contains("1.00 ± unknown", text, StringComparison.Ordinal);
    }

    private static Action<Screen> Printing(string text, double horizon, long futures)
    {
        ScenarioDocument document = ScenarioDocument.Parse(text, "s.yaml").With(string.Create(CultureInfo.InvariantCulture, $"horizon_months={horizon}"));
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        var options = new RunOptions { Futures = futures };
        RunEstimate run = RunEstimate.From(plan, RunTally.Of(plan, options));
        IReadOnlyList<ProductDrivers> drivers = Drivers.Of(plan, options);
        Provenance provenance = Provenance.Of(document, scenario, plan, options, Computation.OnProcessor(TimeSpan.FromSeconds(1)));
        return screen => RunSummary.Print(screen, run, drivers, provenance, "r");
    }

    private static string Print(Action<Screen> print, bool hasColours = false, bool isAscii = false)
    {
        using var text = new StringWriter();
        print(new Screen(text, hasColours, isAscii));
        return text.ToString();
    }

    /// <summary>Columns by blocks of Unicode, apart from how the program counts them.</summary>
    private static int Columns(string line) => line.EnumerateRunes().Sum(letter => letter.Value is (>= 0x2E80 and < 0xA4D0) or (>= 0xAC00 and < 0xD7A4) or (>= 0xF900 and < 0xFB00) or (>= 0xFF00 and < 0xFF61) or >= 0x1F000 ? 2 : 1);

    [GeneratedRegex(@"\u001b\[\d+m")]
    private static partial Regex EscapeCode();
}
