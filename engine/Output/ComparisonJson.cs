using System.Text.Json;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Simulation;

namespace SurvivalSim.Output;

/// <summary>Writes <c>comparison.json</c>. Its names are a promise to readers: they may be added to, not changed.</summary>
public static class ComparisonJson
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "comparison.json";

    private const string Schema = "survivalsim.comparison/1";

    /// <summary>The whole document, indented.</summary>
    /// <param name="comparison">What came out.</param>
    /// <param name="options">How it was run.</param>
    public static byte[] Write(Comparison comparison, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(options);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("version", Provenance.Version);
            json.WriteString("generator", Provenance.Generator);
            json.WriteNumber("futures", options.Futures);
            json.WriteNumber("seed", options.Seed);
            json.WriteStartArray("variants");
            foreach (VariantEstimate variant in comparison.Variants) Write(json, variant);
            json.WriteEndArray();
            json.WriteStartArray("changes");
            foreach (ProductChange change in comparison.Changes) Write(json, change);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, VariantEstimate variant)
    {
        json.WriteStartObject();
        json.WriteString("name", variant.Variant.Name);
        json.WriteString("scenario", variant.Variant.Scenario.Name);
        json.WriteString("plan_hash", variant.Variant.Plan.Hash);
        json.WriteStartObject("products");
        foreach (ProductEstimate product in variant.Run.Products)
        {
            json.WriteStartObject(product.Name);
            json.WriteNumber("launched", product.Launched);
            json.Write("median_months", product.Life.Median.Months);
            json.Write("median_low", product.Life.Median.Low);
            json.Write("median_high", product.Life.Median.High);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.Write("never_launched", variant.Run.NeverLaunched);
        json.Write("not_compared", variant.Alone);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProductChange change)
    {
        json.WriteStartObject();
        json.WriteString("variant", change.Variant);
        json.WriteString("product", change.Product);
        json.WriteString("product_of_variant", change.ProductOfVariant);
        json.Write("month", change.Month);
        json.WriteNumber("pairs", change.Pairs);
        LifeDifferencesJson.Write(json, change.Differences, pair =>
        {
            json.Write("reference", pair.Other);
            json.Write("value", pair.Value);
        });
        json.WriteEndObject();
    }
}
