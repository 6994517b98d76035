using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Tallies;

/// <summary>Counters keep what they are given, beyond 32 bits too.</summary>
public class PagedCountsTests
{
    private const uint Most = uint.MaxValue;

    [Fact]
    public void A_counter_goes_on_beyond_four_billion()
    {
        PagedCounts counts = Counted(index: 300, Most);
        counts.Increment(300);
        Assert.Equal(1L << 32, counts[300]);
        counts.Increment(300);
        Assert.Equal((1L << 32) + 1, counts[300]);
        Assert.Equal(0, counts[299]);
        Assert.Equal([(300, (1L << 32) + 1)], counts.NonZero());
        Assert.Equal((1L << 32) + 1, counts.Total);
    }

    [Fact]
    public void Sums_of_counters_carry()
    {
        PagedCounts one = Counted(7, Most), other = Counted(7, Most);
        other.Add([0, 0, 0, 0, 0, 0, 0, Most]);
        one.Add(other);
        one.Add(other);
        Assert.Equal(5L * Most, one[7]);
        Assert.Equal(2L * Most, other[7]);
        Assert.Equal([5L * Most], one.NonZeroUpTo().CountsUpTo);
    }

    /// <summary>A counter of exactly 2³² has nothing in its lower half, and is not empty.</summary>
    [Fact]
    public void Whole_upper_halves_count()
    {
        PagedCounts counts = Counted(5, Most);
        counts.Increment(5);
        var sum = new PagedCounts(1_000);
        sum.Add(counts);
        Assert.Equal([(5, 1L << 32)], sum.NonZero());
    }

    private static PagedCounts Counted(int index, uint count)
    {
        var counts = new PagedCounts(1_000);
        uint[] counted = new uint[index + 1];
        counted[index] = count;
        Assert.Equal(count, counts.Add(counted));
        return counts;
    }
}
