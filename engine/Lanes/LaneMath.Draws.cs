using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

public static partial class LaneMath<TLane, TMask, TWord>
{
    /// <summary>A number uniform over the open interval (0, 1).</summary>
    /// <param name="bits">A random word; its upper 23 bits are used.</param>
    /// <returns>(k + ½)·2⁻²³ for k in 0…2²³−1, exactly: from 2⁻²⁴ to 1 − 2⁻²⁴, symmetric about ½, with mean ½.</returns>
    [MethodImpl(Inline)]
    public static TLane Uniform(TWord bits) =>
        TLane.MultiplyAdd(TLane.FromInteger(bits >>> 9), TLane.Splat(1f / (1 << 23)), TLane.Splat(1f / (1 << 24)));

    /// <summary>A number from the exponential distribution with mean 1.</summary>
    /// <param name="bits">A random word; its upper 23 bits are used.</param>
    /// <returns>−ln(<see cref="Uniform"/>): from 6·10⁻⁸ to 16.64.</returns>
    [MethodImpl(Inline)]
    public static TLane ExponentialDraw(TWord bits) => TLane.Splat(0) - Log(Uniform(bits));
}
