namespace SurvivalSim.Bench.Measurements;

/// <summary>What is claimed of the program's speed, each claim with its target. They are judged from measurements alone.</summary>
public static class Claims
{
    private const string NotMeasured = "not measured in this run";

    /// <summary>Every claim, judged.</summary>
    /// <param name="measurements">What was measured.</param>
    /// <param name="contestants">Who ran the same work.</param>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<Measurement> measurements, IReadOnlyList<Contestant> contestants)
    {
        double? Value(string name) => measurements.FirstOrDefault(one => one.Name == name)?.Value;
        Claim Least(string what, string unit, string name, double target) => Claim.AtLeast(what, unit, Value(name), target, NotMeasured);
        Claim Most(string what, string unit, string name, double target) => Claim.AtMost(what, unit, Value(name), target, NotMeasured);
        return
        [
            .. Against(contestants, Contestant.CPlusPlus, 0.85),
            .. Against(contestants, Contestant.NumPy, 25),
            .. Against(contestants, Contestant.UsualCSharp, 20),
            Least("regrouping, where three in five futures have ended by mid-horizon", "×", "regrouping/enterprise-video", 1.25),
            Least("two threads against one", "×", "ratio/two threads", 1.85),
            Least("AVX2 against AVX-512", "×", "ratio/8 lanes against 16", 0.4),
            Most("time per future, the most futures against 100 thousand, lives alone", "×", "ratio/growth, lives alone", 1.05),
            Most("time per future, the most futures against 100 thousand, with fans", "×", "ratio/growth", 1.05),
            Claim.AtMost("more memory for the most futures than for 100 thousand", "MB", MoreMemory(measurements), 20, NotMeasured),
            Most("fans, 1 million futures", "×", "cost/fans of 1M futures", 1.15),
            Most("fans, 100 thousand futures", "×", "cost/fans of 100k futures", 1.15),
            Most("five products against one", "×", "cost/five products", 5.5),
            Most("ten more events", "×", "cost/ten more events", 1.3),
            Most("run of 100 thousand futures with all files", "ms", "process/run 100k futures", 350),
            Most("check", "ms", "process/check", 200),
            Most("--help", "ms", "process/--help", 150),
        ];
    }

    /// <summary>Memory of the most futures less that of the fewest, MB.</summary>
    private static double? MoreMemory(IReadOnlyList<Measurement> measurements)
    {
        Measurement[] memory = [.. measurements.Where(one => one.Name.StartsWith("memory/", StringComparison.Ordinal))];
        return memory.Length < 2 ? null : memory[^1].Value - memory[0].Value;
    }

    /// <summary>The engine against a peer, for each number of threads that both ran on.</summary>
    private static IEnumerable<Claim> Against(IReadOnlyList<Contestant> contestants, string peer, double target)
    {
        Contestant[] peers = [.. contestants.Where(one => one.Name == peer)];
        if (peers.Length == 0) yield return Claim.AtLeast($"{Contestant.Engine} against {peer}", "×", null, target, NotMeasured);
        foreach (Contestant other in peers)
        {
            double? engine = contestants.FirstOrDefault(one => one.Name == Contestant.Engine && one.Threads == other.Threads)?.StepsPerSecond;
            string threads = other.Threads == 1 ? "1 thread" : $"{other.Threads} threads";
            yield return Claim.AtLeast($"{Contestant.Engine} against {peer}, {threads}", "×", other.Counts() ? engine / other.StepsPerSecond : null, target, other.Note.Length > 0 ? other.Note : NotMeasured);
        }
    }
}
