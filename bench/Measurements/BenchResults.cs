using SurvivalSim.Output;

namespace SurvivalSim.Bench.Measurements;

/// <summary>Everything that one go measured on one machine.</summary>
/// <param name="Schema">Name of this form of file.</param>
/// <param name="Version">Of the program, with the commit it was built from.</param>
/// <param name="Date">Day of the measurement, UTC.</param>
/// <param name="Effort">How thorough it was: <c>quick</c>, <c>usual</c> or <c>long</c>.</param>
/// <param name="Machine">Where.</param>
/// <param name="Claims">What is claimed, judged.</param>
/// <param name="Contestants">Who ran the same work.</param>
/// <param name="Measurements">What was measured.</param>
public sealed record BenchResults(string Schema, string Version, string Date, string Effort, Machine Machine, IReadOnlyList<Claim> Claims, IReadOnlyList<Contestant> Contestants, IReadOnlyList<Measurement> Measurements)
{
    /// <summary>The form of file that is written and read.</summary>
    public const string CurrentSchema = "survivalsim.performance/1";

    /// <summary>What was measured now, on this machine.</summary>
    public static BenchResults Now(Effort effort, IReadOnlyList<Measurement> measurements, IReadOnlyList<Contestant> contestants) =>
        new(CurrentSchema, Provenance.Version, DateOnly.FromDateTime(DateTime.UtcNow).ToString("O"), effort.Name, Machine.This, Bench.Measurements.Claims.Of(measurements, contestants), contestants, measurements);

    /// <summary>The measurements whose names begin so, without that beginning.</summary>
    public IEnumerable<Measurement> Under(string prefix) =>
        from one in Measurements
        where one.Name.StartsWith(prefix + "/", StringComparison.Ordinal)
        select one with { Name = one.Name[(prefix.Length + 1)..] };
}
