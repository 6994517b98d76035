using System.Globalization;
using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Planning;

/// <summary>Two plans with the same hash give the same futures: what a future depends on changes the hash, and nothing else does.</summary>
public partial class PlanHashTests
{
    private static readonly string s_text = File.ReadAllText(Repository.PathOf("scenarios", "two-products.yaml"));

    [Fact]
    public void It_is_a_SHA_256() => Assert.Matches("^[0-9a-f]{64}$", Plans.Of(s_text).Hash);

    [Fact]
    public void Equal_texts_have_equal_hashes() => Assert.Equal(Plans.Of(s_text).Hash, Plans.Of(s_text).Hash);

    [Fact]
    public void Comments_formatting_and_titles_do_not_count()
    {
        string bare = Comment().Replace(s_text, "").ReplaceLineEndings("\r\n");
        Assert.NotEqual(s_text, bare);
        Assert.Equal(Plans.Of(s_text).Hash, Plans.Of(bare).Hash);
        Assert.Equal(Plans.Of(s_text).Hash, Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(s_text, "test.yaml").With("about=other").With("scenario=other"))).Hash);
    }

    [Fact]
    public void Tags_do_not_count() => Assert.Equal(Plans.Of(s_text).Hash, Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(s_text, "test.yaml").With("products.video.tags=[text, api, x-2]"))).Hash);

    [Fact]
    public void The_same_number_written_otherwise_is_the_same_number() => Assert.Equal(
        Plans.Of("products: {a: {users: {s: {churn_per_month: 5%, initial: 1.5k}}}}").Hash,
        Plans.Of("products: {a: {users: {s: {initial: 1_500, churn_per_month: 0.05}}}}").Hash);

    /// <summary>Every number of a scenario with two products, two segments, shocks, schedules and events, one after the other.</summary>
    [Fact]
    public void Every_changed_number_changes_the_hash()
    {
        string text = Comment().Replace(s_text, "");
        Dictionary<string, string> hashes = new() { [Plans.Of(text).Hash] = "the scenario itself" };
        int changed = 0;
        foreach (Match number in Number().Matches(text[text.IndexOf("company:", StringComparison.Ordinal)..]))
        {
            int at = number.Index + text.IndexOf("company:", StringComparison.Ordinal);
            double value = double.Parse(number.Value, CultureInfo.InvariantCulture);
            string other = (value == 0 ? 1 : value * 1.01).ToString("R", CultureInfo.InvariantCulture);
            string variant = text[..at] + other + text[(at + number.Length)..];
            string place = $"{number.Value} → {other} in '{text[text.LastIndexOf('\n', at)..].Split('\n')[1].Trim()}'";
            string hash;
            try { hash = Plans.Of(variant).Hash; }
            catch (InvalidScenarioException) { continue; } // a count or a correlation that must not change like this
            Assert.True(hashes.TryAdd(hash, place), $"{place} gives the hash of {hashes[hash]}");
            changed++;
        }
        Assert.InRange(changed, 100, 1_000);
    }

    [Theory]
    [InlineData("step=week")]
    [InlineData("horizon_months=35")]
    [InlineData("events.open-weight parity.at_most=2")]
    [InlineData("events.novelty fades.probability=99%")]
    [InlineData("events.board review.ends=another word")]
    [InlineData("events.trust lost.product=video")]
    [InlineData("events.out of cash.when={cash_usd: below 1}")]
    [InlineData("events.out of cash.when={cash_usd: above 0}")]
    [InlineData("products.images.burn_threshold_usd_per_day=5k")]
    public void So_does_every_other_change(string assignment)
    {
        ScenarioDocument document = ScenarioDocument.Parse(s_text, "test.yaml");
        Assert.NotEqual(Plans.Of(s_text).Hash, Planner.Make(ScenarioReader.Read(document.With(assignment))).Hash);
    }

    [Fact]
    public void The_start_counts_where_something_is_dated_and_only_there()
    {
        const string Undated = "products: {a: {users: {s: {churn_per_month: 5%}}}}\n", Dated = "products: {a: {launch: 2026-03, users: {s: {churn_per_month: 5%}}}}\n", Earlier = "start: 2025-06-02\n";
        Assert.Equal(Plans.Of(Undated).Hash, Plans.Of(Undated + Earlier).Hash);
        Assert.NotEqual(Plans.Of(Dated).Hash, Plans.Of(Dated + Earlier).Hash);
    }

    [GeneratedRegex(@"\s*(?<=\s)#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w.%-])-?\d+(\.\d+)?(?=[%kMB]?(\s|[,)}\]]|$))(?!-)")]
    private static partial Regex Number();
}
