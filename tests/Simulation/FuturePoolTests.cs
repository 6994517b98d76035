using SurvivalSim.Lanes;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tests.Lanes;

namespace SurvivalSim.Tests.Simulation;

/// <summary>Futures leave a pool when they are over, and the others move together: none is lost, none is there twice, and each takes its slots along.</summary>
public class FuturePoolTests
{
    private const int Slots = 3, Futures = 200;
    private const uint First = 4_000_000_000, High = 7;

    [Fact]
    public void One_lane_regroups() => Check<Lane1, Mask1, Word1>();

    [LaneFact(8)]
    public void Eight_lanes_regroup() => Check<Lane8, Mask8, Word8>();

    [LaneFact(16)]
    public void Sixteen_lanes_regroup() => Check<Lane16, Mask16, Word16>();

    private static unsafe void Check<TLane, TMask, TWord>()
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        using var pool = new FuturePool<TLane, TMask, TWord>(256, Slots);
        pool.Reset(High);
        pool.Add(First, 128);
        pool.Add(First + 128, Futures - 128);
        Assert.Equal((128 / TLane.Width) + ((Futures - 128 + TLane.Width - 1) / TLane.Width), pool.Groups);
        for (int group = 0; group < pool.Groups; group++)
        {
            for (int lane = 0; lane < TLane.Width; lane++)
                for (int slot = 0; slot < Slots; slot++) ((float*)pool.Slots(group))[(slot * TLane.Width) + lane] = Expected(pool.Numbers(group)[lane], slot);
        }
        List<long> living = [.. Enumerable.Range(0, Futures).Select(i => Number(First + (uint)i))];
        AssertLiving(pool, living);

        // Three in seven go, then all of the first groups, then nearly all.
        foreach (Func<long, bool> goes in new Func<long, bool>[] { number => number % 7 < 3, number => number < Number(First + 50), number => number % 31 != 0 })
        {
            long[] over = [.. living.Where(goes)];
            uint[] goOn = [.. Enumerable.Range(0, pool.Groups).Select(group => (uint)Enumerable.Range(0, TLane.Width).Sum(lane => goes(Number(pool.Numbers(group)[lane])) ? 0L : 1L << lane))];
            Assert.Equal(over, Numbers(pool.Retire(0, goOn)));
            living.RemoveAll(number => goes(number));
            AssertLiving(pool, living);
            pool.Regroup();
            Assert.Equal((living.Count + TLane.Width - 1) / TLane.Width, pool.Groups);
            AssertLiving(pool, living);
        }
        Assert.Equal(living, Numbers(pool.Retire(0, new uint[pool.Groups])));
        Assert.False(pool.AnyLives(0, pool.Groups));
        pool.Regroup();
        Assert.Equal(0, pool.Groups);
    }

    private static void AssertLiving<TLane, TMask, TWord>(FuturePool<TLane, TMask, TWord> pool, List<long> expected)
        where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
        where TMask : unmanaged, IMask<TMask>
        where TWord : unmanaged, IWord<TWord>
    {
        FutureView view = pool.Living(0, pool.Groups);
        Assert.Equal(expected, Numbers(view));
        for (int i = 0; i < view.Count; i++)
        {
            for (int slot = 0; slot < Slots; slot++) Assert.Equal(Expected((uint)view.Number(i), slot), view[slot, i]);
        }
    }

    private static IEnumerable<long> Numbers(FutureView view)
    {
        List<long> numbers = [];
        for (int i = 0; i < view.Count; i++) numbers.Add(view.Number(i));
        return numbers.Order();
    }

    private static long Number(uint low) => (long)(((ulong)High << 32) | low);

    private static float Expected(uint number, int slot) => (number - First + 1) * (slot + 1);
}
