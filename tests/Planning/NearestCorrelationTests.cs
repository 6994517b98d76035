using MathNet.Numerics.LinearAlgebra;
using SurvivalSim.Planning;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Planning;

/// <summary>Of correlations that contradict each other the nearest that do not.</summary>
public class NearestCorrelationTests
{
    /// <summary>Higham's example, to the four decimals he prints: N. J. Higham, IMA J. Numer. Anal. 22 (2002), section 4.</summary>
    [Fact]
    public void Highams_three_by_three_becomes_what_he_published()
    {
        Matrix<double> nearest = NearestCorrelation.Of(Symmetric(3, (0, 1, 1), (1, 2, 1)));
        Assert.Equal(0.7607, nearest[0, 1], 5e-5);
        Assert.Equal(0.7607, nearest[1, 2], 5e-5);
        Assert.Equal(0.1573, nearest[0, 2], 5e-5);
        Assert.Equal(0, Smallest(nearest), 1e-7);
    }

    [Fact]
    public void What_is_valid_stays() => Assert.True((NearestCorrelation.Of(Valid) - Valid).FrobeniusNorm() < 1e-12);

    [Theory, InlineData(3), InlineData(8), InlineData(16)]
    public void No_other_valid_matrix_is_nearer(int size)
    {
        var random = new SplitMix((ulong)size);
        for (int i = 0; i < 5; i++)
        {
            Matrix<double> matrix = Matrix<double>.Build.DenseIdentity(size);
            for (int row = 0; row < size; row++)
                for (int column = 0; column < row; column++) matrix[row, column] = matrix[column, row] = (random.Below(2001) - 1000) / 1001.0;
            Matrix<double> nearest = NearestCorrelation.Of(matrix);
            AssertNearest(nearest, matrix);
            Assert.ThrowsAny<Exception>(() => AssertNearest((0.9 * nearest) + (0.1 * Matrix<double>.Build.DenseIdentity(size)), matrix)); // negative control
        }
    }

    /// <summary>What is offered has few decimals, and is valid for certain.</summary>
    [Theory, InlineData(2), InlineData(3), InlineData(7), InlineData(16)]
    public void Rounded_it_is_positive_definite(int size)
    {
        Matrix<double> matrix = Matrix<double>.Build.Dense(size, size, (row, column) => row == column ? 1 : (row + column) % 2 == 0 ? -0.9999999 : 0.9999999);
        Matrix<double> offered = NearestCorrelation.Rounded(matrix, 3);
        Assert.All(offered.Enumerate(), entry => Assert.Equal(Math.Round(entry, 3), entry));
        Assert.InRange(Smallest(offered), 1e-7, 1);
        Assert.All(offered.EnumerateIndexed(), entry => Assert.True(entry.Item1 == entry.Item2 || Math.Abs(entry.Item3) < 1));
    }

    private static Matrix<double> Valid => Symmetric(3, (0, 1, 0.5), (1, 2, -0.3));

    /// <summary>The certificate that a correlation matrix N is the nearest to A: a diagonal θ with Z = N − A + θ positive semidefinite and Z·N = 0 (Higham, theorem 2.2).</summary>
    private static void AssertNearest(Matrix<double> nearest, Matrix<double> matrix)
    {
        Assert.InRange(Smallest(nearest), -1e-6, 1);
        Assert.All(nearest.Diagonal(), entry => Assert.Equal(1, entry, 1e-12));
        Matrix<double> added = nearest - matrix;
        Matrix<double> certificate = added - Matrix<double>.Build.DenseOfDiagonalVector((added * nearest).Diagonal());
        Assert.InRange(Smallest(certificate), -1e-5, double.PositiveInfinity);
        Assert.InRange((certificate * nearest).FrobeniusNorm(), 0, 1e-5);
    }

    private static double Smallest(Matrix<double> matrix) => matrix.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real);

    private static Matrix<double> Symmetric(int size, params (int Row, int Column, double Value)[] entries)
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseIdentity(size);
        foreach ((int row, int column, double value) in entries) matrix[row, column] = matrix[column, row] = value;
        return matrix;
    }
}
