namespace SurvivalSim.Bench;

/// <summary>How thoroughly is measured.</summary>
/// <param name="Name"><c>quick</c>, <c>usual</c> or <c>long</c>.</param>
/// <param name="Rounds">Rounds of what is measured in turn.</param>
/// <param name="LongRounds">The same of what takes many futures.</param>
/// <param name="FuturesPerRound">Futures of a round, where they are not what is varied.</param>
/// <param name="SecondsPerScenario">Seconds for the speeds of a scenario.</param>
/// <param name="MostFutures">Up to how many futures growth is followed, from 100 thousand by powers of ten.</param>
public sealed record Effort(string Name, int Rounds, int LongRounds, long FuturesPerRound, double SecondsPerScenario, long MostFutures)
{
    /// <summary>Some minutes; tells what is far off.</summary>
    public static Effort Quick { get; } = new("quick", 3, 1, 16_384, 1.5, 1_000_000);

    /// <summary>What is published; about ten minutes.</summary>
    public static Effort Usual { get; } = new("usual", 5, 3, 524_288, 6, 10_000_000);

    /// <summary>With a hundred million futures, too.</summary>
    public static Effort Long { get; } = Usual with { Name = "long", MostFutures = 100_000_000 };

    /// <summary>Numbers of futures by which growth is followed.</summary>
    public IEnumerable<long> Growth()
    {
        for (long futures = 100_000; futures <= MostFutures; futures *= 10) yield return futures;
    }
}
