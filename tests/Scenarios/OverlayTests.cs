using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>An overlay is as good as the same changes written into the file, and says so where it does not fit.</summary>
public class OverlayTests
{
    private const string Scenario = """
        company: {cash_usd: 1M, gpu_usd_per_hour: 2.4}
        products:
          clips:
            tags: [video, consumer]
            opex_usd_per_day: {schedule: {2026-01: 5k, 2026-04: 8k}}
            compute: {gpu_seconds_per_output: 100 to 400, efficiency_gain_per_year: 30%, reserved_gpus: 500}
            users: {all: {initial: 1k, churn_per_month: 5% to 9%, arpu_usd_per_month: 10, referral_per_month: {now: 0.2, floor: 0.1, half_life_months: 3}}}
          code:
            tags: [text, enterprise]
            users: {seats: {initial: 2k, churn_per_month: 2%, arpu_usd_per_month: 20 to 40}}
        events:
          outage: {product: clips, rate_per_year: 1, loses_users: 1%}
          training run: {product: code, at_month: 3, costs_usd: 2M}
          spike: {rate_per_year: 0.2, multiplies: {gpu_price: 1.5}, lasts_months: 6}

        """;

    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "set: {company.cash_usd: 5M}", "cash_usd: 1M", "cash_usd: 5M" },
        { "set: {products.*.users.*.churn_per_month: 4%}, applies_to: [text]", "churn_per_month: 2%", "churn_per_month: 4%" },
        { "set: {products.c*.store_fee: 15%}, applies_to: [video]", "    compute:", "    store_fee: 15%\n    compute:" },
        { "set: {company.gpu_usd_per_hour.drift_per_year: -10%}", "gpu_usd_per_hour: 2.4", "gpu_usd_per_hour: {now: 2.4, drift_per_year: -10%}" },
        { "set: {events.*run.costs_usd: 3M}", "costs_usd: 2M", "costs_usd: 3M" },
        { "set: {events.spike.multiplies.gpu_price: 2}", "gpu_price: 1.5", "gpu_price: 2" },
        { "set: {products.*.store_fee?: 15%, products.*.compute.term_months?: 9, products.*.compute.reserved_gpus?: 700}", "reserved_gpus: 500", "reserved_gpus: 700" },
        { "multiply: {products.*.compute.gpu_seconds_per_output: 2}", "100 to 400", "200 to 800" },
        { "multiply: {products.*.opex_usd_per_day: 110%}, applies_to: [video]", "2026-04: 8k}}", "2026-04: 8k}, scale: 1.1}" },
        { "multiply: {products.*.users.all.referral_per_month: 3}", "{now: 0.2, floor: 0.1,", "{now: 0.6, floor: 0.3," },
        { "multiply: {products.clips.users.*.arpu_usd_per_month: 1.5 to 2}", "arpu_usd_per_month: 10,", "arpu_usd_per_month: 15 to 20," },
        { "multiply: {products.*.users.*.activation: 50%}, applies_to: [text]", "{initial: 2k,", "{activation: 0.5, initial: 2k," },
        { "multiply: {events.*.costs_usd: 2}", "costs_usd: 2M", "costs_usd: 4M" },
        { "multiply: {events.*.multiplies.gpu_price: 2}", "gpu_price: 1.5", "gpu_price: 3" },
        { "multiply: {company.gpu_usd_per_hour: 1.5}", "2.4", "3.6" },
        { "add: {products.*.users.seats.arpu_usd_per_month: 5}", "20 to 40", "25 to 45" },
        { "add: {company.cash_usd: 500k}", "cash_usd: 1M", "cash_usd: 1.5M" },
        { "multiply: {products.*.max_gpus?: 2}, set: {company.cash_usd: 2M}".Replace("max_gpus", "compute.max_gpus", StringComparison.Ordinal), "cash_usd: 1M", "cash_usd: 2M" },
        { "set: {events.*run?.probability: 50%, events.*deal*?.probability: 10%}", "costs_usd: 2M", "costs_usd: 2M, probability: 50%" },
        { "set: {products.*.store_fee?: 10%, company.cash_usd?: 2M}", "cash_usd: 1M", "cash_usd: 2M" },
        { "set: {products.clips.store_fee+: 10%, company.cash_usd+: 2M}", "    compute:", "    store_fee: 10%\n    compute:" },
        { "events: {spike: {at_month: 2, multiplies: {gpu_price: 3}}}", "{rate_per_year: 0.2, multiplies: {gpu_price: 1.5}, lasts_months: 6}", "{at_month: 2, multiplies: {gpu_price: 3}}" },
        { "events: {glut: {at_month: 2, multiplies: {gpu_price: 0.5}}}", "lasts_months: 6}", "lasts_months: 6}\n  glut: {at_month: 2, multiplies: {gpu_price: 0.5}}" },
        { "applies_to: [video], product_events: {outage: {at_month: 1, loses_users: 2%}}", "{product: clips, rate_per_year: 1, loses_users: 1%}", "{product: clips, at_month: 1, loses_users: 2%}" },
        {
            "product_events: {hit: {at_month: 1, loses_users: 2%}, echo: {after: hit, loses_users: 1%}}", "lasts_months: 6}", """
            lasts_months: 6}
              hit of clips: {product: clips, at_month: 1, loses_users: 2%}
              echo of clips: {product: clips, after: hit of clips, loses_users: 1%}
              hit of code: {product: code, at_month: 1, loses_users: 2%}
              echo of code: {product: code, after: hit of code, loses_users: 1%}
            """
        },
    };

    public static TheoryData<string, string, string, string?> Misfits { get; } = new()
    {
        { "set: {products.*.stor_fee: 1%}", "S201", "o.yaml:2:7", "Did you mean 'store_fee'?" },
        { "set: {products.clip.store_fee: 1%}", "S602", "o.yaml:2:7", "Did you mean 'clips'?" },
        { "multiply: {products.*.burn_threshold_usd_per_day: 2}", "S602", "o.yaml:2:12", "Where that is as it should be, end the path with '?'." },
        { "multiply: {products.*.users.*.churn_per_month: 1 to 2}", "S603", "o.yaml:2:48", "Set another value, or let an event multiply it." },
        { "add: {products.*.opex_usd_per_day: 5}, applies_to: [video]", "S603", "o.yaml:2:36", "Multiply it, or set another." },
        { "multiply: {products.clips.tags: 2}", "S603", "o.yaml:2:33", "Use 'set'." },
        { "multiply: {products.clips.store_fee: 2}, set: {products.clips.store_fee?: 0}", "S602", "o.yaml:2:12", "Where that is as it should be, end the path with '?'." },
        { "set: {events.spike: 2}", "S201", "o.yaml:2:7", "An event is added or replaced under 'events'." },
        { "set: {company.cash_usd.now: 2}", "S201", "o.yaml:2:7", null },
        { "set: {events.spike.multiplies.gpu_prise: 2}", "S201", "o.yaml:2:7", "Did you mean 'gpu_price'?" },
        { "set: {company.cash_usd: 2}, applies_to: [voice]", "S601", "o.yaml:3:1", "Here: clips [video, consumer]; code [text, enterprise]." },
        { "product_events: {e: {product: clips, at_month: 1}}", "S401", "o.yaml:2:22", "Remove 'product', or move it to 'events'." },
        { "multiply: {products.*.compute.max_gpus?: 2}", "S602", "o.yaml:1:1", null },
        { "set: {products.*.store_fee?: 15%, events.*.pays_usd?: 0}", "S602", "o.yaml:1:1", null },
        { "about: x", "S202", "o.yaml:1:1", null },
        { "sett: {company.cash_usd: 2}", "S201", "o.yaml:2:1", "Did you mean 'set'?" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void An_overlay_is_as_good_as_written_into_the_file(string overlay, string old, string written)
    {
        string changed = Scenario.Replace(old, written, StringComparison.Ordinal);
        Assert.NotEqual(Scenario, changed);
        Assert.Equal(HashOf(ScenarioDocument.Parse(changed, "a")), HashOf(Base.With(Over(overlay))));
    }

    [Theory, MemberData(nameof(Changes))]
    public void As_it_was_run_is_a_file_that_gives_the_same_plan(string overlay, string old, string written)
    {
        ScenarioDocument with = Base.With(Over(overlay)).With("horizon_months=12");
        Assert.Contains("#   --with o.yaml\n#   --set horizon_months=12\n", with.AsRun(), StringComparison.Ordinal);
        Assert.Equal(HashOf(with), HashOf(ScenarioDocument.Parse(with.AsRun(), "a")));
        Assert.NotEqual(old, written);
    }

    [Fact]
    public void Overlays_are_stacked_in_their_order() =>
        Assert.Equal(HashOf(Base.With("company.cash_usd=4M")), HashOf(Base.With(Over("set: {company.cash_usd: 2M}")).With(Over("multiply: {company.cash_usd: 2}"))));

    [Theory]
    [InlineData("2 to 6", "3", "6 to 18")]
    [InlineData("11.5k to 26k", "0.7", "8.05k to 18.2k")]
    [InlineData("normal(mean: 3, sd: 1)", "2", "normal(mean: 6, sd: 2)")]
    [InlineData("normal(2 to 5)", "2", "normal(4 to 10)")]
    [InlineData("lognormal(median: 3, sigma: 0.5)", "0.1", "lognormal(median: 0.3, sigma: 0.5)")]
    [InlineData("uniform(2, 5)", "10%", "uniform(0.2, 0.5)")]
    [InlineData("gamma(shape: 2, scale: 3)", "2", "gamma(shape: 2, scale: 6)")]
    [InlineData("exponential(mean: 3)", "2", "exponential(mean: 6)")]
    [InlineData("discrete(1: 30%, 5: 70%)", "2", "discrete(2: 30%, 10: 70%)")]
    [InlineData("mixture(30%: 0, 70%: 2 to 5)", "2", "mixture(30%: 0, 70%: 4 to 10)")]
    [InlineData("truncated(normal(2 to 5), 1, 6)", "2", "truncated(normal(4 to 10), 2, 12)")]
    [InlineData("beta(2, 5)", "0", "0")]
    [InlineData("3", "uniform(1, 2)", "uniform(3, 6)")]
    [InlineData("-40% to 15%", "-1", null)]
    [InlineData("beta(2, 5)", "2", null)]
    [InlineData("data(a.csv, b)", "2", null)]
    [InlineData("1 to 2", "1 to 2", null)]
    [InlineData("mixture(30%: 0, 70%: beta(2, 5))", "2", null)]
    public void A_distribution_times_a_number(string number, string factor, string? product) => Assert.Equal(product, NumberArithmetic.Of(EditKind.Multiply, number, factor));

    [Theory]
    [InlineData("30%", "5%", "35%")]
    [InlineData("1.2M to 2M", "100k", "1.3M to 2.1M")]
    [InlineData("normal(mean: 3, sd: 1)", "-2", "normal(mean: 1, sd: 1)")]
    [InlineData("1k", "uniform(1, 2)", "uniform(1001, 1002)")]
    [InlineData("lognormal(median: 3, sigma: 0.5)", "1", null)]
    [InlineData("weibull(shape: 2, scale: 3)", "1", null)]
    public void A_distribution_plus_a_number(string number, string summand, string? sum) => Assert.Equal(sum, NumberArithmetic.Of(EditKind.Add, number, summand));

    [Theory, MemberData(nameof(Misfits))]
    public void What_does_not_fit_is_said_where_it_stands(string overlay, string code, string where, string? suggestion)
    {
        Diagnostic finding = Assert.Throws<InvalidScenarioException>(() => Base.With(Over(overlay))).Findings[0];
        Assert.Equal((code, where, suggestion), (finding.Code, finding.Where.ToString(), finding.Suggestion));
    }

    [Fact]
    public void A_value_that_the_scenario_refuses_is_found_in_the_overlay()
    {
        Diagnostic finding = Assert.Throws<InvalidScenarioException>(() => HashOf(Base.With(Over("multiply: {products.*.users.*.churn_per_month: 20}")))).Findings[0];
        Assert.Equal((DiagnosticCodes.OutOfDomain, "o.yaml:2:48"), (finding.Code, finding.Where.ToString()));
    }

    [Theory]
    [InlineData("set: {products.code.users.seats.arpu_usd_per_month: 30}")]
    [InlineData("multiply: {products.code.users.*.arpu_usd_per_month: 0}")]
    [InlineData("events: {round: {at_month: 3, pays_usd: 1M}}")]
    public void What_an_overlay_makes_known_moves_with_nothing(string overlay)
    {
        const string Pair = "correlations: [[products.code.users.seats.arpu_usd_per_month, events.round.pays_usd, 0.5], [products.clips.users.all.churn_per_month, events.round.probability, 0.4]]\n";
        ScenarioDocument correlated = ScenarioDocument.Parse(Scenario + "  round: {at_month: 3, pays_usd: 1M to 2M, probability: 20% to 40%}\n" + Pair, "base.yaml");
        ScenarioDocument changed = correlated.With(Over(overlay));
        Assert.Equal(overlay.StartsWith("events", StringComparison.Ordinal) ? 0 : 1, ScenarioReader.Read(changed).Correlations.Count);
        Assert.NotEqual(HashOf(correlated), HashOf(changed));
    }

    [Fact]
    public void A_correlation_that_was_wrong_before_is_still_reported()
    {
        ScenarioDocument wrong = ScenarioDocument.Parse(Scenario + "correlations: [[company.cash_usd, products.code.users.seats.churn_per_month, 0.5]]\n", "base.yaml");
        Assert.Equal(DiagnosticCodes.BadCorrelation, Assert.Throws<InvalidScenarioException>(() => HashOf(wrong.With(Over("set: {company.cash_usd: 2M}")))).Findings[0].Code);
    }

    [Fact]
    public void A_scenario_is_no_overlay() => Assert.Contains("This is a scenario.", Assert.Throws<InvalidScenarioException>(() => Overlay.Of(Base)).Message, StringComparison.Ordinal);

    private static ScenarioDocument Base => ScenarioDocument.Parse(Scenario, "base.yaml");

    /// <summary>An overlay of which the line that matters is the second.</summary>
    private static Overlay Over(string line) => Overlay.Of(ScenarioDocument.Parse($"overlay: o\n{string.Join('\n', TopLevel(line))}\n", "o.yaml"));

    /// <summary>The parts between the commas that stand outside braces and brackets, a line each.</summary>
    private static IEnumerable<string> TopLevel(string line)
    {
        int depth = 0, from = 0;
        for (int i = 0; i < line.Length; i++)
        {
            depth += line[i] is '{' or '[' ? 1 : line[i] is '}' or ']' ? -1 : 0;
            if (line[i] != ',' || depth > 0) continue;
            yield return line[from..i].Trim();
            from = i + 1;
        }
        yield return line[from..].Trim();
    }

    private static string HashOf(ScenarioDocument document) => Planner.Make(ScenarioReader.Read(document)).Hash;
}
