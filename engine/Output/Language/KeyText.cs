using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Output.Language;

/// <summary>What is said of a key wherever it is explained.</summary>
internal static class KeyText
{
    /// <summary>What holds without it: a number, words, or a dash where it is one of several ways to say something.</summary>
    public static string Default(KeySpec key) => key switch
    {
        { Required: true } => "required",
        { Otherwise: { } words } => words,
        { CanBeUnlimited: true } => "unlimited",
        { Default: { } number } => NumberText.Exact(number),
        _ => "–",
    };

    /// <summary>What may be written.</summary>
    public static string Kind(KeySpec key) => key.Kind switch
    {
        KeyKind.Text or KeyKind.Title => "text",
        KeyKind.Reference => "name",
        KeyKind.Date => "date",
        KeyKind.Step => "day, week or month",
        KeyKind.Number => "number",
        KeyKind.KnownNumber => key.Whole ? "known whole number" : "known number",
        KeyKind.NumberOrSchedule => "number or schedule",
        KeyKind.NumberOrSection => "number or keys",
        KeyKind.Section => "keys",
        KeyKind.Named => key.MostEntries is { } most ? $"up to {most} names with keys" : "names with keys",
        KeyKind.Knots => "dates with known numbers",
        KeyKind.Conditions => "metrics with levels",
        KeyKind.Multipliers => "channels with factors",
        KeyKind.Power => "power of a metric",
        KeyKind.Words => "list of words",
        KeyKind.Correlations => "list of [path, path, ρ]",
        KeyKind.Edits => "path patterns with values",
        KeyKind.Texts => "list of sentences",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "A kind without words."),
    };

    /// <summary>Which numbers it accepts; empty where none may stand.</summary>
    public static string Domain(KeySpec key) => !key.IsNumber ? "" : key.Domain switch
    {
        Scenarios.Numbers.Domain.Positive => key.AboveZero ? "above 0" : "positive",
        Scenarios.Numbers.Domain.Fraction => key.AboveZero ? "fraction above 0" : "fraction",
        Scenarios.Numbers.Domain.Growth => "growth",
        _ => "real",
    };
}
