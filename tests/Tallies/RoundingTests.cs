using System.Numerics;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Tallies;

public class RoundingTests
{
    private static readonly BigInteger Tie = ((BigInteger.One << 53) + 1) << 60;

    [Theory, InlineData(0, 0), InlineData(1, 2), InlineData(-1, 0)]
    public void A_tie_goes_to_even_and_the_last_bit_decides_what_is_none(int beside, int last)
    {
        double expected = Math.ScaleB((1L << 53) + last, 60);
        Assert.Equal(expected, Rounding.Quotient(Tie + beside, 1, 0));
        Assert.Equal(-expected, Rounding.Quotient(-Tie - beside, 1, 0));
        Assert.Equal(expected, Rounding.Quotient(3 * (Tie + beside), 6, 1));
    }

    [Theory, InlineData(0, 7, 0), InlineData(1, 3, 1.0 / 3), InlineData(-22, 7, -22.0 / 7), InlineData(6, 3, 2)]
    public void Small_fractions_are_those_of_the_hardware(long numerator, long denominator, double expected) =>
        Assert.Equal(expected, Rounding.Quotient(numerator, denominator, 0));
}
