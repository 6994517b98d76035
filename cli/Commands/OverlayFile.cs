using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Overlays;

namespace SurvivalSim.Cli.Commands;

/// <summary>An overlay that a user named: a file, or one that comes with the program.</summary>
internal static class OverlayFile
{
    /// <summary>Reads it. What looks like a file is one.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    /// <exception cref="InvalidScenarioException">It is no overlay.</exception>
    public static Overlay Load(string reference)
    {
        if (ShippedOverlays.Names.Contains(reference)) return ShippedOverlays.Load(reference);
        if (IsFile(reference)) return Overlay.Of(ScenarioOptions.Load(reference));
        throw new InvalidInputException($"'{reference}' is neither a file nor an overlay that comes with the program. {NearestWord.Suggest(reference, ShippedOverlays.Names)}");
    }

    /// <summary>Whether a file is meant: one is there, or it is written like one.</summary>
    public static bool IsFile(string reference) => File.Exists(reference) || reference.Contains('/', StringComparison.Ordinal) || reference.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || reference.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
