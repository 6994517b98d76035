namespace SurvivalSim.Bench.Measurements;

/// <summary>Who ran the same work: the engine, or a peer written in another manner.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">What it was built with or runs on.</param>
/// <param name="Precision">Of its numbers: <c>float32</c>, <c>float64</c>.</param>
/// <param name="Threads">Threads it used.</param>
/// <param name="StepsPerSecond">Future-steps per second, the median of the rounds; <see langword="null"/> where it was skipped.</param>
/// <param name="SecondsPerRound">Seconds of each round; empty where it was skipped.</param>
/// <param name="Agrees">Whether its results agree with the engine's: to the bit where the arithmetic is the same, within the errors otherwise.</param>
/// <param name="Note">How it agrees, why it does not, or why it was skipped.</param>
public sealed record Contestant(string Name, string Version, string Precision, int Threads, double? StepsPerSecond, IReadOnlyList<double> SecondsPerRound, bool Agrees, string Note)
{
    /// <summary>What the engine is called among contestants.</summary>
    public const string Engine = "SurvivalSim";

    /// <summary>Hand-written C++ of the same model.</summary>
    public const string CPlusPlus = "C++";

    /// <summary>The model in NumPy, in double precision.</summary>
    public const string NumPy = "NumPy float64";

    /// <summary>The model as it is usually written in C#.</summary>
    public const string UsualCSharp = "usual C#";

    /// <summary>Whether it counts: it ran, and its results agree.</summary>
    public bool Counts() => StepsPerSecond is not null && Agrees;
}
