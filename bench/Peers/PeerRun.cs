using System.Text.Json;

namespace SurvivalSim.Bench.Peers;

/// <summary>What one run of a peer told: how long it took, and by what its results can be compared.</summary>
/// <param name="Futures">Futures simulated.</param>
/// <param name="Steps">Steps to the horizon.</param>
/// <param name="Seconds">Seconds of the simulation itself: neither start-up, nor compilation, nor a first run that warms up.</param>
/// <param name="Version">Of the compiler, the library or the runtime.</param>
public sealed record PeerRun(long Futures, int Steps, double Seconds, string Version)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true };

    /// <summary>Hash of all counts, from peers that count what the engine counts; else <see langword="null"/>.</summary>
    public string? CountsHash { get; init; }

    /// <summary>Hash of the lives one by one, where they were asked for; else <see langword="null"/>.</summary>
    public string? LivesHash { get; init; }

    /// <summary>Mean and standard deviation of numbers of a life, by name.</summary>
    public IReadOnlyDictionary<string, MeanAndSd> Statistics { get; init; } = new Dictionary<string, MeanAndSd>();

    /// <summary>Reads the line that a peer prints.</summary>
    /// <exception cref="JsonException">It is not what a peer prints.</exception>
    public static PeerRun Parse(string line) =>
        JsonSerializer.Deserialize<PeerRun>(line, s_options) is { Seconds: > 0, Futures: > 0 } run ? run : throw new JsonException($"'{line}' tells no futures or no seconds.");
}

/// <summary>Mean and standard deviation of a number over futures.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Sd">The standard deviation of one future, not of the mean.</param>
public sealed record MeanAndSd(double Mean, double Sd);
