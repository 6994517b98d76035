using System.Numerics;
using System.Runtime.CompilerServices;

namespace SurvivalSim.Tallies;

/// <summary>Bins for numbers of any size and sign: 128 to every octave, read off the bits of a float.</summary>
/// <remarks>
/// Bin 0 holds |x| &lt; 2⁻³⁰. Bins 1, 2, … hold the positive numbers from 2⁻³⁰ up, bins −1, −2, … mirror them, so that a
/// larger number never has a smaller bin. Numbers of 2⁵⁰ (1.1e15) and beyond count in the outermost bins.
/// A bin is at most 1/128 (0.78 %) of its smallest magnitude wide; its midpoint is off by at most 1/256 (0.39 %) of any number in it.
/// The exponent and the first seven bits of the mantissa are the bin: no logarithm, about a nanosecond.
/// </remarks>
public static class LogBins
{
    /// <summary>Bins between a number and its double.</summary>
    public const int PerOctave = 1 << KeptMantissaBits;

    /// <summary>Binary exponent of the smallest magnitude told apart from 0.</summary>
    public const int SmallestExponent = -30;

    /// <summary>Binary exponent of the magnitude from which on all share the outermost bin.</summary>
    public const int LargestExponent = 50;

    /// <summary>The bin of the largest numbers.</summary>
    public const int Last = (LargestExponent - SmallestExponent) * PerOctave;

    /// <summary>The bin of the most negative numbers.</summary>
    public const int First = -Last;

    private const int KeptMantissaBits = 7;
    private const int DroppedMantissaBits = 23 - KeptMantissaBits;
    private const int ExponentBias = 127;
    private const int MagnitudeMask = 0x7FFF_FFFF;

    /// <summary>The leading bits of 2⁻³⁰, less one: what bin 0 has to become 0.</summary>
    private const int LeadingBitsOfZero = ((SmallestExponent + ExponentBias) << KeptMantissaBits) - 1;

    /// <summary>The bin of a number.</summary>
    /// <param name="value">Any number but NaN, which has no bin: it is not checked here and lands in an outermost one.</param>
    /// <returns>A bin from <see cref="First"/> to <see cref="Last"/>, not falling as <paramref name="value"/> grows.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        int leading = (bits & MagnitudeMask) >> DroppedMantissaBits;
        // Without branches: whether a number is large, small or negative is as good as chance.
        int magnitude = leading - LeadingBitsOfZero, sign = bits >> 31;
        magnitude &= ~(magnitude >> 31);
        magnitude += (Last - magnitude) & ((Last - magnitude) >> 31);
        return (magnitude ^ sign) - sign;
    }

    /// <summary>The bins of numbers, as above, as many at once as the processor likes.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="bins">Their bins.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Of(ReadOnlySpan<float> values, Span<int> bins)
    {
        int done = 0;
        for (; done <= values.Length - Vector<int>.Count; done += Vector<int>.Count)
        {
            Vector<int> bits = Vector.AsVectorInt32(new Vector<float>(values[done..]));
            Vector<int> leading = Vector.ShiftRightLogical(bits & new Vector<int>(MagnitudeMask), DroppedMantissaBits);
            Vector<int> magnitude = Vector.Min(Vector.Max(leading - new Vector<int>(LeadingBitsOfZero), Vector<int>.Zero), new Vector<int>(Last));
            Vector<int> sign = Vector.ShiftRightArithmetic(bits, 31);
            ((magnitude ^ sign) - sign).CopyTo(bins[done..]);
        }
        for (; done < values.Length; done++) bins[done] = Of(values[done]);
    }

    /// <summary>Greatest lower bound of the numbers in a bin; −2⁵⁰ for the first, although it also holds what lies below.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bin.</exception>
    public static double LowerEdge(int bin)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bin, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bin, Last);
        return bin > 0 ? SmallestMagnitude(bin) : -SmallestMagnitude(1 - bin);
    }

    /// <summary>Least upper bound of the numbers in a bin; 2⁵⁰ for the last, although it also holds what lies above.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bin.</exception>
    public static double UpperEdge(int bin) => -LowerEdge(-bin);

    /// <summary>Smallest magnitude in the bins ±<paramref name="magnitude"/>; 1 to <see cref="Last"/> + 1.</summary>
    private static double SmallestMagnitude(int magnitude) =>
        BitConverter.Int32BitsToSingle((magnitude + LeadingBitsOfZero) << DroppedMantissaBits);
}
