using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Scenarios.Schema;

/// <summary>A key of a scenario file: its name, what it holds, and what stands in for it.</summary>
/// <param name="Name">As written in files, unit included.</param>
/// <param name="Kind">What may stand behind it.</param>
/// <param name="Meaning">One line for the reader of a scenario.</param>
/// <param name="Domain">Which numbers it accepts.</param>
/// <param name="Default">The number where the key is absent; <see langword="null"/> where there is none.</param>
public sealed record KeySpec(string Name, KeyKind Kind, string Meaning, Domain Domain = Domain.Positive, double? Default = null);

/// <summary>What may stand behind a key.</summary>
public enum KeyKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A number, known or uncertain.</summary>
    Number,

    /// <summary>A number that must be known.</summary>
    KnownNumber,

    /// <summary>A number that may follow a schedule.</summary>
    NumberOrSchedule,

    /// <summary>Keys with values.</summary>
    Mapping,

    /// <summary>A list.</summary>
    List,
}
