using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

public static partial class LaneMath<TLane, TMask, TWord>
{
    /// <summary>ln 2 in two parts: the first has 15 significant bits, so that its product with a small integer is exact.</summary>
    private const float Ln2High = 0.693145752f, Ln2Low = 1.42860677e-6f;

    /// <summary>eˣ.</summary>
    /// <param name="x">Any number; below −87 and above 88 the result stays what it is there, so that it never overflows or underflows.</param>
    /// <returns>Error at most 2 ulp; exactly 1 at 0.</returns>
    /// <remarks>
    /// x = n·ln 2 + r with |r| ≤ ½·ln 2; a polynomial gives eʳ, and n is added to its exponent.
    /// Coefficients: S. Moshier, Cephes Mathematical Library 2.8, single/expf.c (netlib.org/cephes).
    /// </remarks>
    [MethodImpl(Inline)]
    public static TLane Exp(TLane x)
    {
        x = TLane.Max(TLane.Min(x, TLane.Splat(88)), TLane.Splat(-87));
        var shift = TLane.Splat(RoundingShift);
        var shifted = TLane.MultiplyAdd(x, TLane.Splat(1.44269504f), shift);
        var n = shifted - shift;
        var r = TLane.MultiplyAdd(n, TLane.Splat(-Ln2Low), TLane.MultiplyAdd(n, TLane.Splat(-Ln2High), x));
        var p = TLane.Splat(1.9875691500e-4f);
        p = TLane.MultiplyAdd(p, r, TLane.Splat(1.3981999507e-3f));
        p = TLane.MultiplyAdd(p, r, TLane.Splat(8.3334519073e-3f));
        p = TLane.MultiplyAdd(p, r, TLane.Splat(4.1665795894e-2f));
        p = TLane.MultiplyAdd(p, r, TLane.Splat(1.6666665459e-1f));
        p = TLane.MultiplyAdd(p, r, TLane.Splat(5.0000001201e-1f));
        p = TLane.MultiplyAdd(p, r * r, r) + TLane.Splat(1);
        return TLane.FromBits(TLane.ToBits(p) + (TLane.ToBits(shifted) << 23));
    }

    /// <summary>Natural logarithm.</summary>
    /// <param name="x">Positive and normal: 2⁻¹²⁶ ≤ x &lt; ∞.</param>
    /// <returns>Error at most 2 ulp; exactly 0 at 1.</returns>
    /// <remarks>
    /// x = 2ᵉ·(1 + m) with √½ ≤ 1 + m &lt; √2; ln(1 + m) is m − m²/2 and a polynomial.
    /// Coefficients: S. Moshier, Cephes Mathematical Library 2.8, single/logf.c (netlib.org/cephes).
    /// </remarks>
    [MethodImpl(Inline)]
    public static TLane Log(TLane x)
    {
        var rootHalf = TWord.Splat(0x3f3504f3);
        var aboveRootHalf = TLane.ToBits(x) - rootHalf;
        var e = TLane.FromInteger(TWord.ShiftRightSigned(aboveRootHalf, 23));
        var m = TLane.FromBits((aboveRootHalf & TWord.Splat(0x007fffff)) + rootHalf) - TLane.Splat(1);
        var square = m * m;
        var p = TLane.Splat(7.0376836292e-2f);
        p = TLane.MultiplyAdd(p, m, TLane.Splat(-1.1514610310e-1f));
        p = TLane.MultiplyAdd(p, m, TLane.Splat(1.1676998740e-1f));
        p = TLane.MultiplyAdd(p, m, TLane.Splat(-1.2420140846e-1f));
        p = TLane.MultiplyAdd(p, m, TLane.Splat(1.4249322787e-1f));
        p = TLane.MultiplyAdd(p, m, TLane.Splat(-1.6668057665e-1f));
        p = TLane.MultiplyAdd(p, m, TLane.Splat(2.0000714765e-1f));
        p = TLane.MultiplyAdd(p, m, TLane.Splat(-2.4999993993e-1f));
        p = TLane.MultiplyAdd(p, m, TLane.Splat(3.3333331174e-1f));
        p = TLane.MultiplyAdd(e, TLane.Splat(-2.12194440e-4f), p * m * square);
        p = TLane.MultiplyAdd(square, TLane.Splat(-0.5f), p) + m;
        return TLane.MultiplyAdd(e, TLane.Splat(0.693359375f), p);
    }
}
