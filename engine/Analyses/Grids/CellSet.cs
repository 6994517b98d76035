using SurvivalSim.Scenarios;

namespace SurvivalSim.Analyses.Grids;

/// <summary>Runs that belong together, by number: what tells them apart, and the scenario of each.</summary>
/// <param name="Inputs">What tells them apart, by name: the paths of a grid's axes, or <c>scenario</c>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="ValuesOf">A value for each input, of a cell from 0 on.</param>
/// <param name="Document">Its scenario; may be called from any thread.</param>
public sealed record CellSet(IReadOnlyList<string> Inputs, int Count, Func<int, IReadOnlyList<string>> ValuesOf, Func<int, ScenarioDocument> Document)
{
    /// <summary>What a cell is called in few letters: its values, unless something else is said.</summary>
    public Func<int, string> NameOf { get => field ?? (cell => string.Join(", ", ValuesOf(cell))); init; }

    /// <summary>The cells of a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="scenario">What its axes are set on top of.</param>
    public static CellSet Of(Grid grid, ScenarioDocument scenario) =>
        new([.. grid.Axes.Select(axis => axis.Path)], grid.Count, grid.ValuesOf, cell => grid.Document(scenario, cell));

    /// <summary>A cell for each scenario file.</summary>
    /// <param name="files">The files.</param>
    /// <param name="read">Reads one.</param>
    public static CellSet Of(IReadOnlyList<string> files, Func<string, ScenarioDocument> read)
    {
        string[] names = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
        return new(["scenario"], files.Count, cell => [files[cell]], cell => read(files[cell])) { NameOf = cell => names.Count(name => name == names[cell]) == 1 ? names[cell] : files[cell] };
    }
}
