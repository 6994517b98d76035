using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Bench.Peers;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Macro;

/// <summary>What it brings to move futures that live into full lanes, and how much there is to gain.</summary>
internal static class Regrouping
{
    private const ulong Seed = 1;

    /// <summary>Legs of a run in which nothing is regrouped.</summary>
    private const int OneLeg = 1;

    /// <summary>Times the usual rounds: the two are near each other, and short.</summary>
    private const int MoreRounds = 3;

    /// <summary>Futures whose lives tell how many steps are left to take when ended ones cost nothing, and when they cost until the last beside them has ended.</summary>
    private const int Lives = 16_384;

    /// <summary>The Sora precedent, of which few live long, and a scenario of which three in five futures have ended by mid-horizon.</summary>
    public static IEnumerable<Measurement> Run(Effort effort)
    {
        foreach (string name in new[] { "sora", "enterprise-video" })
        {
            Plan plan = Workloads.Plan(Workloads.Shipped().Single(shipped => shipped.Name == name).Document);
            RunTally regrouped = OneThread(plan, effort.FuturesPerRound), left = OneThread(plan, effort.FuturesPerRound, OneLeg);
            if (!HaveEqualCounts(regrouped, left)) throw new InvalidOperationException($"Regrouping changes the counts of {name}.");
            IReadOnlyList<IReadOnlyList<double>> seconds = Turns.Of([() => Turns.Seconds(() => OneThread(plan, effort.FuturesPerRound, OneLeg)), () => Turns.Seconds(() => OneThread(plan, effort.FuturesPerRound))], MoreRounds * effort.Rounds);
            yield return Measurement.Of($"regrouping/{name}", Measurement.TimesAsFast, Repeated.Ratio(seconds[0], seconds[1]));
            yield return Measurement.Counted($"ended/{name}, by mid-horizon", "% of futures", 100 * EndedByMidHorizon(plan, regrouped.Products[0]));
        }
        Plan sora = Workloads.Plan(Workloads.Sora);
        var lives = LifeTable.Of(sora, new RunOptions { Seed = Seed }, new FutureRange(0, Lives));
        foreach ((string who, int together) in new[] { ("a future", 1), ("16 futures", 16), ($"{CpuBackend.BatchLength} futures", CpuBackend.BatchLength) })
            yield return Measurement.Counted($"lived/until the last of {who} has ended", "steps", StepsUntilAllEnded(sora, lives, together));
    }

    /// <summary>Runs futures on this thread and counts their lives.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="futures">How many.</param>
    /// <param name="legs">Into how many legs; nothing is regrouped in one.</param>
    public static RunTally OneThread(Plan plan, long futures, int? legs = null)
    {
        var tally = new RunTally(plan, hasFans: false);
        using var memory = new PlanMemory(plan, Seed);
        using ICpuWorker worker = legs is { } number ? CpuBackend.Worker(CpuBackend.WidestLanes, plan, memory, number) : CpuBackend.Worker(CpuBackend.WidestLanes, plan, memory);
        worker.Run(new FutureRange(0, futures), tally, CancellationToken.None);
        tally.Finish();
        return tally;
    }

    /// <summary>Whether all counts of two runs are equal.</summary>
    public static bool HaveEqualCounts(RunTally a, RunTally b) => a.Products.Select(LifeHash.OfCounts).SequenceEqual(b.Products.Select(LifeHash.OfCounts));

    /// <summary>Share of futures that have ended by the middle of the horizon; of a product that launches at the start.</summary>
    public static double EndedByMidHorizon(Plan plan, ProductTally product)
    {
        EventTimes ends = product.Of(LifeTime.End);
        int bins = (int)(plan.Grid.HorizonMonths / 2 * EventTimes.BinsPerMonth);
        return Enumerable.Range(1, ends.Causes).Sum(cause => Enumerable.Range(0, bins).Sum(bin => ends.Count(cause, bin))) / (double)ends.Total;
    }

    /// <summary>Steps, on average, until all of so many futures with consecutive numbers have ended.</summary>
    private static double StepsUntilAllEnded(Plan plan, LifeTable lives, int together) => Enumerable.Range(0, Lives)
        .Select(future => Enumerable.Range(0, plan.Grid.Count).First(step => step == plan.Grid.Count - 1 || lives[0, future].Of(Outcome.MonthsLived) <= plan.Grid.Boundary(step + 1)) + 1)
        .Chunk(together).Average(some => some.Max());
}
