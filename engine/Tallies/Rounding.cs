using System.Numerics;

namespace SurvivalSim.Tallies;

/// <summary>From exact integers to the nearest double.</summary>
internal static class Rounding
{
    /// <summary>The double nearest to numerator / denominator · 2^exponent, ties to even.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">A positive integer.</param>
    /// <param name="exponent">Such that the result is neither subnormal nor infinite.</param>
    /// <remarks>Not a cast of <see cref="BigInteger"/>, which looks at the leading 64 bits only and so can round a tie the wrong way:
    /// here a 63- or 64-bit quotient, its last bit set when a remainder is left, is rounded to 53 bits by the hardware.</remarks>
    public static double Quotient(BigInteger numerator, BigInteger denominator, int exponent)
    {
        BigInteger magnitude = BigInteger.Abs(numerator);
        int shift = 63 - (int)(magnitude.GetBitLength() - denominator.GetBitLength());
        BigInteger quotient = BigInteger.DivRem(
            magnitude << Math.Max(shift, 0), denominator << Math.Max(-shift, 0), out BigInteger remainder);
        ulong leading = (ulong)quotient | (remainder.IsZero ? 0ul : 1ul);
        return numerator.Sign * Math.ScaleB(leading, exponent - shift);
    }
}
