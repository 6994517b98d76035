using System.Runtime.CompilerServices;

namespace SurvivalSim.Tallies;

/// <summary>Counters numbered from 0, in pages of 128 that exist only once something in them was counted.</summary>
/// <remarks>
/// Integers: merging is exact and its order is of no account. A counter has 32 bits at hand and 32 more in another page once it needs them: half the memory is half the time
/// where counters are many. Not safe for several threads; give each its own.
/// </remarks>
/// <param name="size">Number of counters.</param>
internal sealed class PagedCounts(int size)
{
    private const int PageBits = 7;
    private const int PageSize = 1 << PageBits;

    private readonly uint[]?[] _pages = new uint[]?[(size + PageSize - 1) >> PageBits];
    private uint[]?[]? _upperHalves;

    /// <summary>The count at an index; 0 ≤ index &lt; size.</summary>
    public long this[int index] => _pages[index >> PageBits] is { } page ? Count(page, index) : 0;

    /// <summary>The sum of all counts.</summary>
    public long Total => NonZero().Sum(counted => counted.Count);

    /// <summary>Counts one more at an index; 0 ≤ index &lt; size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(int index)
    {
        uint[] page = _pages[index >> PageBits] ?? NewPage(index >> PageBits);
        if (++page[index & (PageSize - 1)] == 0) Carry(index, 1);
    }

    /// <summary>Adds counts that were made elsewhere, from index 0 on.</summary>
    /// <param name="counts">At most as many as there are counters.</param>
    /// <returns>Their sum.</returns>
    public long Add(ReadOnlySpan<uint> counts)
    {
        long sum = 0;
        for (int start = 0; start < counts.Length; start += PageSize)
        {
            ReadOnlySpan<uint> theirs = counts.Slice(start, Math.Min(PageSize, counts.Length - start));
            if (!theirs.ContainsAnyExcept(0u)) continue;
            for (int i = 0; i < theirs.Length; i++)
            {
                Add(start + i, theirs[i]);
                sum += theirs[i];
            }
        }
        return sum;
    }

    /// <summary>Adds the counts of another tally of the same size.</summary>
    public void Add(PagedCounts other)
    {
        foreach ((int index, long count) in other.NonZero()) Add(index, count);
    }

    /// <summary>The indices with a count, ascending.</summary>
    public IEnumerable<(int Index, long Count)> NonZero()
    {
        for (int p = 0; p < _pages.Length; p++)
        {
            if (_pages[p] is not { } page) continue;
            for (int index = p << PageBits; index < (p + 1) << PageBits; index++)
            {
                long count = Count(page, index);
                if (count != 0) yield return (index, count);
            }
        }
    }

    /// <summary>The indices with a count, ascending, and for each the sum of the counts up to it.</summary>
    public (int[] Indices, long[] CountsUpTo) NonZeroUpTo()
    {
        int held = NonZero().Count(), next = 0;
        int[] indices = new int[held];
        long[] upTo = new long[held];
        long total = 0;
        foreach ((int index, long count) in NonZero())
        {
            indices[next] = index;
            upTo[next++] = total += count;
        }
        return (indices, upTo);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Count(uint[] page, int index) => page[index & (PageSize - 1)] | (_upperHalves is null ? 0 : (long)UpperHalf(index) << 32);

    private uint UpperHalf(int index) => _upperHalves![index >> PageBits]?[index & (PageSize - 1)] ?? 0;

    private void Add(int index, long count)
    {
        if (count == 0) return;
        uint[] page = _pages[index >> PageBits] ?? NewPage(index >> PageBits);
        long lower = page[index & (PageSize - 1)] + (count & uint.MaxValue);
        page[index & (PageSize - 1)] = (uint)lower;
        uint upper = (uint)(lower >> 32) + (uint)(count >> 32);
        if (upper > 0) Carry(index, upper);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Carry(int index, uint amount)
    {
        _upperHalves ??= new uint[_pages.Length][];
        (_upperHalves[index >> PageBits] ??= new uint[PageSize])[index & (PageSize - 1)] += amount;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint[] NewPage(int page) => _pages[page] = new uint[PageSize];
}
