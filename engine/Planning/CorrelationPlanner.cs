using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using SurvivalSim.Foundation;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning;

/// <summary>Correlations as groups with a triangular factor each.</summary>
internal sealed class CorrelationPlanner
{
    /// <summary>Members a group may have.</summary>
    public const int MaxMembers = 16;

    /// <summary>Decimals of the correlations that are offered instead of contradicting ones.</summary>
    private const int Decimals = 3;

    private readonly PlanBuilder _builder;
    private readonly Dictionary<string, int> _shockScores;

    /// <summary>For a plan whose parameters and shocks are all known.</summary>
    /// <param name="shockScores">Slot of the step's normal, by path of the shock.</param>
    /// <param name="builder">The plan.</param>
    public CorrelationPlanner(Dictionary<string, int> shockScores, PlanBuilder builder)
    {
        _shockScores = shockScores;
        _builder = builder;
    }

    /// <summary>The groups of parameters and the groups of shocks.</summary>
    public (CorrelationRecord[] Parameters, CorrelationRecord[] Shocks) Plan(Scenario scenario)
    {
        List<Correlation> ofParameters = [], ofShocks = [];
        foreach (Correlation correlation in scenario.Correlations)
        {
            bool first = Check(correlation.First, correlation, scenario), second = Check(correlation.Second, correlation, scenario);
            bool firstIsShock = _shockScores.ContainsKey(correlation.First), secondIsShock = _shockScores.ContainsKey(correlation.Second);
            if (!first || !second) continue;
            if (firstIsShock != secondIsShock)
                _builder.Findings.Report(DiagnosticCodes.BadCorrelation, correlation.Where, $"'{correlation.First}' and '{correlation.Second}' are correlated", "a shock is drawn in every step, a number once per future: they cannot move together");
            else (firstIsShock ? ofShocks : ofParameters).Add(correlation);
        }
        return (Groups(ofParameters, path => _builder.Parameters[_builder.ParameterOf(path)].Slot), Groups(ofShocks, path => _shockScores[path]));
    }

    private bool Check(string path, Correlation correlation, Scenario scenario)
    {
        if (_shockScores.ContainsKey(path)) return true;
        int parameter = _builder.ParameterOf(path);
        if (parameter < 0)
        {
            string? suggestion = NearestWord.Suggest(path, _builder.ParameterPaths.Concat(_shockScores.Keys));
            _builder.Findings.Report(DiagnosticCodes.BadCorrelation, correlation.Where, $"'{path}' is correlated", $"it is not an uncertain number or a shock of '{scenario.Name}'", suggestion);
        }
        else if (_builder.Parameters[parameter].Slot < 0)
        {
            _builder.Findings.Report(DiagnosticCodes.BadCorrelation, correlation.Where, $"'{path}' is correlated", "it is drawn anew at each arrival, and only what is drawn once per future can be");
            return false;
        }
        return parameter >= 0;
    }

    private CorrelationRecord[] Groups(List<Correlation> correlations, Func<string, int> slotOf)
    {
        string[] paths = [.. correlations.SelectMany(c => new[] { c.First, c.Second }).Distinct()];
        var sets = new DisjointSets(paths.Length);
        foreach (Correlation c in correlations) sets.Join(Array.IndexOf(paths, c.First), Array.IndexOf(paths, c.Second));
        List<CorrelationRecord> groups = [];
        foreach (IReadOnlyList<int> members in sets.Sets())
        {
            string[] group = [.. members.Select(member => paths[member])];
            Correlation[] inside = [.. correlations.Where(c => group.Contains(c.First))];
            if (group.Length > MaxMembers)
            {
                _builder.Findings.Report(DiagnosticCodes.BadCorrelation, inside[0].Where, $"{group.Length} numbers are correlated with each other, directly or through others", $"a group has at most {MaxMembers}");
                continue;
            }
            if (Factor(group, inside) is { } factor)
                groups.Add(new CorrelationRecord(_builder.List([.. group.Select(slotOf)]), group.Length, _builder.Table(factor)));
        }
        return [.. groups];
    }

    /// <summary>The lower Cholesky factor row by row, or <see langword="null"/> where the matrix is not positive definite.</summary>
    private float[]? Factor(string[] group, Correlation[] correlations)
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseIdentity(group.Length);
        HashSet<(int, int)> pairs = [];
        foreach (Correlation c in correlations)
        {
            int i = Array.IndexOf(group, c.First), j = Array.IndexOf(group, c.Second);
            if (!pairs.Add((Math.Min(i, j), Math.Max(i, j))))
                _builder.Findings.Report(DiagnosticCodes.BadCorrelation, c.Where, $"'{c.First}' and '{c.Second}' are correlated a second time", "a pair stands once");
            matrix[i, j] = matrix[j, i] = c.Rho;
        }
        double smallest = matrix.Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real);
        if (smallest > 1e-9) return [.. matrix.Cholesky().Factor.Transpose().ToColumnMajorArray().Select(entry => (float)entry)];
        _builder.Findings.Report(DiagnosticCodes.BadCorrelation, correlations[0].Where, $"the correlations of {string.Join(", ", group)} contradict each other",
            string.Create(CultureInfo.InvariantCulture, $"no numbers can move like this: the smallest eigenvalue of their matrix is {smallest:g3}, and it must be positive"),
            $"The nearest that can be: {string.Join(", ", Pairs(group, NearestCorrelation.Rounded(matrix, Decimals)))}.");
        return null;
    }

    /// <summary>The correlations of a matrix as they are written; those of 0 need not be.</summary>
    private static IEnumerable<string> Pairs(string[] members, Matrix<double> matrix) =>
        from row in Enumerable.Range(0, members.Length)
        from column in Enumerable.Range(row + 1, members.Length - row - 1)
        where matrix[row, column] != 0
        select $"[{members[row]}, {members[column]}, {NumberText.Exact(matrix[row, column])}]";
}
