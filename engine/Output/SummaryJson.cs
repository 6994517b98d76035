using System.Globalization;
using System.Text.Json;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Output;

/// <summary>Writes <c>summary.json</c>. Its names are a promise to readers: they may be added to, not changed.</summary>
public static class SummaryJson
{
    private const string Schema = "survivalsim.summary/1";

    /// <summary>The whole document, indented.</summary>
    /// <param name="run">What came out.</param>
    /// <param name="drivers">What it depends on.</param>
    /// <param name="provenance">How it was made.</param>
    /// <param name="bias">How far the step moves it; <see langword="null"/> where that was not asked.</param>
    public static byte[] Write(RunEstimate run, IReadOnlyList<ProductDrivers> drivers, Provenance provenance, StepBias? bias = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            WriteProvenance(json, provenance);
            WriteRun(json, provenance);
            json.WriteStartObject("products");
            foreach (ProductEstimate product in run.Products) WriteProduct(json, product, drivers.First(of => of.Product == product.Name), bias);
            json.WriteEndObject();
            json.WriteStartArray("never_launched");
            foreach (string name in run.NeverLaunched) json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("program", "survivalsim");
        json.WriteString("version", Provenance.Version);
        json.WriteString("scenario", provenance.Scenario);
        json.WriteString("start", provenance.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("scenario_sha256", provenance.ScenarioHash);
        json.WriteString("plan_hash", provenance.PlanHash);
        json.WriteString("generator", Provenance.Generator);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("run");
        RunJson.Write(json, provenance);
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, ProductEstimate product, ProductDrivers drivers, StepBias? bias)
    {
        json.WriteStartObject(product.Name);
        json.WriteNumber("launched", product.Launched);
        WriteCrossing(json, "sustained_breach", product.SustainedBreach);
        WriteCrossing(json, "breach", product.Breach);
        WriteCrossing(json, "break_even", product.BreakEven);
        WriteSurvival(json, product.Life);
        json.WriteStartObject("endings");
        foreach ((int index, string name) in product.Causes.Index())
            WriteByMonth(json, name, product.Life.ByMonth[^1].Incidence[index], product.Life.ByMonth.Select(m => (m.Month, m.Incidence[index])));
        json.WriteEndObject();
        WriteOutcomes(json, product);
        WriteDrivers(json, drivers);
        WriteFans(json, product);
        if (bias is not null) StepBiasJson.Write(json, bias, product.Name);
        json.WriteEndObject();
    }

    private static void WriteCrossing(Utf8JsonWriter json, string name, CrossingEstimate crossing) =>
        WriteByMonth(json, name, crossing.Ever, crossing.ByMonth.Select(m => (m.Month, m.Probability)));

    private static void WriteByMonth(Utf8JsonWriter json, string name, Probability whole, IEnumerable<(double Month, Probability P)> months)
    {
        json.WriteStartObject(name);
        json.Write("p", whole.P);
        json.Write("low", whole.Low);
        json.Write("high", whole.High);
        json.Write("se", whole.StandardError);
        json.WriteStartArray("by_month");
        foreach ((double month, Probability p) in months)
        {
            json.WriteStartObject();
            json.Write("month", month);
            json.Write("p", p.P);
            json.Write("low", p.Low);
            json.Write("high", p.High);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSurvival(Utf8JsonWriter json, TimeToEvent life)
    {
        json.WriteStartObject("survival");
        json.WriteStartArray("by_month");
        foreach (MonthEstimate m in life.ByMonth)
        {
            json.WriteStartObject();
            json.Write("month", m.Month);
            json.Write("s", m.Survival.P);
            json.Write("low", m.Survival.Low);
            json.Write("high", m.Survival.High);
            json.Write("band_low", m.SurvivalBand?.Low);
            json.Write("band_high", m.SurvivalBand?.High);
            json.Write("hazard", m.Hazard?.PerMonth);
            json.Write("hazard_se", m.Hazard?.StandardError);
            json.WriteNumber("alive", m.Alive);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Write("median_months", life.Median.Months);
        json.Write("median_low", life.Median.Low);
        json.Write("median_high", life.Median.High);
        json.WriteStartObject("band");
        json.Write("critical_value", life.Band?.CriticalValue);
        json.Write("from", life.Band?.From);
        json.Write("to", life.Band?.To);
        json.WriteEndObject();
        json.WriteStartObject("rmst_months");
        json.Write("tau", life.ByMonth[^1].Month);
        json.Write("value", life.RestrictedMean.Value);
        json.Write("se", life.RestrictedMean.StandardError);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, ProductEstimate product)
    {
        json.WriteStartObject("outcomes");
        foreach ((Tallies.Outcome outcome, DistributionEstimate estimate) in product.Outcomes)
        {
            json.WriteStartObject(Words.Word(outcome));
            json.Write("mean", estimate.Mean.Value);
            json.Write("se", estimate.Mean.StandardError);
            json.WriteStartObject("quantiles");
            foreach (QuantileEstimate q in estimate.Quantiles) json.Write(q.Probability.ToString(CultureInfo.InvariantCulture), q.Value);
            json.WriteEndObject();
            json.Write("var_95", estimate.ValueAtRisk95.Value);
            json.Write("cvar_95", estimate.Cvar95.Value);
            json.Write("cvar_95_se", estimate.Cvar95.StandardError);
            json.Write("p_positive", estimate.Positive.P);
            json.Write("p_positive_se", estimate.Positive.StandardError);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteDrivers(Utf8JsonWriter json, ProductDrivers product)
    {
        json.WriteStartObject("drivers");
        foreach ((Answer answer, IReadOnlyList<Driver> drivers) in product.Answers)
        {
            json.WriteStartArray(Words.Word(answer));
            foreach (Driver driver in drivers)
            {
                json.WriteStartObject();
                json.WriteString("driver", driver.Name);
                json.WriteString("kind", Words.Word(driver.Kind));
                json.Write("by_month", driver.ByMonth);
                json.Write("spearman", driver.Dependence?.Spearman.Value);
                json.Write("spearman_se", driver.Dependence?.Spearman.StandardError);
                json.Write("xi", driver.Dependence?.Xi.Value);
                json.Write("xi_se", driver.Dependence?.Xi.StandardError);
                json.Write("futures", driver.Dependence?.Futures);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteFans(Utf8JsonWriter json, ProductEstimate product)
    {
        json.WriteStartObject("fans");
        foreach (FanEstimate fan in product.Fans)
        {
            json.WriteStartArray(Words.Word(fan.Metric));
            foreach (FanMonth month in fan.ByMonth.Where(month => month.Alive > 0))
            {
                json.WriteStartObject();
                json.WriteNumber("month", month.Month);
                json.WriteNumber("alive", month.Alive);
                foreach (QuantileEstimate q in month.Quantiles) json.Write($"q{q.Probability * 100:00}", q.Value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
