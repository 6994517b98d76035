using System.Text.Json;
using SurvivalSim.Output;

namespace SurvivalSim.Tests.Output;

/// <summary>The names in summary.json are a promise, and its numbers are those of the tables.</summary>
public class SummaryJsonTests
{
    private static readonly JsonElement s_root = JsonDocument.Parse(SummaryJson.Write(SampleRun.Estimate, SampleRun.Drivers, SampleRun.Provenance)).RootElement;
    private static readonly JsonElement s_product = s_root.GetProperty("products").GetProperty(SampleRun.Awkward);

    [Fact]
    public void The_promised_names_are_there()
    {
        Assert.Equal("survivalsim.summary/1", s_root.GetProperty("schema").GetString());
        Has(s_root, "schema", "provenance", "run", "products");
        Has(s_root.GetProperty("run"), "futures", "seed", "step", "horizon_months", "device", "lanes", "threads", "wall_seconds", "compile_seconds");
        Has(s_product, "sustained_breach", "breach", "break_even", "survival", "endings", "outcomes", "drivers", "fans");
        foreach (string crossing in (string[])["sustained_breach", "breach", "break_even"]) HasIncidence(s_product.GetProperty(crossing));
        foreach (JsonProperty ending in s_product.GetProperty("endings").EnumerateObject()) HasIncidence(ending.Value);
        Has(s_product.GetProperty("survival"), "by_month", "median_months", "band", "rmst_months");
        Has(s_product.GetProperty("survival").GetProperty("by_month")[0], "month", "s", "low", "high", "band_low", "band_high", "hazard");
        Has(s_product.GetProperty("survival").GetProperty("rmst_months"), "tau", "value", "se");
        foreach (JsonProperty outcome in s_product.GetProperty("outcomes").EnumerateObject())
        {
            Has(outcome.Value, "mean", "se", "quantiles", "cvar_95", "p_positive", "p_positive_se");
            Assert.Equal(["0.05", "0.25", "0.5", "0.75", "0.95"], outcome.Value.GetProperty("quantiles").EnumerateObject().Select(quantile => quantile.Name));
        }
        foreach (JsonProperty answer in s_product.GetProperty("drivers").EnumerateObject())
            Has(answer.Value[0], "driver", "kind", "by_month", "spearman", "spearman_se", "xi", "xi_se", "futures");
        foreach (JsonProperty fan in s_product.GetProperty("fans").EnumerateObject())
            Has(fan.Value[0], "month", "alive", "q05", "q25", "q50", "q75", "q95");
    }

    [Fact]
    public void The_run_is_told_as_it_was()
    {
        JsonElement run = s_root.GetProperty("run");
        Assert.Equal((5_000, 7, "month", 18), (run.GetProperty("futures").GetInt64(), run.GetProperty("seed").GetInt64(), run.GetProperty("step").GetString(), run.GetProperty("horizon_months").GetDouble()));
        Assert.Equal(SampleRun.Plan.Hash, s_root.GetProperty("provenance").GetProperty("plan_hash").GetString());
    }

    [Fact]
    public void Products_and_endings_are_those_of_the_scenario()
    {
        Assert.Equal([SampleRun.Awkward, "late"], s_root.GetProperty("products").EnumerateObject().Select(product => product.Name));
        Assert.Equal(["never"], s_root.GetProperty("never_launched").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal([SampleRun.AwkwardCause, "out of cash"], s_product.GetProperty("endings").EnumerateObject().Select(ending => ending.Name));
        Assert.Equal(["out of cash"], s_root.GetProperty("products").GetProperty("late").GetProperty("endings").EnumerateObject().Select(ending => ending.Name));
    }

    [Fact]
    public void Survival_and_endings_add_up_to_one_in_every_month()
    {
        JsonElement[] survival = [.. s_product.GetProperty("survival").GetProperty("by_month").EnumerateArray()];
        Assert.Equal(Enumerable.Range(1, 18).Select(month => (double)month), survival.Select(month => month.GetProperty("month").GetDouble()));
        for (int i = 0; i < survival.Length; i++)
        {
            double ended = s_product.GetProperty("endings").EnumerateObject().Sum(ending => ending.Value.GetProperty("by_month")[i].GetProperty("p").GetDouble());
            Assert.Equal(1, survival[i].GetProperty("s").GetDouble() + ended, 1e-12);
        }
        Assert.InRange(survival[^1].GetProperty("s").GetDouble(), 0.05, 0.95);
    }

    [Fact]
    public void Its_numbers_are_those_of_the_tables()
    {
        AssertSame(Csv.Read(ResultTables.Survival(SampleRun.Estimate)), row => s_root.GetProperty("products").GetProperty(row["product"]).GetProperty("survival").GetProperty("by_month"), ("survival", "s"), ("survival_low", "low"), ("survival_high", "high"), ("survival_band_low", "band_low"), ("survival_band_high", "band_high"));
        AssertSame(Csv.Read(ResultTables.Incidence(SampleRun.Estimate)), row => s_root.GetProperty("products").GetProperty(row["product"]).GetProperty("endings").GetProperty(row["cause"]).GetProperty("by_month"), ("probability", "p"), ("low", "low"), ("high", "high"));
        AssertSame(Csv.Read(ResultTables.Exceedance(SampleRun.Estimate)), row => s_root.GetProperty("products").GetProperty(row["product"]).GetProperty(row["crossing"]).GetProperty("by_month"), ("probability", "p"), ("low", "low"), ("high", "high"));
        AssertSame(Csv.Read(ResultTables.Fans(SampleRun.Estimate)), row => s_root.GetProperty("products").GetProperty(row["product"]).GetProperty("fans").GetProperty(row["metric"]), ("q05", "q05"), ("q50", "q50"), ("q95", "q95"), ("alive", "alive"));
        foreach (Dictionary<string, string> row in Csv.Read(ResultTables.Outcomes(SampleRun.Estimate)).Where(row => row["statistic"] == "mean"))
        {
            JsonElement outcome = s_root.GetProperty("products").GetProperty(row["product"]).GetProperty("outcomes").GetProperty(row["outcome"]);
            Assert.Equal(Csv.Number(row["value"]), outcome.GetProperty("mean").GetDouble());
            Assert.Equal(Csv.Number(row["se"]), outcome.GetProperty("se").GetDouble());
        }
    }

    [Fact]
    public void The_manifest_lists_the_files_and_how_to_make_them_again()
    {
        JsonElement manifest = JsonDocument.Parse(ManifestJson.Write(SampleRun.Provenance, new DateTimeOffset(2026, 3, 24, 12, 0, 0, TimeSpan.Zero), ["summary.json", "survival.csv"])).RootElement;
        Has(manifest, "schema", "version", "plan_hash", "seed", "generator", "futures", "step", "device", "wall_seconds", "compile_seconds", "files");
        Assert.Equal("2026-03-24T12:00:00Z", manifest.GetProperty("created_utc").GetString());
        Assert.Equal(["summary.json", "survival.csv"], manifest.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
    }

    [Fact] // negative control
    public void A_missing_name_is_noticed() => Assert.ThrowsAny<Exception>(() => Has(s_root, "schema", "products", "no such name"));

    private static void Has(JsonElement element, params string[] names) => Assert.Superset(names.ToHashSet(), element.EnumerateObject().Select(property => property.Name).ToHashSet());

    private static void HasIncidence(JsonElement incidence)
    {
        Has(incidence, "p", "low", "high", "se", "by_month");
        Has(incidence.GetProperty("by_month")[0], "month", "p", "low", "high");
        Assert.Equal(incidence.GetProperty("p").GetDouble(), incidence.GetProperty("by_month").EnumerateArray().Last().GetProperty("p").GetDouble());
    }

    /// <summary>Every row of a table is an entry of a list in the summary, found by its month.</summary>
    private static void AssertSame(List<Dictionary<string, string>> rows, Func<Dictionary<string, string>, JsonElement> months, params (string Column, string Name)[] pairs)
    {
        Assert.NotEmpty(rows);
        foreach (Dictionary<string, string> row in rows)
        {
            JsonElement month = months(row).EnumerateArray().Single(entry => entry.GetProperty("month").GetDouble() == Csv.Number(row["months_since_launch"]));
            foreach ((string column, string name) in pairs)
            {
                if (month.GetProperty(name).ValueKind == JsonValueKind.Null) Assert.Equal("", row[column]);
                else Assert.Equal(month.GetProperty(name).GetDouble(), Csv.Number(row[column]));
            }
        }
    }
}
