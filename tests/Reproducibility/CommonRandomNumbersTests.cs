using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Reproducibility;

/// <summary>Draws belong to names: adding, removing, reordering or editing one thing leaves the draws of all others as they were, to the bit.</summary>
/// <remarks>Compared, future by future, are the value of every parameter, the instant and number of every event, the factors its arrivals drew, and every shock. Nothing
/// ends in this scenario and no event reads another's effects, so that all of it depends on draws alone.</remarks>
public class CommonRandomNumbersTests
{
    private const int Futures = 512;

    private const string Header = """
        horizon_months: 12
        company: {cash_usd: 1M to 3M, gpu_usd_per_hour: {now: 1 to 3, volatility_per_year: 30%} }
        """;

    private const string App = """
          app:
            store_fee: 10% to 30%
            opex_usd_per_day: 1k to 3k
            shocks: {adds: {sd: 20%}, churn: {sd: 10%} }
            users: {all: {initial: 5k to 9k, churn_per_month: 10% to 25%, paying: 3% to 8%}, few: {initial: 10 to 20, churn_per_month: 5%} }
        """;

    private const string Other = """
          other:
            notice_days: 3 to 9
            shocks: {usage: {sd: 30%} }
            users: {all: {initial: 1k to 2k, churn_per_month: 5% to 9%} }
        """;

    private const string Spike = "  spike: {rate_per_year: 1 to 3, multiplies: {gpu_price: 1.1 to 2} }";
    private const string Outage = "  outage: {product: app, rate_per_year: 2, probability: 50%, multiplies: {usage: 0.9 to 1} }";
    private const string Fatigue = "  fatigue: {product: app, when: {users: above 0}, hazard_per_month: 0.2 to 0.6, at_most: 9, multiplies: {churn: 1.01} }";
    private const string Round = "  round: {at_month: 3 to 9, pays_usd: 1M to 2M}";
    private const string Strike = "  strike: {rate_per_year: 3, multiplies: {opex: 1.1 to 1.3} }";
    private const string Boost = "  boost: {product: app, when: {users: above 5}, multiplies: {adds: 1.1} }";
    private const string Echo = "  echo: {after: round, delay_months: 0.5 to 1.5, probability: 40%, multiplies: {opex: 1.1} }";

    private static readonly string Base = Yaml([App, Other], [Spike, Outage, Fatigue, Round, Echo]);

    private static readonly Dictionary<string, float[]> Draws = DrawsOf(Base);

    [Fact]
    public void There_is_something_to_compare()
    {
        Assert.Equal(34, Draws.Count);
        Assert.All(Draws, draw => Assert.True(draw.Value.Distinct().Count() > 1 || draw.Key == "round count", draw.Key));
    }

    [Fact]
    public void Adding_a_parameter_leaves_all_others() => AssertSame(DrawsOf(Base, "products.app.users.all.winback=10% to 30%"), added: ["products.app.users.all.winback"]);

    [Theory, InlineData("products.app.store_fee=20%", "products.app.store_fee"), InlineData("company.cash_usd=2M", "company.cash_usd")]
    public void Removing_a_parameter_leaves_all_others(string assignment, string path) => AssertSame(DrawsOf(Base, assignment), changed: [path]);

    [Theory, InlineData("products.app.store_fee=15% to 25%", "products.app.store_fee"), InlineData("products.app.store_fee=\"uniform(0.1, 0.2)\"", "products.app.store_fee")]
    [InlineData("products.app.store_fee=beta(2, 5)", "products.app.store_fee"), InlineData("company.cash_usd=mixture(30%: discrete(1M: 50%, 2M: 50%), 70%: 2M to 3M)", "company.cash_usd")]
    public void Editing_a_parameter_leaves_all_others(string assignment, string path) => AssertSame(DrawsOf(Base, assignment), changed: [path]);

    [Fact]
    public void Adding_events_leaves_all_others() => AssertSame(
        DrawsOf(Yaml([App, Other], [Strike, Spike, Outage, Boost, Fatigue, Round, Echo])),
        added: ["strike instant", "strike count", "strike Opex", "boost instant", "boost count", "boost Adds"]);

    [Fact]
    public void Removing_events_leaves_all_others() => AssertSame(DrawsOf(Yaml([App, Other], [Spike, Fatigue, Round])),
        changed: [.. Draws.Keys.Where(name => name.Contains("outage", StringComparison.Ordinal) || name.Contains("echo", StringComparison.Ordinal))]);

    [Fact]
    public void Editing_an_event_leaves_all_others() => AssertSame(
        DrawsOf(Yaml([App, Other], [Spike.Replace("1 to 3", "2 to 4", StringComparison.Ordinal), Outage, Fatigue, Round, Echo])),
        changed: ["events.spike.rate_per_year", "spike instant", "spike count", "spike GpuPrice", "gpu price"]);

    [Fact]
    public void Reordering_changes_nothing() => AssertSame(DrawsOf(Yaml([Other, App], [Echo, Round, Fatigue, Outage, Spike])));

    [Fact]
    public void Adding_and_removing_products_leaves_all_others()
    {
        AssertSame(DrawsOf(Yaml([App], [Spike, Outage, Fatigue, Round, Echo])), changed: [.. Draws.Keys.Where(name => name.Contains("other", StringComparison.Ordinal))]);
        string third = Other.Replace("other:", "third:", StringComparison.Ordinal);
        Dictionary<string, float[]> more = DrawsOf(Yaml([third, App, Other], [Spike, Outage, Fatigue, Round, Echo]));
        AssertSame(more, added: [.. more.Keys.Where(name => name.Contains("third", StringComparison.Ordinal))]);
        Assert.NotEqual(more["other usage"], more["third usage"]);
    }

    /// <summary>The first of a pair keeps its draws, the second follows it; everything else stays.</summary>
    [Fact]
    public void Correlating_two_leaves_the_first_and_all_others() => AssertSame(
        DrawsOf(Base + "\ncorrelations: [[products.app.store_fee, products.app.opex_usd_per_day, 0.6], [products.app.shocks.adds, products.app.shocks.churn, 0.5]]"),
        changed: ["products.app.opex_usd_per_day", "app churn"]);

    /// <summary>Taking the size from a correlated shock leaves the others as they were.</summary>
    [Fact]
    public void A_shock_without_size_leaves_those_correlated_with_it()
    {
        string correlated = Base + "\ncorrelations: [[products.app.shocks.adds, products.app.shocks.churn, 0.5], [products.app.shocks.churn, products.other.shocks.usage, 0.5]]";
        Dictionary<string, float[]> before = DrawsOf(correlated), after = DrawsOf(correlated, "products.app.shocks.adds.sd=0");
        Assert.Equal(before["app churn"], after["app churn"]);
        Assert.Equal(before["other usage"], after["other usage"]);
        Assert.False(after.ContainsKey("app adds"));
    }

    /// <summary>Another scenario with another step, horizon and size, that has a name in common: the same number.</summary>
    [Fact]
    public void Scenarios_that_share_names_share_draws()
    {
        Dictionary<string, float[]> elsewhere = DrawsOf("""
            step: week
            horizon_months: 5
            products: {app: {store_fee: 10% to 30%, users: {everyone: {churn_per_month: 30%} } } }
            events: {round: {at_month: 3 to 9, ends: sold} }
            """);
        Assert.Equal(Draws["products.app.store_fee"], elsewhere["products.app.store_fee"]);
        Assert.Equal(Draws["events.round.at_month"], elsewhere["events.round.at_month"]);
    }

    /// <summary>A number that is written anew keeps its luck: futures stay in the same order.</summary>
    [Fact]
    public void An_edited_number_keeps_its_normal_score()
    {
        float[] before = Draws["products.app.opex_usd_per_day"], after = DrawsOf(Base, "products.app.opex_usd_per_day=5k to 6k")["products.app.opex_usd_per_day"];
        int[] Order(float[] values) => [.. Enumerable.Range(0, Futures).OrderBy(i => values[i])];
        Assert.Equal(Order(before), Order(after));
    }

    /// <summary>So does one that becomes a table of pieces: what was larger is not smaller now.</summary>
    [Fact]
    public void Also_a_mixture_keeps_its_normal_score()
    {
        float[] before = Draws["products.app.opex_usd_per_day"], after = DrawsOf(Base, "products.app.opex_usd_per_day=mixture(30%: poisson(mean: 4), 70%: 5 to 6)")["products.app.opex_usd_per_day"];
        float[] inOrder = [.. Enumerable.Range(0, Futures).OrderBy(i => before[i]).Select(i => after[i])];
        Assert.Equal(inOrder.Order(), inOrder);
    }

    [Fact] // negative control
    public void A_renamed_event_is_noticed() => Assert.ThrowsAny<Exception>(() =>
        AssertSame(DrawsOf(Yaml([App, Other], [Spike.Replace("spike:", "surge:", StringComparison.Ordinal), Outage, Fatigue, Round, Echo]))));

    [Fact] // negative control: a new name, even of a number with the same distribution, has draws of its own
    public void Another_name_has_other_draws()
    {
        Dictionary<string, float[]> renamed = DrawsOf(Base.Replace("few:", "some:", StringComparison.Ordinal));
        Assert.NotEqual(Draws["products.app.users.few.initial"], renamed["products.app.users.some.initial"]);
    }

    private static void AssertSame(Dictionary<string, float[]> draws, string[]? changed = null, string[]? added = null)
    {
        foreach ((string name, float[] values) in Draws)
        {
            if (changed?.Contains(name) == true) Assert.True(!draws.TryGetValue(name, out float[]? other) || !other.AsSpan().SequenceEqual(values), $"{name} did not change.");
            else Assert.True(draws[name].AsSpan().SequenceEqual(values), $"{name} is not what it was.");
        }
        Assert.Equal((added ?? []).Order(), draws.Keys.Except(Draws.Keys).Order());
    }

    private static string Yaml(string[] products, string[] events) => $"{Header}\nproducts:\n{string.Join("\n", products)}\nevents:\n{string.Join("\n", events)}";

    /// <summary>Everything that was drawn, by name.</summary>
    private static Dictionary<string, float[]> DrawsOf(string yaml, params string[] assignments)
    {
        Scenario scenario = ScenarioReader.Read(assignments.Aggregate(ScenarioDocument.Parse(yaml, "test.yaml"), (changed, assignment) => changed.With(assignment)));
        Plan plan = Planner.Make(scenario);
        Dictionary<string, int> slots = [];
        foreach ((string path, ParameterRecord parameter) in plan.ParameterPaths.Zip(plan.Parameters))
            if (parameter.Slot >= 0) slots[path] = parameter.Slot;
        foreach ((Event e, EventRecord record) in scenario.Events.Zip(plan.Events))
        {
            slots[$"{e.Name} instant"] = record.State + (int)EventSlot.FirstEffect;
            slots[$"{e.Name} count"] = record.State + (int)EventSlot.Count;
            for (int i = 0; i < e.Multiplies.Count; i++) slots[$"{e.Name} {e.Multiplies[i].Channel}"] = plan.Multipliers[record.MultipliersOffset + i].Exponent;
        }
        foreach ((Product product, ProductRecord record) in scenario.Products.Zip(plan.Products))
        {
            if (record.AddsShock.Acts) slots[$"{product.Name} adds"] = record.State + (int)ProductSlot.AddsFactor;
            if (record.ChurnShock.Acts) slots[$"{product.Name} churn"] = record.State + (int)ProductSlot.ChurnFactor;
            if (record.UsageShock.Acts) slots[$"{product.Name} usage"] = record.State + (int)ProductSlot.UsageFactor;
        }
        slots["gpu price"] = plan.Company.GpuPrice;
        float[][] columns = Validation.Simulate.Columns(plan, Futures, step: null, [.. slots.Values]);
        return slots.Keys.Zip(columns).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
