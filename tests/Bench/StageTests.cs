using SurvivalSim.Bench.Macro;
using SurvivalSim.Bench.Stages;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Simulation.Model;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Bench;

/// <summary>The stages that are measured one by one are those of the engine, and measuring them changes nothing.</summary>
public class StageTests
{
    private const ulong Seed = 1;

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
    public void A_stage_that_is_run_over_and_over_finds_what_it_found()
    {
        List<ICapturedStage> stages = [];
        float[] untouched = OneByOne<Lane1, Mask1, Word1>(s_plan.Grid.Count, stages);
        Assert.Equal(OfRun(), untouched);
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
        using var chunk = new StageChunk<TLane, TMask, TWord>(s_plan, Seed);
        chunk.Clear(0);
        FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.Begin(new CapturingLoop<TLane, TMask, TWord>(s_plan, Seed, chunk, 0, captured));
        for (int step = 0; step < steps; step++)
            FutureModel<TLane, TMask, TWord, CpuFutures<TLane, TMask, TWord>>.RunStep(new CapturingLoop<TLane, TMask, TWord>(s_plan, Seed, chunk, step, step == 3 ? captured : null), wantsAllMetrics: true);
        var lives = new LifeTable(s_plan, new FutureRange(0, CpuBackend.ChunkLength));
        lives.RecordEnd(chunk.Futures);
        return Numbers(lives);
    }

    private static float[] Numbers(LifeTable lives) =>
        [.. from future in Enumerable.Range(0, CpuBackend.ChunkLength) from outcome in Enum.GetValues<Outcome>() select lives[0, future].Of(outcome)];
}
