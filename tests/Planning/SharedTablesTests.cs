using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Planning;

/// <summary>Tables that are shared are those that would have been made.</summary>
public class SharedTablesTests
{
    [Theory, InlineData("sora.yaml"), InlineData("roadmap.yaml"), InlineData("two-products.yaml")]
    public void A_plan_is_the_same_with_the_tables_of_others(string file)
    {
        ScenarioDocument document = ScenarioDocument.Load(Repository.PathOf("scenarios", file));
        var shared = new SharedTables();
        foreach (string step in (string[])["month", "week", "month"])
        {
            Scenario scenario = ScenarioReader.Read(document.With($"step={step}"));
            Assert.Equal(Planner.Make(scenario).Hash, Planner.Make(scenario, shared).Hash);
        }
    }

    /// <summary>Keys of other ranges, and numbers that are used otherwise, have tables of their own; lists are compared by what they hold.</summary>
    [Fact]
    public void What_is_written_alike_is_not_mixed_up()
    {
        var shared = new SharedTables();
        foreach (string number in (string[])["discrete(1%: 30%, 5%: 70%)", "discrete(1%: 30%, 6%: 70%)", "mixture(30%: 0, 70%: 2% to 5%)", "mixture(30%: 0, 70%: 2% to 6%)", "2% to 5%"])
        {
            Scenario scenario = ScenarioReader.Read(ScenarioDocument.Parse($"products: {{p: {{store_fee: '{number}', other_revenue_usd_per_day: '{number}', users: {{s: {{churn_per_month: '{number}', paying: '{number}'}}}}}}}}", "s.yaml"));
            Assert.Equal(Planner.Make(scenario).Hash, Planner.Make(scenario, shared).Hash);
            Assert.Equal(Planner.Make(scenario).Hash, Planner.Make(scenario, shared).Hash);
        }
    }

    [Fact]
    public void Warnings_of_a_number_come_with_a_table_that_is_known_too()
    {
        Scenario scenario = ScenarioReader.Read(ScenarioDocument.Parse("products: {p: {opex_usd_per_day: 1 to 1M, users: {s: {churn_per_month: 5%, paying: 1%, arpu_usd_per_month: 1}}}}", "s.yaml"));
        var shared = new SharedTables();
        Assert.Equal(Planner.Make(scenario, shared).Warnings, Planner.Make(scenario, shared).Warnings);
        Assert.NotEmpty(Planner.Make(scenario, shared).Warnings);
    }
}
