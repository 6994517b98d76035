using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

// Division built from multiply-add alone: graphics processors need not divide as processors do, to the bit.
public static partial class LaneMath<TLane, TMask, TWord>
{
    /// <summary>1 / <paramref name="b"/>.</summary>
    /// <param name="b">2⁻¹⁰⁰ ≤ |b| ≤ 2¹⁰⁰, of either sign.</param>
    /// <returns>Error at most 1 ulp; exact for powers of two.</returns>
    /// <remarks>
    /// Subtracting the bits of b from a constant negates its exponent and gives 1/b within 12.5 %. With the error
    /// e = 1 − b·y, 1/b is y·(1 + e + e² + …); two steps of third order leave 0.125⁹ ≈ 7·10⁻⁹, an eighth of an ulp.
    /// </remarks>
    [MethodImpl(Inline)]
    public static TLane Reciprocal(TLane b) => Reciprocal(b, TLane.Splat(0) - b);

    /// <summary><paramref name="a"/> / <paramref name="b"/>.</summary>
    /// <param name="a">0, or 2⁻¹⁰⁰ ≤ |a| ≤ 2¹⁰⁰.</param>
    /// <param name="b">2⁻¹⁰⁰ ≤ |b| ≤ 2¹⁰⁰; the quotient must be 0 or a normal float.</param>
    /// <returns>Error at most 1 ulp; exact where the quotient is a float, so that x / x is 1.</returns>
    /// <remarks>The remainder a − b·q of the first quotient q is a float, without error, and corrects q.</remarks>
    [MethodImpl(Inline)]
    public static TLane Divide(TLane a, TLane b)
    {
        var minusB = TLane.Splat(0) - b;
        var reciprocal = Reciprocal(b, minusB);
        var quotient = a * reciprocal;
        return TLane.MultiplyAdd(TLane.MultiplyAdd(minusB, quotient, a), reciprocal, quotient);
    }

    [MethodImpl(Inline)]
    private static TLane Reciprocal(TLane b, TLane minusB)
    {
        var y = TLane.FromBits(TWord.Splat(0x7ef311c7) - TLane.ToBits(b));
        return RefineReciprocal(RefineReciprocal(y, minusB), minusB);
    }

    [MethodImpl(Inline)]
    private static TLane RefineReciprocal(TLane y, TLane minusB)
    {
        var e = TLane.MultiplyAdd(minusB, y, TLane.Splat(1));
        return TLane.MultiplyAdd(y, TLane.MultiplyAdd(e, e, e), y);
    }
}
