using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

public static partial class LaneMath<TLane, TMask, TWord>
{
    /// <summary>What grows at a constant rate, its integral and the integral of that, over one unit of time.</summary>
    /// <param name="x">Rate times time, in [−60, 30].</param>
    /// <param name="exp">eˣ.</param>
    /// <param name="phi">φ(x) = (eˣ − 1)/x = ∫₀¹ eˣˢ ds; 1 at 0.</param>
    /// <param name="psi">ψ(x) = (eˣ − 1 − x)/x² = ∫₀¹ (1 − s)·eˣˢ ds; ½ at 0.</param>
    /// <remarks>
    /// Relative errors below 10⁻⁶, also where the definitions cancel. There, for |x| ≤ 1, ψ is its Taylor series to x⁹, which
    /// leaves out less than 1/12! ≈ 2·10⁻⁹, and the others follow without cancellation: φ = 1 + x·ψ, eˣ = 1 + x·φ.
    /// The names are those of exponential integrators (ψ = φ₂): M. Hochbruck, A. Ostermann, Acta Numerica 19 (2010) 209–286,
    /// doi:10.1017/S0962492910000048.
    /// </remarks>
    [MethodImpl(Inline)]
    public static void GrowthIntegrals(TLane x, out TLane exp, out TLane phi, out TLane psi)
    {
        var one = TLane.Splat(1);
        var nearPsi = TLane.Splat(1f / 39_916_800);
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 3_628_800));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 362_880));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 40_320));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 5_040));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 720));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 120));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 24));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 6));
        nearPsi = TLane.MultiplyAdd(nearPsi, x, TLane.Splat(1f / 2));
        var nearPhi = TLane.MultiplyAdd(x, nearPsi, one);
        var nearExp = TLane.MultiplyAdd(x, nearPhi, one);

        var near = x * x <= one;
        var farExp = Exp(x);
        var inverse = Reciprocal(TLane.Choose(near, one, x));
        var farPhi = (farExp - one) * inverse;
        var farPsi = (farPhi - one) * inverse;

        exp = TLane.Choose(near, nearExp, farExp);
        phi = TLane.Choose(near, nearPhi, farPhi);
        psi = TLane.Choose(near, nearPsi, farPsi);
    }
}
