using System.Text.Json;
using SurvivalSim.Analyses.Precedents;

namespace SurvivalSim.Output;

/// <summary>Writes <c>precedent.json</c>. Its names are a promise to readers: they may be added to, not changed.</summary>
public static class PrecedentJson
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "precedent.json";

    private const string Schema = "survivalsim.precedent/1";

    /// <summary>The whole document, indented.</summary>
    /// <param name="precedent">What came out.</param>
    /// <param name="provenance">How it was made.</param>
    public static byte[] Write(Precedent precedent, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        ArgumentNullException.ThrowIfNull(provenance);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("version", Provenance.Version);
            json.WriteString("scenario", provenance.Scenario);
            json.WriteString("plan_hash", provenance.PlanHash);
            json.WriteNumber("futures", provenance.Options.Futures);
            json.WriteNumber("seed", provenance.Options.Seed);
            json.WriteStartObject("precedent");
            json.WriteString("name", precedent.Case.Name);
            json.WriteString("about", precedent.Case.About);
            json.WriteNumber("n", 1);
            json.Write("conflicts", precedent.Case.Conflicts);
            json.WriteEndObject();
            json.WriteStartObject("rule");
            json.WriteNumber("months_after", precedent.Rule.Months);
            json.WriteNumber("share", precedent.Rule.Share);
            json.WriteEndObject();
            json.WriteStartArray("products");
            foreach (ProductPrecedent product in precedent.Products) Write(json, precedent.Rule, product);
            json.WriteEndArray();
            json.Write("never_launched", precedent.NeverLaunched);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, VerdictRule rule, ProductPrecedent product)
    {
        json.WriteStartObject();
        json.WriteString("product", product.Product);
        json.WriteString("verdict", PrecedentTables.Word(rule.Of(product.Replay.With.Alive)));
        json.WriteStartObject("distance");
        json.WriteNumber("month", product.Distance.Month);
        json.WriteNumber("alive", product.Distance.Alive);
        foreach (RatioDistance ratio in product.Distance.Ratios) Write(json, ratio);
        json.WriteEndObject();
        json.WriteStartObject("replay");
        json.WriteNumber("month", product.Replay.Month);
        json.WriteStartArray("variants");
        foreach (ReplayOutcome outcome in product.Replay.Outcomes) Write(json, rule, outcome);
        json.WriteEndArray();
        json.WriteStartArray("parts");
        foreach (ReplayPart part in product.Replay.Parts)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Overlay.Name);
            json.WriteString("overlay", part.Overlay.Reference);
            json.WriteString("sha256", part.Overlay.Sha256);
            json.WriteBoolean("changes_the_scenario", part.Changes);
            json.Write("rests_on", part.Overlay.RestsOn);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RatioDistance ratio)
    {
        json.WriteStartObject(ratio.Fact.Ratio.Word());
        json.WriteNumber("futures", ratio.Count);
        if (ratio.Count == 0) json.WriteString("none_for", ratio.Fact.Ratio.WhyNone());
        json.Write("q05", ratio.Quantiles?.Low);
        json.Write("q50", ratio.Quantiles?.Median);
        json.Write("q95", ratio.Quantiles?.High);
        json.WriteNumber("precedent", ratio.Fact.Value);
        json.WriteNumber("precedent_low", ratio.Fact.Low);
        json.WriteNumber("precedent_high", ratio.Fact.High);
        json.Write("share_below", ratio.Below.Value);
        json.Write("share_below_se", ratio.Below.StandardError);
        json.Write("share_below_low", ratio.BelowLow);
        json.Write("share_below_high", ratio.BelowHigh);
        json.Write("share_worse", ratio.Worse);
        json.WriteString("evidence", ratio.Fact.Evidence);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VerdictRule rule, ReplayOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("name", outcome.Variant);
        json.WriteNumber("month", outcome.Month);
        json.WriteNumber("p_alive", outcome.Alive.P);
        json.WriteNumber("low", outcome.Alive.Low);
        json.WriteNumber("high", outcome.Alive.High);
        json.WriteNumber("se", outcome.Alive.StandardError);
        json.Write("difference", outcome.Difference?.Value);
        json.Write("difference_se", outcome.Difference?.StandardError);
        json.WriteString("verdict", PrecedentTables.Word(rule.Of(outcome.Alive)));
        json.WriteEndObject();
    }
}
