using MathNet.Numerics.Distributions;
using SurvivalSim.Randomness;

namespace SurvivalSim.Tests.Randomness;

/// <summary>Makes the table of the normal score again, from its definition.</summary>
public sealed class NormalScoreTableTests
{
    [Fact]
    public void The_committed_coefficients_are_those_of_a_new_fit() => AssertFits(NormalScoreTable.Coefficients.ToArray());

    [Fact] // negative control
    public void A_coefficient_off_by_three_floats_is_noticed()
    {
        float[] changed = NormalScoreTable.Coefficients.ToArray();
        changed[100] = MathF.BitIncrement(MathF.BitIncrement(MathF.BitIncrement(changed[100])));
        Assert.ThrowsAny<Exception>(() => AssertFits(changed));
    }

    [Fact]
    public void The_oracle_knows_the_quantiles_of_the_tables() // R 4: qnorm(0.975), qnorm(1e-9), 16 digits
    {
        Assert.Equal(1.959963984540054, Normal.InvCDF(0, 1, 0.975), 1e-14);
        Assert.Equal(-5.997807015007687, Normal.InvCDF(0, 1, 1e-9), 1e-14);
    }

    /// <remarks>One float of tolerance: cosine and logarithm of another platform may tip a rounding.</remarks>
    private static void AssertFits(float[] table)
    {
        Assert.Equal((NormalScoreTable.Degree + 1) * NormalScoreTable.Octaves, table.Length);
        for (int octave = 0; octave < NormalScoreTable.Octaves; octave++)
        {
            double[] fit = Fit(exponent: octave == 31 ? -32 : octave - 31);
            for (int power = 0; power <= NormalScoreTable.Degree; power++)
            {
                float committed = table[(power * NormalScoreTable.Octaves) + octave], again = (float)fit[power];
                Assert.InRange(committed, MathF.BitDecrement(again), MathF.BitIncrement(again));
            }
        }
    }

    /// <summary>The polynomial in x through the scores of the masses 2ᵉ·(x + 1.5) at the Chebyshev nodes, by Newton's divided differences.</summary>
    private static double[] Fit(int exponent)
    {
        const int count = NormalScoreTable.Degree + 1;
        double[] nodes = [.. Enumerable.Range(0, count).Select(k => Math.Cos(Math.PI * (k + 0.5) / count) / 2)];
        double[] differences = [.. nodes.Select(x => -Normal.InvCDF(0, 1, Math.ScaleB(1.5 + x, exponent - 1)))];
        for (int order = 1; order < count; order++)
            for (int k = count - 1; k >= order; k--)
                differences[k] = (differences[k] - differences[k - 1]) / (nodes[k] - nodes[k - order]);

        var coefficients = new double[count];
        for (int k = count - 1; k >= 0; k--)
        {
            for (int power = count - 1; power >= 1; power--)
                coefficients[power] = coefficients[power - 1] - (nodes[k] * coefficients[power]);
            coefficients[0] = differences[k] - (nodes[k] * coefficients[0]);
        }

        return coefficients;
    }
}
