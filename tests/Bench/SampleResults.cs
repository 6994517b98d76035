using SurvivalSim.Bench.Measurements;
using SurvivalSim.Output;

namespace SurvivalSim.Tests.Bench;

/// <summary>Results to test with.</summary>
internal static class SampleResults
{
    /// <summary>A speed and a time.</summary>
    public static Measurement Speed => new("speed/a/1 thread, 1 lane", "future-steps/s", 100, 2, 5);

    /// <inheritdoc cref="Speed"/>
    public static Measurement Time => new("process/check", "ms", 200, 4, 5);

    /// <summary>Results of these measurements.</summary>
    public static BenchResults Of(params IReadOnlyList<Measurement> measurements) =>
        new(BenchResults.CurrentSchema, "1.0", "2026-01-02", "usual", new Machine("a processor", 2, 8, "a runtime", "a system"), Claims.Of(measurements, []), [], measurements);
}
