using System.Diagnostics;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Peers;

/// <summary>The engine, run in this process as a peer of the others: lives are counted, fans are not.</summary>
public static class EngineRun
{
    /// <summary>Runs it; the caller has run it before, so that nothing is left to compile.</summary>
    /// <param name="plan">The plan of scenarios/sora.yaml.</param>
    /// <param name="options">How many futures, and how.</param>
    public static PeerRun Of(Plan plan, RunOptions options)
    {
        var watch = Stopwatch.StartNew();
        RunTally tally = RunTally.OfLives(plan, options);
        double seconds = watch.Elapsed.TotalSeconds;
        return new PeerRun(options.Futures, plan.Grid.Count, seconds, $".NET {Environment.Version}")
        {
            CountsHash = $"{LifeHash.OfCounts(tally.Products[0]):x16}",
            Statistics = Statistics(plan, tally.Products[0]),
        };
    }

    /// <summary>Hash of the lives of the first futures.</summary>
    public static string HashOfLives(Plan plan, long futures, ulong seed) =>
        $"{LifeHash.OfLives(LifeTable.Of(plan, new RunOptions { Seed = seed }, new FutureRange(0, futures))):x16}";

    /// <summary>By the names that the peers use.</summary>
    private static Dictionary<string, MeanAndSd> Statistics(Plan plan, ProductTally tally)
    {
        MeanAndSd Chance(LifeTime time, int code)
        {
            EventTimes times = tally.Of(time);
            double p = Enumerable.Range(0, times.Bins).Sum(bin => times.Count(code, bin)) / (double)times.Total;
            return new MeanAndSd(p, Math.Sqrt(p * (1 - p)));
        }
        MeanAndSd Number(Outcome outcome)
        {
            ExactSum sum = tally.Of(outcome).Sum;
            return new MeanAndSd(sum.Mean(), Math.Sqrt(sum.Variance()));
        }
        MeanAndSd Cause(string name) => Chance(LifeTime.End, plan.Causes.ToList().IndexOf(name) + 1);
        return new Dictionary<string, MeanAndSd>
        {
            ["life"] = Number(Outcome.MonthsLived),
            ["burn"] = Cause("burn"),
            ["reallocated"] = Cause("reallocated"),
            ["breach"] = Chance(LifeTime.Breach, ProductTally.Crossed),
            ["sustained_breach"] = Chance(LifeTime.SustainedBreach, ProductTally.Crossed),
            ["peak_burn"] = Number(Outcome.PeakBurnUsdPerDay),
            ["loss"] = Number(Outcome.CumulativeLossUsd),
            ["months_in_breach"] = Number(Outcome.MonthsInBreach),
            ["peak_users"] = Number(Outcome.PeakUsers),
            ["last_users"] = Number(Outcome.LastUsers),
            ["revenue"] = Number(Outcome.RevenueUsd),
            ["compute"] = Number(Outcome.ComputeUsd),
            ["other_cost"] = Number(Outcome.OtherCostUsd),
            ["gpu_hours"] = Number(Outcome.GpuHours),
            ["stranded"] = Number(Outcome.StrandedUsd),
            ["notice_days"] = Number(Outcome.NoticeDays),
        };
    }
}
