using MathNet.Numerics.LinearAlgebra;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 1 and 3.2: standard normal scores by name, some of them correlated (a Gaussian copula); the others are independent.</summary>
internal sealed class CorrelatedScores
{
    private readonly string[] _names;
    private readonly Matrix<double> _root;

    public CorrelatedScores(IReadOnlyList<Correlation> correlations)
    {
        _names = [.. correlations.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()];
        Matrix<double> matrix = Matrix<double>.Build.DenseIdentity(Math.Max(1, _names.Length));
        foreach (Correlation pair in correlations)
        {
            int row = Array.IndexOf(_names, pair.First), column = Array.IndexOf(_names, pair.Second);
            matrix[row, column] = matrix[column, row] = pair.Rho;
        }
        _root = matrix.Cholesky().Factor;
    }

    /// <summary>One joint draw of all names that are correlated with something.</summary>
    public Dictionary<string, double> Draw(ReferenceRandom random)
    {
        double[] independent = [.. _names.Select(_ => random.Normal())];
        Dictionary<string, double> scores = [];
        for (int row = 0; row < _names.Length; row++)
        {
            double score = 0;
            for (int column = 0; column <= row; column++) score += _root[row, column] * independent[column];
            scores[_names[row]] = score;
        }
        return scores;
    }
}
