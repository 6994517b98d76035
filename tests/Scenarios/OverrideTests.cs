using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>What is set on top of a file is as good as written in it, and a slip in a path is no silent addition.</summary>
public class OverrideTests
{
    private static readonly string s_base = DiagnosticCases.Event("at: 2026-03, ends: x") + "company: {cash_usd: 1M}\n";

    [Theory]
    [InlineData("products.app.store_fee=15%", "    store_fee: 15%\n")]
    [InlineData(" products.app.store_fee = 15% ", "    store_fee: 15%\n")]
    [InlineData("products.app.compute.utilization=50%", "    compute: {utilization: 50%}\n")]
    [InlineData("products.app.opex_usd_per_day=uniform(1, 2)", "    opex_usd_per_day: uniform(1, 2)\n")]
    [InlineData("products.app.opex_usd_per_day='normal(mean: 3, sd: 1)'", "    opex_usd_per_day: 'normal(mean: 3, sd: 1)'\n")]
    [InlineData("products.app.opex_usd_per_day=normal(mean: 3, sd: 1)", "    opex_usd_per_day: 'normal(mean: 3, sd: 1)'\n")]
    [InlineData("products.app.opex_usd_per_day=mixture(30%: 0, 70%: gamma(shape: 2, scale: 1k))", "    opex_usd_per_day: 'mixture(30%: 0, 70%: gamma(shape: 2, scale: 1k))'\n")]
    [InlineData("products.app.opex_usd_per_day={schedule: {2026-01: 5, 2026-04: 6}}", "    opex_usd_per_day: {schedule: {2026-01: 5, 2026-04: 6}}\n")]
    public void Setting_a_key_is_writing_it(string assignment, string lines) =>
        Assert.Equal(HashOf(ScenarioDocument.Parse(s_base.Replace("events:", lines + "events:", StringComparison.Ordinal), "a")), HashOf(Base.With(assignment)));

    [Theory]
    [InlineData("products.app.users.all.churn_per_month=7%", "5%", "7%")]
    [InlineData("events.e.at=2026-05", "2026-03", "2026-05")]
    [InlineData("company={cash_usd: 2M}", "1M", "2M")]
    public void Setting_a_value_replaces_it(string assignment, string old, string value) =>
        Assert.Equal(HashOf(ScenarioDocument.Parse(s_base.Replace(old, value, StringComparison.Ordinal), "a")), HashOf(Base.With(assignment)));

    [Fact]
    public void What_is_set_to_a_known_number_is_correlated_with_nothing()
    {
        const string Pair = "correlations: [[products.app.opex_usd_per_day, products.app.users.all.churn_per_month, 0.5]]\n", Known = "    opex_usd_per_day: 3\n", Uncertain = "    opex_usd_per_day: 2 to 3\n";
        ScenarioDocument With(string opex, string pair) => ScenarioDocument.Parse(s_base.Replace("events:", opex + "events:", StringComparison.Ordinal).Replace("5%", "3% to 8%", StringComparison.Ordinal) + pair, "a");
        Assert.Equal(HashOf(With(Known, "")), HashOf(With(Uncertain, Pair).With("products.app.opex_usd_per_day=3")));
        Assert.Equal(HashOf(With(Uncertain.Replace('2', '1'), Pair)), HashOf(With(Uncertain, Pair).With("products.app.opex_usd_per_day=1 to 3")));
        Assert.ThrowsAny<InvalidScenarioException>(() => HashOf(With(Known, Pair)));
    }

    [Fact]
    public void The_last_of_several_counts() => Assert.Equal(HashOf(Base.With("horizon_months=5")), HashOf(Base.With("horizon_months=9").With("horizon_months=5")));

    [Fact]
    public void A_new_event_is_set_as_a_whole_and_can_then_be_changed() =>
        Assert.Equal(HashOf(Base.With("events.f={at: 2026-05, ends: y}")), HashOf(Base.With("events.f={at: 2026-04, ends: y}").With("events.f.at=2026-05")));

    [Theory]
    [InlineData("products.ap.store_fee=1%", "Did you mean 'app'?")]
    [InlineData("products.app.users.al.churn_per_month=1%", "Did you mean 'all'?")]
    [InlineData("events.later.at=2026-03", "Known here: e.")]
    public void A_slip_in_a_name_adds_nothing(string assignment, string suggestion)
    {
        Diagnostic finding = Assert.Single(Assert.Throws<InvalidScenarioException>(() => Base.With(assignment)).Findings);
        Assert.Equal((DiagnosticCodes.UnknownReference, suggestion), (finding.Code, finding.Suggestion));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=5")]
    [InlineData("products.app.store_fee")]
    [InlineData("products.app.store_fee=")]
    [InlineData("products.app.store_fee=# nothing")]
    [InlineData("products.app.store_fee=[1")]
    [InlineData("products.app.store_fee=1%\n---\n2%")]
    public void What_sets_nothing_is_refused(string assignment) =>
        Assert.Equal(DiagnosticCodes.NotYaml, Assert.Single(Assert.Throws<InvalidScenarioException>(() => Base.With(assignment)).Findings).Code);

    [Fact]
    public void Findings_name_the_assignment()
    {
        InvalidScenarioException invalid = Assert.Throws<InvalidScenarioException>(() => HashOf(Base.With("products.app.store_fee=15")));
        Assert.StartsWith("--set products.app.store_fee=15:1:1: error S302: ", invalid.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_it_was_run_is_the_file_itself_or_a_file_that_gives_the_same_plan()
    {
        Assert.Equal(s_base, Base.AsRun());
        ScenarioDocument changed = Base.With("products.app.opex_usd_per_day='normal(mean: 3, sd: 1)'").With("products.app.notice_days=discrete(1: 50%, 2: 50%)").With("about=\"two\\nlines: # \\u2028\\u0001\"").With("scenario='- x: #y'");
        ScenarioDocument again = ScenarioDocument.Parse(changed.AsRun(), "a");
        Assert.Equal(HashOf(changed), HashOf(again));
        Assert.Equal(ScenarioReader.Read(changed).About, ScenarioReader.Read(again).About);
    }

    [Fact]
    public void Any_text_survives_being_written()
    {
        const string Letters = "ab 0.5%-:#,[]{}&*!|>'\"\\@`?~=\n\t\r\u0001\u0085\u00a0\u2028\uFEFFé☃";
        var random = new SplitMix(3);
        for (int i = 0; i < 3_000; i++)
        {
            string about = string.Concat(Enumerable.Range(0, random.Below(9)).Select(_ => Letters[random.Below(Letters.Length)]));
            ScenarioDocument document = Base.With($"about=\"{string.Concat(about.Select(letter => $"\\u{(int)letter:x4}"))}\"");
            Assert.Equal(about, ScenarioReader.Read(document).About);
            Assert.Equal(about, ScenarioReader.Read(ScenarioDocument.Parse(document.AsRun(), "a")).About);
        }
    }

    private static ScenarioDocument Base => ScenarioDocument.Parse(s_base, "base.yaml");

    private static string HashOf(ScenarioDocument document) => Planner.Make(ScenarioReader.Read(document)).Hash;
}
