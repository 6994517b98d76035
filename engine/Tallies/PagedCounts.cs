using System.Runtime.CompilerServices;

namespace SurvivalSim.Tallies;

/// <summary>Counters numbered from 0, in pages of 128 that exist only once something in them was counted.</summary>
/// <remarks>Integers: merging is exact and its order is of no account. Not safe for several threads; give each its own.</remarks>
/// <param name="size">Number of counters.</param>
internal sealed class PagedCounts(int size)
{
    private const int PageBits = 7;
    private const int PageSize = 1 << PageBits;

    private readonly long[]?[] _pages = new long[]?[(size + PageSize - 1) >> PageBits];

    /// <summary>The count at an index; 0 ≤ index &lt; size.</summary>
    public long this[int index] => _pages[index >> PageBits]?[index & (PageSize - 1)] ?? 0;

    /// <summary>The sum of all counts.</summary>
    public long Total
    {
        get
        {
            long total = 0;
            foreach (long[]? page in _pages)
            {
                foreach (long count in page ?? []) total += count;
            }
            return total;
        }
    }

    /// <summary>Counts one more at an index; 0 ≤ index &lt; size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(int index)
    {
        long[] page = _pages[index >> PageBits] ?? NewPage(index >> PageBits);
        page[index & (PageSize - 1)]++;
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
            long[] mine = _pages[start >> PageBits] ?? NewPage(start >> PageBits);
            for (int i = 0; i < theirs.Length; i++)
            {
                mine[i] += theirs[i];
                sum += theirs[i];
            }
        }
        return sum;
    }

    /// <summary>Adds the counts of another tally of the same size.</summary>
    public void Add(PagedCounts other)
    {
        for (int p = 0; p < _pages.Length; p++)
        {
            if (other._pages[p] is not { } theirs) continue;
            long[] mine = _pages[p] ?? NewPage(p);
            for (int i = 0; i < PageSize; i++) mine[i] += theirs[i];
        }
    }

    /// <summary>The indices with a count, ascending.</summary>
    public IEnumerable<(int Index, long Count)> NonZero()
    {
        for (int p = 0; p < _pages.Length; p++)
        {
            if (_pages[p] is not { } page) continue;
            for (int i = 0; i < PageSize; i++)
            {
                if (page[i] != 0) yield return ((p << PageBits) + i, page[i]);
            }
        }
    }

    /// <summary>The indices with a count, ascending, and for each the sum of the counts up to it.</summary>
    public (int[] Indices, long[] CountsUpTo) NonZeroUpTo()
    {
        int held = 0;
        foreach (long[]? page in _pages)
        {
            foreach (long count in page ?? []) held += count != 0 ? 1 : 0;
        }
        int[] indices = new int[held];
        long[] upTo = new long[held];
        int next = 0;
        long total = 0;
        for (int p = 0; p < _pages.Length; p++)
        {
            if (_pages[p] is not { } page) continue;
            for (int i = 0; i < PageSize; i++)
            {
                if (page[i] == 0) continue;
                indices[next] = (p << PageBits) + i;
                upTo[next++] = total += page[i];
            }
        }
        return (indices, upTo);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long[] NewPage(int page) => _pages[page] = new long[PageSize];
}
