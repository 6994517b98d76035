using System.Reflection;
using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Tests.Observations;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>Everything that can be wrong with a scenario is found, at its place, with words that help.</summary>
public partial class DiagnosticTests
{
    private static readonly string[] s_warnings = [DiagnosticCodes.WideRange, DiagnosticCodes.NeverHappens, DiagnosticCodes.NeverEarns, DiagnosticCodes.NeverBurns];

    public static TheoryData<string, string, string, string> Cases => DiagnosticCases.All_of_them;

    [Theory, MemberData(nameof(Cases))]
    public void A_mistake_is_reported_where_it_is(string code, string place, string part, string text)
    {
        string[] findings = [.. FindingsOf(text).Select(finding => finding.ToString())];
        string kind = s_warnings.Contains(code) ? "warning" : "error";
        Assert.True(findings.Any(finding => finding.StartsWith($"test.yaml:{place}: {kind} {code}: ", StringComparison.Ordinal) && finding.Contains(part, StringComparison.Ordinal)),
            $"Expected {place} {code} … {part} …, found:\n{string.Join('\n', findings)}");
    }

    /// <summary>Negative control of the theory above: its scenarios are wrong in the way they say, and in no other that hides it.</summary>
    [Fact]
    public void Without_its_mistake_the_text_is_valid()
    {
        Assert.Empty(FindingsOf(DiagnosticCases.App));
        Assert.Empty(FindingsOf(DiagnosticCases.Key("store_fee: 15%")));
        Assert.Empty(FindingsOf(DiagnosticCases.Event("at: 2026-03, ends: x")));
        Assert.Empty(FindingsOf(DiagnosticCases.Key("compute: {utilization: 'truncated(mixture(10%: bernoulli(90%), 90%: 50%), 10%, 100%)'}")));
        Assert.Empty(FindingsOf(DiagnosticCases.Key("opex_usd_per_day: 2 to 19k\n    other_revenue_usd_per_day: 5")));
    }

    /// <summary>What can just happen is not warned of: the last instant, the lowest value, the one future in a million.</summary>
    [Theory]
    [InlineData("at_month: 36"), InlineData("at: 2028-12-31"), InlineData("at_month: 'uniform(35.9, 90)'"), InlineData("rate_per_year: 'bernoulli(1%)'"), InlineData("at: 2026-03, probability: 0.1%")]
    [InlineData("when: {coverage: below 0.1%}"), InlineData("when: {users_vs_peak: above 99%}"), InlineData("when: {runway_months: above 5}"), InlineData("when: {months_since_launch: above 35}"), InlineData("when: {coverage: 'below uniform(-1, 0.01)'}")]
    [InlineData("when: {users: below 5}, after_month: 33, for_months: 3"), InlineData("when: {users: below 5}, every_months: 36"), InlineData("when: {users: below 5}, hazard_per_month: 1%, hazard_power: 1 of opportunity")]
    public void What_can_just_be_is_not_warned_of(string trigger) =>
        Assert.Empty(FindingsOf(DiagnosticCases.Event($"{trigger}, ends: x").Replace("    users", "    alternative_usd_per_gpu_hour: 3\n    users", StringComparison.Ordinal)));

    /// <summary>All of its events happen in some future.</summary>
    [Fact]
    public void Of_a_scenario_in_which_everything_happens_nothing_is_warned_of() => Assert.Empty(FindingsOf(Everything.Yaml));

    [Fact]
    public void Every_code_has_a_case()
    {
        string[] covered = [.. DiagnosticCases.All_of_them.Concat(ObservationCases.All_of_them).Select(row => (string)row[0]).Concat(OverlayTests.Misfits.Select(row => (string)row[1]!)).Append(DiagnosticCodes.NoSuchProduct).Distinct().Order()];
        Assert.Equal([.. Codes.Values.Order()], covered);
    }

    [Fact]
    public void Every_code_is_its_own_and_explained_in_one_line()
    {
        Assert.Equal(Codes.Count, Codes.Values.Distinct().Count());
        Assert.All(Codes.Values, code => Assert.Matches("^S[1-6][0-9]{2}$", code));
        string source = File.ReadAllText(Repository.PathOf("engine", "Foundation", "DiagnosticCodes.cs"));
        Assert.Equal(Codes.Keys, Explained().Matches(source).Select(match => match.Groups["name"].Value));
    }

    [Fact]
    public void All_mistakes_of_a_file_come_at_once()
    {
        const string Text = """
            scenarioo: x
            start: 2026-02-30
            horizon_months: 0
            products:
              app:
                store_fee: 15
                users: {all: {churn: 5%}}
            events:
              e: {when: {coverage: under 5}, ends: x}
            """;
        Assert.Equal(["S201 1:1", "S305 2:8", "S302 3:17", "S302 6:16", "S202 7:18", "S201 7:19", "S203 9:24"],
            FindingsOf(Text).Select(finding => $"{finding.Code} {finding.Where.Line}:{finding.Where.Column}"));
    }

    [Fact]
    public void What_is_no_mapping_does_not_miss_its_keys() =>
        Assert.Equal(["S104"], FindingsOf("products: {app: {users: {all: }}}\n").Select(finding => finding.Code));

    [Fact]
    public void Of_contradicting_correlations_the_nearest_ones_are_offered()
    {
        const string All = "products.app.users.all";
        const string Text = "products: {app: {users: {all: {churn_per_month: 5% to 9%, initial: 1 to 2, arpu_usd_per_month: 1 to 2}}}}\ncorrelations: ";
        string contradiction = $"[[{All}.churn_per_month, {All}.initial, 0.9], [{All}.initial, {All}.arpu_usd_per_month, 0.9], [{All}.churn_per_month, {All}.arpu_usd_per_month, -0.9]]";
        string suggestion = Assert.Single(FindingsOf(Text + contradiction)).Suggestion!;
        string offered = suggestion[(suggestion.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.');
        Assert.Empty(FindingsOf($"{Text}[{offered}]"));
    }

    /// <summary>Sixteen shocks of six products, each against all others.</summary>
    [Fact]
    public void Also_of_sixteen_that_contradict_each_other_valid_ones_are_offered()
    {
        string[] shocks = [.. Enumerable.Range(0, 16).Select(i => $"products.p{i / 3}.shocks.{new[] { "adds", "churn", "usage" }[i % 3]}")];
        string products = $"products: {{{string.Join(", ", Enumerable.Range(0, 6).Select(i => $"p{i}: {{users: {{s: {{churn_per_month: 5%}}}}, shocks: {{adds: {{sd: 10%}}, churn: {{sd: 10%}}, usage: {{sd: 10%}}}}}}"))}}}\ncorrelations: ";
        IEnumerable<string> pairs = shocks.SelectMany((first, i) => shocks.Skip(i + 1).Select(second => $"[{first}, {second}, -0.5]"));
        Diagnostic finding = Assert.Single(FindingsOf($"{products}[{string.Join(", ", pairs)}]"));
        Assert.All(shocks, shock => Assert.Contains(shock, finding.Problem, StringComparison.Ordinal));
        string offered = finding.Suggestion![(finding.Suggestion!.IndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.');
        Assert.Equal(120, offered.Split("],").Length);
        Assert.Contains("[products.p0.shocks.adds, products.p5.shocks.adds, -0.06", offered, StringComparison.Ordinal); // the nearest has −1/15
        Assert.Empty(FindingsOf($"{products}[{offered}]"));
    }

    private static IReadOnlyDictionary<string, string> Codes { get; } = typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    private static IReadOnlyList<Diagnostic> FindingsOf(string text)
    {
        try
        {
            return Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(text, "test.yaml"))).Warnings;
        }
        catch (InvalidScenarioException invalid)
        {
            return invalid.Findings;
        }
    }

    [GeneratedRegex("/// <summary>.+</summary>\r?\n    public const string (?<name>\\w+) = ")]
    private static partial Regex Explained();
}
