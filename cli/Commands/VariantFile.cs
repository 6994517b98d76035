using System.CommandLine;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;

namespace SurvivalSim.Cli.Commands;

/// <summary>What is compared with a scenario: another scenario, or an overlay, which is laid over the first.</summary>
/// <param name="options">What is laid over, and set on top of, all of them.</param>
/// <param name="parsed">The command line.</param>
internal sealed class VariantFile(ScenarioOptions options, ParseResult parsed)
{
    /// <summary>The first of them, a scenario.</summary>
    /// <exception cref="InvalidInputException">There is no such file, or it is an overlay.</exception>
    public Variant First(string file)
    {
        if (ShippedOverlays.Names.Contains(file) || (File.Exists(file) && Overlay.Is(ScenarioOptions.Load(file))))
            throw new InvalidInputException($"'{file}' is an overlay, and the first thing named is a scenario, over which it is laid. Name the scenario first.");
        return Of(options.Document(file, parsed));
    }

    /// <summary>One of the others.</summary>
    /// <param name="scenario">The first scenario's file.</param>
    /// <param name="named">A scenario file, an overlay's file, or the name of an overlay that comes with the program.</param>
    public Variant Other(string scenario, string named)
    {
        if (!OverlayFile.IsFile(named)) return With(scenario, OverlayFile.Load(named));
        ScenarioDocument document = ScenarioOptions.Load(named);
        return Overlay.Is(document) ? With(scenario, Overlay.Of(document)) : Of(options.Document(named, parsed));
    }

    /// <summary>The first scenario with an overlay.</summary>
    public Variant With(string scenario, Overlay overlay) => Variant.Of(overlay.Name, options.Document(scenario, parsed, overlay));

    private static Variant Of(ScenarioDocument document)
    {
        var variant = Variant.Of("", document);
        return variant with { Name = variant.Scenario.Name };
    }

    /// <summary>Variants whose names tell them apart: where two have the same, what they were named by follows.</summary>
    /// <exception cref="InvalidInputException">One is named twice.</exception>
    public static IReadOnlyList<Variant> ToldApart(IReadOnlyList<Variant> variants)
    {
        string[] names = [.. variants.Select(variant => variants.Count(other => other.Name == variant.Name) == 1 ? variant.Name : $"{variant.Name} ({(variant.Document.Overlays is [.., var last] ? last.Reference : variant.Document.File)})")];
        if (names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new InvalidInputException($"'{twice.Key}' is named twice. Name it once.");
        return [.. variants.Zip(names, (variant, name) => variant with { Name = name })];
    }
}
