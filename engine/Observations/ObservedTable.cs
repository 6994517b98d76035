namespace SurvivalSim.Observations;

/// <summary>A table of observed lifetimes, read and found right.</summary>
public sealed record ObservedTable
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Whether the times are months; otherwise they are in a unit that only the user knows.</summary>
    public required bool InMonths { get; init; }

    /// <summary>The column that tells groups apart; null where all are one.</summary>
    public required string? GroupColumn { get; init; }

    /// <summary>The lifetimes by group, in the order of the groups' names; one group without a column.</summary>
    public required IReadOnlyList<(string Name, Lifetimes Lifetimes)> Groups { get; init; }

    /// <summary>What ended some, in the order of the causes' codes.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>What a group of it is called: by its column and its name, or, where all are one, by the file.</summary>
    /// <param name="group">The group's name.</param>
    public string SubjectOf(string group) => GroupColumn is { } column ? $"{column} {group}" : Path.GetFileNameWithoutExtension(File);

    /// <summary>Columns that were not needed.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }
}
