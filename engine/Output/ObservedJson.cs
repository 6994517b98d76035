using System.Text.Json;
using SurvivalSim.Estimates;
using SurvivalSim.Observations;

namespace SurvivalSim.Output;

/// <summary>Writes what observations say as JSON. Its names are a promise to readers: they may be added to, not changed.</summary>
public static class ObservedJson
{
    private const string Schema = "survivalsim.observed/1";

    /// <summary>The estimators by the names that R's survival gives them.</summary>
    public static IReadOnlyList<(string What, string How)> Conventions { get; } =
    [
        ("survival", "Kaplan-Meier, Greenwood, conf.type log-log"),
        ("band", "equal precision (Nair), log-log"),
        ("median", "earliest time with S at most one half; Brookmeyer-Crowley, log-log"),
        ("rmst", "area under the curve, survRM2's variance"),
        ("incidence", "Aalen-Johansen, Greenwood-type variance, Wilson intervals"),
        ("cumulative_hazard", "Nelson-Aalen, variance sum d/n^2"),
        ("ties", "ends before censorings; at risk in (start, stop]"),
        ("tests", "survdiff with rho = 0; one-sample log-rank of Breslow"),
    ];

    /// <summary>The whole document, indented.</summary>
    public static byte[] Write(ObservedTable table, ObservedEstimate estimate, ReferenceCurve? curve)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("program", "survivalsim");
            json.WriteString("version", Provenance.Version);
            json.WriteString("file", table.File);
            json.WriteString("time_unit", table.InMonths ? "months" : "as given");
            json.WriteString("group_column", table.GroupColumn);
            json.WriteStartObject("conventions");
            foreach ((string what, string how) in Conventions) json.WriteString(what, how);
            json.WriteEndObject();
            json.WriteStartArray("groups");
            foreach (GroupEstimate group in estimate.Groups) WriteGroup(json, group, estimate.Causes);
            json.WriteEndArray();
            json.WriteStartObject("tests");
            if (estimate.BetweenGroups is { } between) WriteTest(json, "log_rank", between);
            json.WriteStartArray("against");
            foreach (TestResult test in estimate.AgainstCurve) WriteTest(json, null, test, curve?.Name);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, GroupEstimate group, IReadOnlyList<string> causes)
    {
        json.WriteStartObject();
        json.WriteString("group", group.Name);
        json.WriteNumber("n", group.Count);
        json.WriteNumber("ended", group.Ended);
        json.Write("median", group.Median.Months);
        json.Write("median_low", group.Median.Low);
        json.Write("median_high", group.Median.High);
        json.WriteStartObject("rmst");
        json.Write("tau", group.Tau);
        json.Write("value", group.RestrictedMean.Value);
        json.Write("se", group.RestrictedMean.StandardError);
        json.WriteEndObject();
        json.WriteStartObject("band");
        json.Write("critical_value", group.Band?.CriticalValue);
        json.Write("from", group.Band?.From);
        json.Write("to", group.Band?.To);
        json.WriteEndObject();
        json.WriteStartArray("times");
        foreach (ObservedTime time in group.Times) WriteTime(json, time, causes);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, ObservedTime t, IReadOnlyList<string> causes)
    {
        json.WriteStartObject();
        json.Write("time", t.Time);
        json.WriteNumber("at_risk", t.AtRisk);
        json.WriteNumber("ended", t.Ended);
        json.WriteNumber("censored", t.Censored);
        json.Write("s", t.Survival.P);
        json.Write("low", t.Survival.Low);
        json.Write("high", t.Survival.High);
        json.Write("se", t.Survival.StandardError);
        json.Write("band_low", t.SurvivalBand?.Low);
        json.Write("band_high", t.SurvivalBand?.High);
        json.Write("cumulative_hazard", t.CumulativeHazard.Value);
        json.Write("cumulative_hazard_se", t.CumulativeHazard.StandardError);
        json.WriteStartObject("incidence");
        foreach ((int index, string cause) in causes.Index())
        {
            json.WriteStartObject(cause);
            json.Write("p", t.Incidence[index].P);
            json.Write("low", t.Incidence[index].Low);
            json.Write("high", t.Incidence[index].High);
            json.Write("se", t.Incidence[index].StandardError);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, string? name, TestResult test, string? curve = null)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        if (curve is not null) json.WriteString("curve", curve);
        json.Write("chi_square", test.ChiSquare);
        json.WriteNumber("df", test.DegreesOfFreedom);
        json.Write("p", test.PValue);
        json.WriteStartArray("groups");
        foreach (ObservedExpected group in test.Groups)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Group);
            json.WriteNumber("observed", group.Observed);
            json.Write("expected", group.Expected);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
