namespace SurvivalSim.Plots.Figures;

/// <summary>Names of files made of names that people chose.</summary>
public static class FigureNames
{
    /// <summary>A name as part of a file's.</summary>
    public static string Of(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));

    /// <summary>Two names can become the same file's, also where letters' case does not count: the second is numbered then.</summary>
    public static IReadOnlyList<NamedFigure> Unique(IEnumerable<NamedFigure> figures)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<NamedFigure> unique = [];
        foreach (NamedFigure figure in figures)
        {
            string name = figure.Name;
            for (int number = 2; !taken.Add(name); number++) name = $"{figure.Name}-{number}";
            unique.Add(figure with { Name = name });
        }
        return unique;
    }
}
