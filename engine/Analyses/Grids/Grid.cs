using SurvivalSim.Scenarios;

namespace SurvivalSim.Analyses.Grids;

/// <summary>A scenario at all combinations of the values of some axes. Cells are numbered from 0, the values of the last axis changing first.</summary>
/// <param name="Axes">At least one, each of another path.</param>
public sealed record Grid(IReadOnlyList<GridAxis> Axes)
{
    /// <summary>Most cells of a grid: their results are held in memory.</summary>
    public const int MostCells = 100_000;

    /// <summary>Combinations.</summary>
    public int Count => Axes.Aggregate(1, (count, axis) => count * axis.Values.Count);

    /// <summary>The grid of some axes.</summary>
    /// <exception cref="FormatException">There are none, two are of one path, or there are too many combinations.</exception>
    public static Grid Of(IReadOnlyList<GridAxis> axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        if (axes.Count == 0) throw new FormatException("a grid varies something. Write --vary PATH=FROM:TO:COUNT or --vary PATH=A,B,C, once for each axis.");
        if (axes.GroupBy(axis => axis.Path).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new FormatException($"--vary stands twice for '{twice.Key}' (an axis has all its values). Write them into one.");
        double cells = axes.Aggregate(1.0, (count, axis) => count * axis.Values.Count);
        if (cells > MostCells) throw new FormatException($"--vary makes {cells:N0} cells (at most {MostCells:N0}). Take fewer values.");
        return new Grid(axes);
    }

    /// <summary>The place of a cell on each axis.</summary>
    public int[] PlacesOf(int cell)
    {
        int[] places = new int[Axes.Count];
        for (int axis = places.Length - 1; axis >= 0; axis--) (cell, places[axis]) = Math.DivRem(cell, Axes[axis].Values.Count);
        return places;
    }

    /// <summary>The values of a cell, one for each axis.</summary>
    public string[] ValuesOf(int cell) => [.. PlacesOf(cell).Select((place, axis) => Axes[axis].Values[place])];

    /// <summary>The scenario of a cell: the same as with <c>--set</c> for each axis.</summary>
    /// <exception cref="Foundation.InvalidScenarioException">A value cannot be read, or a path leads nowhere.</exception>
    public ScenarioDocument Document(ScenarioDocument scenario, int cell)
    {
        string[] values = ValuesOf(cell);
        return Axes.Index().Aggregate(scenario, (document, axis) => document.With(axis.Item.Path, values[axis.Index], $"--vary {axis.Item.Path}={values[axis.Index]}"));
    }
}
