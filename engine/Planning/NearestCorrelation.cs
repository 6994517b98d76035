using MathNet.Numerics.LinearAlgebra;

namespace SurvivalSim.Planning;

/// <summary>The correlation matrix nearest to one that contradicts itself.</summary>
/// <remarks>N. J. Higham, IMA J. Numer. Anal. 22 (2002) 329–343, algorithm 3.3, doi:10.1093/imanum/22.3.329: alternating projections with Dykstra's correction.</remarks>
internal static class NearestCorrelation
{
    private const int MostIterations = 2_000;
    private const double Precision = 1e-9;

    /// <summary>The nearest matrix, in the sum of squared differences, that is positive semidefinite and has ones on its diagonal.</summary>
    /// <param name="matrix">Symmetric, with ones on its diagonal.</param>
    public static Matrix<double> Of(Matrix<double> matrix)
    {
        Matrix<double> nearest = matrix.Clone(), correction = Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount);
        for (int i = 0; i < MostIterations; i++)
        {
            Matrix<double> corrected = nearest - correction, positive = Positive(corrected);
            correction = positive - corrected;
            Matrix<double> next = positive.Clone();
            next.SetDiagonal(Vector<double>.Build.Dense(next.RowCount, 1));
            double moved = (next - nearest).FrobeniusNorm() + (next - positive).FrobeniusNorm();
            nearest = next;
            if (moved <= Precision) break;
        }
        return nearest;
    }

    /// <summary>A matrix near to that which stays positive definite when its entries are rounded.</summary>
    /// <param name="matrix">Symmetric, with ones on its diagonal.</param>
    /// <param name="decimals">Decimals of its entries.</param>
    public static Matrix<double> Rounded(Matrix<double> matrix, int decimals)
    {
        Matrix<double> nearest = Of(matrix);
        // Rounding changes a row by at most half a unit in each other column, and no eigenvalue by more than a row changes.
        double needed = (0.5 * Math.Pow(10, -decimals) * (matrix.RowCount - 1)) + 1e-6, smallest = nearest.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real);
        double share = Math.Max(0, (needed - smallest) / (1 - smallest));
        return nearest.MapIndexed((row, column, entry) => row == column ? 1 : Math.Round((1 - share) * entry, decimals));
    }

    /// <summary>The nearest positive semidefinite matrix: without what its negative eigenvalues add.</summary>
    private static Matrix<double> Positive(Matrix<double> matrix)
    {
        var decomposed = matrix.Evd(Symmetricity.Symmetric);
        Matrix<double> vectors = decomposed.EigenVectors;
        return vectors * Matrix<double>.Build.DenseOfDiagonalVector(decomposed.EigenValues.Map(value => Math.Max(0, value.Real))) * vectors.Transpose();
    }
}
