using SurvivalSim.Bench.Macro;
using SurvivalSim.Bench.Stages;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Bench;

/// <summary>The stages that are measured one by one are those of the engine, and measuring them changes nothing.</summary>
public class StageTests
{
    private const ulong Seed = 1;

    /// <summary>Enough that events fall due in the last of them.</summary>
    private const int CapturedSteps = 4;

    private static readonly Plan s_plan = Workloads.Plan(Workloads.Sora);

    [Fact]
    public void Stages_one_by_one_make_the_lives_that_a_run_makes()
    {
        Assert.Equal(OfRun(), OneByOne<Lane1, Mask1, Word1>(s_plan.Grid.Count));
        if (Lane8.IsSupported) Assert.Equal(OfRun(), OneByOne<Lane8, Mask8, Word8>(s_plan.Grid.Count));
        if (Lane16.IsSupported) Assert.Equal(OfRun(), OneByOne<Lane16, Mask16, Word16>(s_plan.Grid.Count));
    }

    [Fact] // negative control
    public void A_step_too_few_is_noticed() => Assert.NotEqual(OfRun(), OneByOne<Lane1, Mask1, Word1>(s_plan.Grid.Count - 1));

    [Fact]
    public void Timing_the_stages_of_a_run_changes_no_count()
    {
        const int Futures = 3000; // no multiple of a block
        string timed = TallyText.Of(StageTimes.Run(s_plan, Seed, CpuBackend.WidestLanes, Futures, hasFans: true));
        Assert.Equal(TallyText.Of(RunTally.Of(s_plan, new RunOptions { Seed = Seed, Futures = Futures })), timed);
        Assert.NotEqual(TallyText.Of(RunTally.Of(s_plan, new RunOptions { Seed = Seed + 1, Futures = Futures })), timed); // negative control
        string[] told = [.. StageClock.Entries.Where(entry => entry.Calls > 0).Select(entry => entry.Name)];
        Assert.All(["Fill", "TakeEvents", "Retire", "Regroup", "CountMonth", "CountLives", "MoveUsers"], part => Assert.Contains(part, told));
    }

    [Fact]
    public void A_stage_that_is_run_over_and_over_finds_what_it_found()
    {
        List<ICapturedStage> stages = [];
        Assert.Equal(OneByOne<Lane1, Mask1, Word1>(CapturedSteps), OneByOne<Lane1, Mask1, Word1>(CapturedSteps, stages));
        Assert.InRange(stages.Select(stage => stage.Name).Distinct().Count(), 20, 60);
        foreach (ICapturedStage stage in stages)
        {
            float[] before = stage.State();
            stage.Run();
            Assert.Equal(before, stage.State());
        }
    }

    private static float[] OfRun() => Numbers(LifeTable.Of(s_plan, new RunOptions { Seed = Seed }, new FutureRange(0, CpuBackend.ChunkLength)));

    private static float[] OneByOne<TLane, TMask, TWord>(int steps, List<ICapturedStage>? captured = null)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        using StageFutures<TLane, TMask, TWord, NoClock> futures = CapturingLoop<TLane, TMask, TWord>.Simulate(s_plan, Seed, steps, captured);
        var lives = new LifeTable(s_plan, new FutureRange(0, CpuBackend.ChunkLength));
        lives.RecordEnd(futures.Futures);
        return Numbers(lives);
    }

    private static float[] Numbers(LifeTable lives) =>
        [.. from future in Enumerable.Range(0, CpuBackend.ChunkLength) from outcome in Enum.GetValues<Outcome>() select lives[0, future].Of(outcome)];
}
