namespace SurvivalSim.Tests.Validation;

/// <summary>Comparisons of what the engine computes in floats with what a test computes in doubles.</summary>
/// <remarks>
/// A float operation is off by at most 2⁻²⁴ of its result. A chain of n operations on positive numbers is off by at most n·2⁻²⁴ to first order, and it is
/// n that a test states. Each addition, multiplication or constant counts 1; a function of LaneMath (exp, log, division, φ, ψ), good to 10⁻⁶, counts
/// <see cref="Function"/>; an exponent x that was rounded itself counts |x| more.
/// </remarks>
internal static class FloatAssert
{
    /// <summary>10⁻⁶ in units of 2⁻²⁴.</summary>
    public const int Function = 17;

    private const double Unit = 1.0 / (1 << 24);

    /// <summary>A number is that of the formula, but for the rounding of so many operations.</summary>
    /// <param name="exact">The number by hand, in double; 0 must be met exactly.</param>
    /// <param name="observed">The engine's.</param>
    /// <param name="roundings">Operations the engine needs for it.</param>
    public static void Equal(double exact, double observed, double roundings)
    {
        Assert.True(roundings < 16_000, $"A tolerance of {roundings * Unit:g3} would hide a wrong formula.");
        Assert.True(Math.Abs(observed - exact) <= roundings * Unit * Math.Abs(exact),
            $"observed {observed:g9}, exact {exact:g9}: off by {Math.Abs(observed / exact - 1) / Unit:f1} roundings, {roundings} are allowed");
    }
}
