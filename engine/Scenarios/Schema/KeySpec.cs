using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Scenarios.Schema;

/// <summary>A key of a scenario file: its name, what may stand behind it, what it means, and what holds without it.</summary>
/// <param name="Name">As written in files, unit included.</param>
/// <param name="Kind">What may stand behind it.</param>
/// <param name="Unit">Of what is written; empty where there is none.</param>
/// <param name="Meaning">One line for the reader of a scenario.</param>
/// <param name="Domain">Which numbers it accepts.</param>
/// <param name="Default">The number where the key is absent; <see langword="null"/> where there is none, infinite where it is unlimited.</param>
public sealed record KeySpec(string Name, KeyKind Kind, string Unit, string Meaning, Domain Domain = Domain.Positive, double? Default = null)
{
    /// <summary>Whether its section cannot do without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether a 0 makes no sense, known or with some probability.</summary>
    public bool AboveZero { get; init; }

    /// <summary>Whether it counts something.</summary>
    public bool Whole { get; init; }

    /// <summary>What holds without it, in words, where <see cref="Default"/> does not say so.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What stands under it.</summary>
    public SectionSpec? Section { get; init; }

    /// <summary>Most names that may stand under it.</summary>
    public int? MostEntries { get; init; }

    /// <summary>The section of docs/model.md that says what becomes of it; empty where nothing does.</summary>
    public string Model { get; init; } = "";

    /// <summary>Whether it may be written <c>unlimited</c>.</summary>
    public bool CanBeUnlimited => Default == double.PositiveInfinity;

    /// <summary>Whether a number may stand behind it.</summary>
    public bool IsNumber => Kind is KeyKind.Number or KeyKind.KnownNumber or KeyKind.NumberOrSchedule or KeyKind.NumberOrSection;

    /// <summary>Meaning and unit.</summary>
    public string Explanation => Unit.Length == 0 ? Meaning : $"{Meaning} ({Unit})";
}
