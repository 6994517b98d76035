namespace SurvivalSim.Bench.Peers;

/// <summary>What was measured of a peer, ready to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Precision">Bits of its numbers: <c>float32</c> or <c>float64</c>.</param>
/// <param name="Threads">Threads it ran on.</param>
public sealed record PeerRecord(string Name, string Language, string Precision, int Threads)
{
    /// <summary>Why it was not run; <see langword="null"/> where it was. Then nothing below is told.</summary>
    public string? Skipped { get; init; }

    /// <summary>Version of its compiler, library or runtime.</summary>
    public string? Version { get; init; }

    /// <summary>Futures of each timed run.</summary>
    public long? Futures { get; init; }

    /// <summary>Seconds of each round, in order.</summary>
    public IReadOnlyList<double>? Seconds { get; init; }

    /// <summary>Median over the rounds of futures × steps to the horizon per second, whether lived or not.</summary>
    public double? FutureStepsPerSecond { get; init; }

    /// <summary>Whether it computes what the engine computes.</summary>
    public Agreement? Agreement { get; init; }
}
