using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Randomness;

/// <summary>Philox4x32-10: four random words as a function of a counter and a key, with nothing to remember in between.</summary>
/// <remarks>
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC '11,
/// doi:10.1145/2063384.2063405. A different counter gives words as good as independent, so futures, steps and variables can be drawn
/// in any order, on any machine.
/// </remarks>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "The type of lane is the caller's, and the compiler must see it to inline.")]
public static class Philox<TWord>
    where TWord : unmanaged, IWord<TWord>
{
    private const int Rounds = 10;

    /// <summary>What the two halves of the key grow by each round: golden ratio and √3 − 1, times 2³².</summary>
    private const uint Weyl0 = 0x9e3779b9, Weyl1 = 0xbb67ae85;

    /// <summary>Draws four words, each uniform over 0…2³²−1.</summary>
    /// <param name="futureLow">Counter, word 0: lower half of the number of the future.</param>
    /// <param name="futureHigh">Counter, word 1: upper half of the number of the future.</param>
    /// <param name="index">Counter, word 2: which draw of the stream. It may differ from future to future.</param>
    /// <param name="stream">Counter, word 3: which variable, by <see cref="StreamName.Hash"/>.</param>
    /// <param name="seed">Key; its lower half is word 0.</param>
    /// <param name="w0">First word.</param>
    /// <param name="w1">Second word.</param>
    /// <param name="w2">Third word.</param>
    /// <param name="w3">Fourth word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Draw(
        TWord futureLow, TWord futureHigh, TWord index, uint stream, ulong seed,
        out TWord w0, out TWord w1, out TWord w2, out TWord w3)
    {
        // Locals, because the results may be memory: the rounds would go through it.
        TWord a0 = futureLow, a1 = futureHigh, a2 = index, a3 = TWord.Splat(stream);
        TWord b0 = TWord.OddToEven(a0), b1 = TWord.OddToEven(a1), b2 = TWord.OddToEven(a2), b3 = a3;
        TWord key0 = TWord.Splat((uint)seed), key1 = TWord.Splat((uint)(seed >> 32));
        // A loop, not ten rounds in a row: a caller with several draws would exceed what the compiler is willing to inline.
        for (int round = 0; round < Rounds; round++)
        {
            Round(ref a0, ref a1, ref a2, ref a3, key0, key1);
            // Where every second lane is multiplied, the others go their own way to the end: sorting them in after each round would take as long as the round.
            if (TWord.MultipliesHalf) Round(ref b0, ref b1, ref b2, ref b3, key0, key1);
            key0 += TWord.Splat(Weyl0);
            key1 += TWord.Splat(Weyl1);
        }

        w0 = TWord.Interleave(a0, b0);
        w1 = TWord.Interleave(a1, b1);
        w2 = TWord.Interleave(a2, b2);
        w3 = TWord.Interleave(a3, b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref TWord w0, ref TWord w1, ref TWord w2, ref TWord w3, TWord key0, TWord key1)
    {
        TWord.MultiplyWide(w0, 0xd2511f53, out var high0, out var low0);
        TWord.MultiplyWide(w2, 0xcd9e8d57, out var high2, out var low2);
        w0 = TWord.Xor(w1, key0, high2);
        w1 = low2;
        w2 = TWord.Xor(w3, key1, high0);
        w3 = low0;
    }
}
