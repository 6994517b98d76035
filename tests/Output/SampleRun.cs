using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Output;

/// <summary>A run whose names need quoting, with a product that launches late, one that never does, and two ends.</summary>
internal static class SampleRun
{
    /// <summary>A product's name that a table must quote.</summary>
    public const string Awkward = "chat, \"pro\"";

    /// <summary>A cause of end that a table must quote.</summary>
    public const string AwkwardCause = "sold, \"as is\"";

    private const string Text = """
        scenario: sample <&>
        horizon_months: 18
        company: {cash_usd: 1M to 2M, gpu_usd_per_hour: 2}
        products:
          'chat, "pro"':
            users: {all: {initial: 10k, adds_per_month: 1k to 2k, churn_per_month: 5%, outputs_per_user_day: 2, arpu_usd_per_month: 1}}
            compute: {gpu_seconds_per_output: 5, term_months: 6, reserved_gpus: 10}
            opex_usd_per_day: 1k to 5k
            burn_threshold_usd_per_day: 3k
          late: {launch_month: 2 to 6, users: {all: {initial: 1k, churn_per_month: 5%}}}
          never: {launch: 2030-01, users: {all: {churn_per_month: 5%}}}
        events:
          offer: {product: 'chat, "pro"', rate_per_year: 0.8, ends: 'sold, "as is"'}
          out of cash: {when: {cash_usd: below 0}, ends: out of cash}
        """;

    private static readonly Lazy<(RunEstimate Estimate, IReadOnlyList<ProductDrivers> Drivers, Provenance Provenance, Plan Plan, ScenarioDocument Document)> s_run = new(Make);

    /// <summary>What came out.</summary>
    public static RunEstimate Estimate => s_run.Value.Estimate;

    /// <summary>What it depends on.</summary>
    public static IReadOnlyList<ProductDrivers> Drivers => s_run.Value.Drivers;

    /// <summary>How it was made.</summary>
    public static Provenance Provenance => s_run.Value.Provenance;

    /// <summary>The plan.</summary>
    public static Plan Plan => s_run.Value.Plan;

    /// <summary>The scenario's text.</summary>
    public static ScenarioDocument Document => s_run.Value.Document;

    private static (RunEstimate, IReadOnlyList<ProductDrivers>, Provenance, Plan, ScenarioDocument) Make()
    {
        ScenarioDocument document = ScenarioDocument.Parse(Text, "sample.yaml");
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        var options = new RunOptions { Futures = 5_000, Seed = 7 };
        return (RunEstimate.From(plan, RunTally.Of(plan, options)), SurvivalSim.Analyses.Drivers.Of(plan, options), Provenance.Of(document, scenario, plan, options, Computation.OnProcessor(TimeSpan.FromSeconds(0.25))), plan, document);
    }
}
