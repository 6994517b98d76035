using System.Text.Json;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Planning;

namespace SurvivalSim.Output;

/// <summary>Writes what <c>survivalsim bench</c> measured. Its names are a promise to readers: they may be added to, not changed.</summary>
public static class SpeedJson
{
    private const string Schema = "survivalsim.bench/1";

    /// <summary>The whole document, indented.</summary>
    /// <param name="plan">What was simulated.</param>
    /// <param name="speeds">How fast.</param>
    /// <param name="peakMemory">Bytes that the process held at most.</param>
    public static byte[] Write(Plan plan, IReadOnlyList<Speed> speeds, long peakMemory)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("version", Provenance.Version);
            json.Write("machine", Machine.This);
            json.WriteString("scenario", plan.Name);
            json.WriteString("plan_hash", plan.Hash);
            json.WriteNumber("steps", plan.Grid.Count);
            json.WriteStartArray("speeds");
            foreach (Speed speed in speeds) Write(json, plan, speed);
            json.WriteEndArray();
            json.WriteNumber("peak_memory_bytes", peakMemory);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <summary>A machine.</summary>
    public static void Write(this Utf8JsonWriter json, string name, Machine machine)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(machine);
        json.WriteStartObject(name);
        json.WriteString("processor", machine.Processor);
        json.WriteNumber("threads", machine.Threads);
        json.WriteNumber("lanes", machine.Lanes);
        json.WriteString("runtime", machine.Runtime);
        json.WriteString("system", machine.System);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Plan plan, Speed speed)
    {
        json.WriteStartObject();
        json.WriteString("device", speed.Device);
        if (speed.IsOnProcessor)
        {
            json.WriteNumber("lanes", speed.Lanes);
            json.WriteNumber("threads", speed.Threads);
        }
        json.WriteNumber("futures_per_round", speed.Futures);
        json.WriteNumber("rounds", speed.FuturesPerSecond.Rounds);
        json.WriteNumber("futures_per_second", speed.FuturesPerSecond.Median);
        json.WriteNumber("futures_per_second_spread", speed.FuturesPerSecond.Spread);
        json.WriteNumber("future_steps_per_second", speed.FutureStepsPerSecond(plan).Median);
        json.WriteNumber("seconds_of_a_million", speed.SecondsOf(1_000_000));
        json.WriteEndObject();
    }
}
