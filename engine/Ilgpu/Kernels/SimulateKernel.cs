using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;
using SurvivalSim.Planning.Records;
using SurvivalSim.Tallies;
using Model = SurvivalSim.Simulation.Model.FutureModel<SurvivalSim.Ilgpu.Lanes.GpuLane, SurvivalSim.Ilgpu.Lanes.GpuMask, SurvivalSim.Ilgpu.Lanes.GpuWord, SurvivalSim.Ilgpu.Kernels.GpuFutures>;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>A thread simulates some steps of a future, from where it was left, and counts it in the fans on the way.</summary>
internal static class SimulateKernel
{
    /// <summary>The kernel.</summary>
    /// <param name="thread">0… at least <see cref="Wave.Count"/> − 1.</param>
    /// <param name="shape">The plan's shape, a constant to the compiler: there is one kernel for each.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="counters">The tally.</param>
    /// <param name="wave">The futures; before the first step all their slots are 0.</param>
    public static void Run(Index1D thread, SpecializedValue<PlanShape> shape, DevicePlan plan, Counters counters, Wave wave) =>
        RunShaped(thread, shape.Value, plan, counters, wave);

    /// <summary>The same with a shape that is not known to the compiler.</summary>
    public static void RunShaped(Index1D thread, PlanShape shape, DevicePlan plan, Counters counters, Wave wave)
    {
        if (thread >= wave.Count) return;
        bool inFans = FanCalendar.Counts(wave.First + thread);
        if (wave.FirstStep == 0)
        {
            Model.Begin(new GpuLoop(new GpuFutures(plan, shape, wave, thread, step: 0)));
        }
        else
        {
            var before = new GpuFutures(plan, shape, wave, thread, wave.FirstStep - 1);
            if (!Model.GoesOn(ref before).Value) return;
        }
        for (int step = wave.FirstStep; step < wave.EndStep; step++)
        {
            var futures = new GpuFutures(plan, shape, wave, thread, step);
            Model.RunStep(new GpuLoop(futures), inFans);
            if (inFans) CountFans(ref futures, counters, step);
            if (!Model.GoesOn(ref futures).Value) return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CountFans(ref GpuFutures futures, in Counters counters, int step)
    {
        for (int product = 0; product < futures.Shape.Products; product++)
        {
            ref readonly ProductRecord record = ref futures.Product(product);
            if (futures.Load(record.State + (int)ProductSlot.Live).Value == 0) continue;
            int launchStep = (int)futures.Load(record.State + (int)ProductSlot.LaunchStep).Value;
            int month = counters.FanMonths[FanCalendar.Index(step, launchStep, futures.Shape.Steps)];
            if (month == 0) continue;
            for (int i = 0; i < counters.Layout.FanMetrics; i++)
            {
                float value = futures.Load(record.Metrics + ProductTally.FanMetric(i)).Value;
                if (float.IsNaN(value)) counters.NoteNotFinite();
                else counters.CountValue(product, counters.Layout.Fan(i, month), value);
            }
        }
    }
}
