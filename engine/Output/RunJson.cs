using System.Text.Json;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

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
        WriteComputation(json, provenance.Options, provenance.Computation);
    }

    /// <summary>The same of runs that have steps and horizons of their own.</summary>
    public static void Write(Utf8JsonWriter json, RunOptions options, Computation computation)
    {
        json.WriteNumber("futures", options.Futures);
        json.WriteNumber("seed", options.Seed);
        WriteComputation(json, options, computation);
    }

    private static void WriteComputation(Utf8JsonWriter json, RunOptions options, Computation computation)
    {
        json.WriteString("device", computation.Device);
        json.WriteNumber("lanes", options.Lanes);
        json.WriteNumber("threads", options.Threads);
        json.WriteNumber("wall_seconds", Math.Round(computation.WallTime.TotalSeconds, 3));
        json.WriteNumber("compile_seconds", Math.Round(computation.CompileTime.TotalSeconds, 3));
    }
}
