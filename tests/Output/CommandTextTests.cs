using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tests.Output;

/// <summary>The command line that makes results again.</summary>
public class CommandTextTests
{
    private static readonly Provenance s_provenance = Of(new RunOptions { Futures = 2000, Seed = 7 });

    [Fact]
    public void What_was_set_is_said_in_its_order_and_step_and_horizon_by_their_options() => Assert.Equal(
        "survivalsim run a.yaml --set step=day --set products.app.store_fee=15% --step week --horizon 12.5 --seed 7 --futures 2000 --step-bias 500",
        CommandText.Run(s_provenance with { Overrides = ["step=day", "products.app.store_fee=15%", "step=week", "horizon_months=12.5"] }, 500));

    [Fact]
    public void A_future_is_named_by_its_number() => Assert.Equal("survivalsim trace a.yaml --horizon 9 --seed 7 --future 4711 --out trace", CommandText.Trace(s_provenance with { Overrides = ["horizon_months=9"] }, 4711));

    [Theory]
    [InlineData("plain-1.yaml", "plain-1.yaml")]
    [InlineData("two words", "'two words'")]
    [InlineData("it's $HOME `x` \"y\" \\", "'it'\\''s $HOME `x` \"y\" \\'")]
    [InlineData("", "''")]
    [InlineData("~/a", "'~/a'")]
    [InlineData("日本", "'日本'")]
    public void A_word_is_quoted_where_a_shell_would_read_something_else(string word, string quoted) => Assert.Equal($"survivalsim {quoted}", CommandText.Of([word]));

    private static Provenance Of(RunOptions options)
    {
        ScenarioDocument document = ScenarioDocument.Parse("products: {app: {users: {all: {churn_per_month: 5%}}}}", "a.yaml");
        Scenario scenario = ScenarioReader.Read(document);
        return Provenance.Of(document, scenario, Planner.Make(scenario), options, Computation.OnProcessor(TimeSpan.Zero));
    }
}
