using System.Text.Json.Nodes;
using SurvivalSim.Output.Language;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Tests.Reproducibility;
using SurvivalSim.Tests.Scenarios;

namespace SurvivalSim.Tests.Output.Language;

/// <summary>What editors are told is what the program reads.</summary>
public class JsonSchemaTests
{
    /// <summary>What only the program knows: the text itself, what two numbers are to each other, which names there are, what lies within a distribution, steps and streams.</summary>
    private static readonly string[] s_beyondForm = ["S1", "S204", "S303", "S307", "S308", "S402", "S404", "S405", "S406", "S407", "S408", "S409"];

    private static readonly SchemaValidator s_validator = new((JsonObject)JsonNode.Parse(JsonSchema.Text)!);

    private static readonly SchemaValidator s_ofOverlays = new((JsonObject)JsonNode.Parse(JsonSchema.OverlayText)!);

    public static TheoryData<string> Overlays => ShippedOverlayTests.Overlays;

    public static TheoryData<string> Scenarios => ShippedScenarioTests.Files;

    public static TheoryData<string, string, string, string> Mistakes => DiagnosticCases.All_of_them;

    /// <remarks>To renew it, set <c>RENEW_GOLDEN=1</c>, run this test, and read the difference before it is committed.</remarks>
    [Fact]
    public void The_committed_schema_is_the_one_the_program_prints() => AssertCommitted(Repository.PathOf("scenarios", JsonSchema.FileName), JsonSchema.Text);

    /// <remarks>Renewed likewise.</remarks>
    [Fact]
    public void So_is_that_of_overlays() => AssertCommitted(Repository.PathOf("scenarios", "overlays", JsonSchema.OverlayFileName), JsonSchema.OverlayText);

    [Theory, MemberData(nameof(Overlays))]
    public void Shipped_overlays_are_valid_and_name_theirs(string name)
    {
        string text = File.ReadAllText(Repository.PathOf("scenarios", "overlays", $"{name}.yaml"));
        Assert.Equal(JsonSchema.OverlayModeline, text.Split('\n')[0]);
        Assert.Empty(s_ofOverlays.Errors(YamlInstance.Of(text)));
    }

    [Theory]
    [InlineData("{overlay: o, set: {company.cash_usd: 1M, products.*.users.*.churn_per_month?: 5% to 9%, 'products.a b.compute.max_gpus': unlimited}}")]
    [InlineData("{overlay: o, set: {products.*.opex_usd_per_day.scale: 2, events.*review*.when.coverage_avg3m: below 60%, events.*.multiplies: {price: 2}, products.*.tags: [video]}}")]
    [InlineData("{overlay: o, multiply: {products.*.opex_usd_per_day: 110%, events.*.multiplies.gpu_price?: 1 to 2, company.gpu_usd_per_hour: 2, company.gpu_usd_per_hour.now: 2}}")]
    [InlineData("{overlay: o, add: {company.gpu_usd_per_hour.drift_per_year: -20%}, rests_on: [a, b], applies_to: [video], events: {e: {at_month: 1}}}")]
    public void What_is_right_in_an_overlay_is_valid(string text)
    {
        Assert.Empty(s_ofOverlays.Errors(YamlInstance.Of(text)));
        Overlay.Of(ScenarioDocument.Parse(text, "o.yaml"));
    }

    [Theory]
    [InlineData("set: {products.*.stor_fee: 1%}"), InlineData("set: {company.cash_usd.now: 1}"), InlineData("set: {events.spike: 2}"), InlineData("set: {products.*.users.*.churn_per_month: 5}"), InlineData("set: {events.*.when.coverage: 0.5}")]
    [InlineData("multiply: {products.*.tags: 2}"), InlineData("multiply: {company.cash_usd: -1}"), InlineData("multiply: {events.*.multiplies.gpu_prise: 2}"), InlineData("multiply: {events.*.when.coverage: 2}"), InlineData("add: {company.cash_usd: lots}")]
    [InlineData("sett: {company.cash_usd: 1}"), InlineData("rests_on: a"), InlineData("events: {e: {at_mont: 1}}"), InlineData("products: {}")]
    public void What_is_wrong_in_an_overlay_is_not_valid(string line) => Assert.NotEmpty(s_ofOverlays.Errors(YamlInstance.Of($"overlay: o\n{line}\n")));

    [Theory, MemberData(nameof(Scenarios))]
    public void Shipped_scenarios_are_valid_and_name_the_schema(string file)
    {
        string text = File.ReadAllText(Repository.PathOf("scenarios", file));
        Assert.Equal(JsonSchema.Modeline, text.Split('\n')[0]);
        Assert.Empty(s_validator.Errors(YamlInstance.Of(text)));
    }

    [Fact]
    public void Everything_at_once_is_valid() => Assert.Empty(s_validator.Errors(YamlInstance.Of(Everything.Yaml)));

    /// <summary>What the program refuses for its form, the schema refuses, too.</summary>
    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_of_form_is_not_valid(string code, string place, string part, string text)
    {
        _ = place;
        if (s_beyondForm.Any(code.StartsWith) || OnlyTheProgramKnows(part, text)) return;
        Assert.NotEmpty(s_validator.Errors(YamlInstance.Of(text)));
    }

    [Theory]
    [InlineData("churn_per_month: 5", "churn_per_month: 5 to 20")]
    [InlineData("churn_per_month: -1%", "churn_per_month: 120%", "churn_per_month: lots", "churn_per_month: norml(2% to 5%)", "churn_per_month: [5%]", "churn_per_month:")]
    [InlineData("churn_per_month: 5%, paying: -0.1", "churn_per_month: 5%, contract_months: 0", "churn_per_month: 5%, contract_months: 2 to 3", "churn_per_month: 5%, arpu_usd_per_month: $5")]
    [InlineData("churn_per_month: 5%, arpu_change_per_year: -1", "churn_per_month: 5%, paying: {schedule: {2026-01: 1}}", "churn_per_month: 5%, referral_per_month: {floor: 1}")]
    public void Numbers_outside_their_domain_and_form_are_not_valid(params string[] segments)
    {
        foreach (string segment in segments) Assert.NotEmpty(s_validator.Errors(YamlInstance.Of($"products: {{app: {{users: {{all: {{{segment}}}}}}}}}")));
    }

    /// <summary>Negative control of the two above: both read what is right.</summary>
    [Theory]
    [InlineData("5%"), InlineData("0.05"), InlineData(".05"), InlineData("5e-2"), InlineData("0"), InlineData("1"), InlineData("100%"), InlineData("100.0%"), InlineData("+5%"), InlineData("12.5%"), InlineData(".5%"), InlineData("1."), InlineData("0.")]
    [InlineData("5% to 9%"), InlineData("5% TO 0.09"), InlineData("normal(5% to 9%)"), InlineData("'beta(2, 5)'"), InlineData("'mixture(30%: 0, 70%: beta(2, 5))'"), InlineData("' 5% '"), InlineData("\"gamma(shape: 2,\\n scale: 0.01)\"")]
    public void What_is_right_is_valid(string number)
    {
        string text = $"products: {{app: {{users: {{all: {{churn_per_month: {number}}}}}}}}}";
        ScenarioReader.Read(ScenarioDocument.Parse(text, "test.yaml"));
        Assert.Empty(s_validator.Errors(YamlInstance.Of(text)));
    }

    /// <summary>Text for each key that can be written as a number: forms that the program accepts, the schema accepts.</summary>
    [Fact]
    public void Every_form_of_a_distribution_is_valid_where_a_number_is()
    {
        foreach (string form in DistributionReader.Forms.Values.SelectMany(forms => forms.Split(" or ")))
            Assert.Empty(s_validator.Errors(YamlInstance.Of(DiagnosticCases.Key($"opex_usd_per_day: '{form}'"))));
    }

    [Fact]
    public void Every_key_is_described()
    {
        foreach (string text in new[] { JsonSchema.Text, JsonSchema.OverlayText })
        {
            var schema = (JsonObject)JsonNode.Parse(text)!;
            foreach (JsonObject section in schema["$defs"]!.AsObject().Select(entry => (JsonObject)entry.Value!).Append(schema))
                Assert.All(section["properties"]!.AsObject(), key => Assert.True(key.Value!["description"]!.GetValue<string>().Length > 5, key.Key));
        }
    }

    [Fact]
    public void Every_metric_and_channel_has_a_meaning()
    {
        Assert.Equal(Enum.GetValues<Metric>(), Vocabulary.Metrics.Keys.Order());
        Assert.Equal(Enum.GetValues<Channel>(), Vocabulary.Channels.Keys.Order());
    }

    private static void AssertCommitted(string file, string text)
    {
        if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1") File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }

    /// <summary>What schemas cannot say: a date that no month has, one before the start, what stands within a distribution or at the open end of a domain.</summary>
    private static bool OnlyTheProgramKnows(string part, string text) =>
        part is "'2026-02-29' is not a date" or "the dates of a schedule ascend" or "at least a day" or "stands without a GPU price" or "the GPU price belongs to the company"
        || part.Contains("before the start", StringComparison.Ordinal) || part.Contains("steps (at most", StringComparison.Ordinal)
        || text.Contains('(', StringComparison.Ordinal) || text.Contains(": 0 to", StringComparison.Ordinal) || text.Contains(": 0% to", StringComparison.Ordinal) || text.Contains("-100%", StringComparison.Ordinal);
}
