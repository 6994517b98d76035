using ILGPU;
using SurvivalSim.Ilgpu.Lanes;
using SurvivalSim.Planning.Records;
using SurvivalSim.Tallies;
using Bins = SurvivalSim.Tallies.TimeBins<SurvivalSim.Ilgpu.Lanes.GpuLane, SurvivalSim.Ilgpu.Lanes.GpuMask, SurvivalSim.Ilgpu.Lanes.GpuWord>;
using Life = SurvivalSim.Tallies.LifeReading<SurvivalSim.Ilgpu.Lanes.GpuLane, SurvivalSim.Ilgpu.Lanes.GpuMask, SurvivalSim.Ilgpu.Lanes.GpuWord, SurvivalSim.Ilgpu.Kernels.GpuSlots>;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>Counts the lives of a wave that is over. A group of threads takes one quantity of one product: a time or an outcome.</summary>
/// <remarks>Values share few exponents, so that their exact sums are where threads would queue: a group forms them in its own shared memory and adds them to the device's once.</remarks>
internal static class CountLivesKernel
{
    /// <summary>The kernel. The grid is (groups over futures, <see cref="TallyLayout.Quantities"/>, products).</summary>
    public static void Run(DevicePlan plan, Counters counters, Wave wave)
    {
        ArrayView<ulong> sums = SharedMemory.Allocate<ulong>(TallyLayout.SumLength);
        for (int i = Group.IdxX; i < TallyLayout.SumLength; i += Group.DimX) sums[i] = 0;
        Group.Barrier();
        int quantity = Grid.IdxY, product = Grid.IdxZ;
        for (int future = (Grid.IdxX * Group.DimX) + Group.IdxX; future < wave.Count; future += Grid.DimX * Group.DimX)
        {
            var slots = new GpuSlots(wave, future);
            ref readonly ProductRecord record = ref plan.Products[product];
            if (!Life.Launched(ref slots, record, counters.Horizon).Value) continue;
            float value = quantity < TallyLayout.Times
                ? CountTime(ref slots, record, counters, product, (LifeTime)quantity)
                : CountOutcome(ref slots, record, counters, product, quantity - TallyLayout.Times);
            ExactSum.Split(value, out int exponent, out long mantissa, out long squareHigh, out long squareLow);
            if (exponent == ExactSum.Exponents)
            {
                counters.NoteNotFinite();
                continue;
            }
            int sum = exponent * ExactSum.SumsPerExponent;
            Atomic.Add(ref sums[sum], (ulong)mantissa);
            Atomic.Add(ref sums[sum + 1], (ulong)squareHigh);
            Atomic.Add(ref sums[sum + 2], (ulong)squareLow);
        }
        Group.Barrier();
        int offset = TallyLayout.SumOffset(product, quantity);
        for (int i = Group.IdxX; i < TallyLayout.SumLength; i += Group.DimX)
        {
            if (sums[i] != 0) Atomic.Add(ref counters.Sums[offset + i], (long)sums[i]);
        }
    }

    private static float CountTime(ref GpuSlots slots, in ProductRecord record, in Counters counters, int product, LifeTime time)
    {
        Life.Time(ref slots, record, counters.Horizon, time, out GpuLane code, out GpuLane months);
        counters.CountTime(product, time, (int)code.Value, (int)Bins.Of(months).Value, months.Value);
        return months.Value;
    }

    private static float CountOutcome(ref GpuSlots slots, in ProductRecord record, in Counters counters, int product, int outcome)
    {
        float value = Life.Value(ref slots, record, counters.Horizon, (Outcome)outcome).Value;
        counters.CountValue(product, outcome, value);
        return value;
    }
}
