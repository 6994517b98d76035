using System.Text.Json;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Output;

/// <summary>How a run was made, as JSON: the same words in every document.</summary>
internal static class RunJson
{
    /// <summary>Writes the members into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteNumber("futures", provenance.Options.Futures);
        json.WriteNumber("seed", provenance.Options.Seed);
        json.WriteString("step", Words.Word(provenance.Step));
        json.WriteNumber("horizon_months", provenance.HorizonMonths);
        json.WriteString("device", provenance.Computation.Device);
        json.WriteNumber("lanes", provenance.Options.Lanes);
        json.WriteNumber("threads", provenance.Options.Threads);
        json.WriteNumber("wall_seconds", Math.Round(provenance.Computation.WallTime.TotalSeconds, 3));
        json.WriteNumber("compile_seconds", Math.Round(provenance.Computation.CompileTime.TotalSeconds, 3));
    }
}
