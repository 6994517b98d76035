using System.Runtime.CompilerServices;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>Ranks of numbers within blocks, each of which is a stretch of their places.</summary>
/// <param name="Order">Places of the numbers, ascending, block after block; equal numbers in the order of their places.</param>
/// <param name="UpTo">By place: how many numbers of its block are not larger than its own.</param>
/// <param name="TwiceMid">By place: twice the mid-rank, the mean of the ranks 1, 2, … of its block that equal numbers share.</param>
/// <param name="Blocks">How many.</param>
/// <remarks>All loops are optimised at once: most runs are over before the runtime would have found it worth while.</remarks>
internal sealed record Ranking(int[] Order, int[] UpTo, int[] TwiceMid, int Blocks)
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>Where a block begins, and the one before it ends.</summary>
    public int Start(int block) => (int)((long)Order.Length * block / Blocks);

    /// <summary>Ranks numbers in one block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Ranking Of(ReadOnlySpan<float> values)
    {
        int[] keys = new int[values.Length];
        // Adding 0 makes −0 and 0 equal.
        for (int i = 0; i < keys.Length; i++) keys[i] = FloatOrder.Key(values[i] + 0f);
        return Rank(Sort(keys), keys, blocks: 1);
    }

    /// <summary>The same numbers ranked within blocks of nearly equal size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Ranking Within(int blocks)
    {
        if (blocks == 0) return new Ranking([], [], [], 0);
        int count = Order.Length;
        int[] order = new int[count], blockOf = new int[count], next = new int[blocks];
        for (int block = 0; block < blocks; block++)
        {
            next[block] = (int)((long)count * block / blocks);
            blockOf.AsSpan(next[block]..(int)((long)count * (block + 1) / blocks)).Fill(block);
        }
        foreach (int place in Order) order[next[blockOf[place]]++] = place;
        return Rank(order, UpTo, blocks);
    }

    /// <summary>Ranks what is in order, given numbers that are equal where the values are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Ranking Rank(int[] order, int[] levels, int blocks)
    {
        var ranking = new Ranking(order, new int[order.Length], new int[order.Length], blocks);
        for (int block = 0; block < blocks; block++)
        {
            int start = ranking.Start(block), end = ranking.Start(block + 1), first = start;
            for (int i = start; i < end; i++)
            {
                if (i + 1 < end && levels[order[i + 1]] == levels[order[i]]) continue;
                for (int equal = first; equal <= i; equal++)
                {
                    ranking.UpTo[order[equal]] = i + 1 - start;
                    ranking.TwiceMid[order[equal]] = first + i + 2 - (2 * start);
                }
                first = i + 1;
            }
        }
        return ranking;
    }

    /// <summary>Places of keys in ascending order, equal ones in the order of their places: digit by digit from the last, ten times as fast as comparing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Sort(int[] keys)
    {
        int[] order = new int[keys.Length], sorted = new int[keys.Length], next = new int[Digits];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        for (int shift = 0; shift < 32; shift += DigitBits)
        {
            Array.Clear(next);
            foreach (int key in keys) next[Digit(key, shift)]++;
            int before = 0;
            for (int digit = 0; digit < Digits; digit++) (next[digit], before) = (before, before + next[digit]);
            foreach (int place in order) sorted[next[Digit(keys[place], shift)]++] = place;
            (order, sorted) = (sorted, order);
        }
        return order;
    }

    /// <summary>Some bits of a key; the sign is turned, so that negative keys come first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digit(int key, int shift) => (int)(((uint)key ^ 0x8000_0000) >> shift) & (Digits - 1);
}
