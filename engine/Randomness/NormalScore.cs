using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Randomness;

/// <summary>Standard normal numbers from random words, by inverting the normal distribution.</summary>
/// <remarks>
/// The top bit of a word is the sign; the other 31 give the mass of both tails beyond |z|. Within one octave of that mass |z| is
/// a polynomial of its mantissa, so an exponent, a look-up and a few multiply-adds replace logarithm, square root and branches:
/// measured, 1.5 times the speed of a whole kernel. The table's making is in <see cref="NormalScoreTable"/>.
/// </remarks>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "The type of lane is the caller's, and the compiler must see it to inline.")]
public static class NormalScore<TLane, TMask, TWord>
    where TLane : unmanaged, ILane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    /// <summary>1 − 2⁻²⁴: a mass that rounds to 1 stays in the highest octave.</summary>
    private const float JustBelowOne = 0.99999994f;

    /// <summary>Φ⁻¹((i + ½)/2³² + ½), where i is the word as a signed integer.</summary>
    /// <param name="bits">A random word.</param>
    /// <param name="table">The coefficients.</param>
    /// <returns>
    /// Within 10⁻⁶ of the exact score; at most 6.34 from 0. Symmetric: the complement of a word has the opposite score, to the bit.
    /// </returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane FromBits<TTable>(TWord bits, TTable table)
        where TTable : struct, INormalTable<TLane, TWord>
    {
        var rank = bits ^ TWord.ShiftRightSigned(bits, 31) ^ TWord.Splat(0x7fffffff);
        var mass = TLane.MultiplyAdd(TLane.FromInteger(rank), TLane.Splat(1f / (1u << 31)), TLane.Splat(0.5f / (1u << 31)));
        var massBits = TLane.ToBits(TLane.Min(mass, TLane.Splat(JustBelowOne)));
        var octave = massBits >>> 23;
        var x = TLane.FromBits((massBits & TWord.Splat(0x007fffff)) | TWord.Splat(0x3f800000)) - TLane.Splat(1.5f);

        var z = table.Coefficient(6, octave);
        z = TLane.MultiplyAdd(z, x, table.Coefficient(5, octave));
        z = TLane.MultiplyAdd(z, x, table.Coefficient(4, octave));
        z = TLane.MultiplyAdd(z, x, table.Coefficient(3, octave));
        z = TLane.MultiplyAdd(z, x, table.Coefficient(2, octave));
        z = TLane.MultiplyAdd(z, x, table.Coefficient(1, octave));
        z = TLane.MultiplyAdd(z, x, table.Coefficient(0, octave));
        return TLane.FromBits(TLane.ToBits(z) ^ (bits & TWord.Splat(0x80000000)));
    }
}
