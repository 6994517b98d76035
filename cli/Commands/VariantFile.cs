using System.CommandLine;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;

namespace SurvivalSim.Cli.Commands;

/// <summary>What is compared with a scenario: another scenario, or an overlay, which is laid over the first.</summary>
internal sealed class VariantFile
{
    private readonly ScenarioOptions _options;
    private readonly ParseResult _parsed;
    private readonly ScenarioDocument _first;

    /// <summary>Reads the first, a scenario.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="options">What is laid over, and set on top of, all of them.</param>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="InvalidInputException">There is no such file, or it is an overlay.</exception>
    public VariantFile(string file, ScenarioOptions options, ParseResult parsed)
    {
        (_options, _parsed) = (options, parsed);
        ScenarioDocument? first = ShippedOverlays.Names.Contains(file) ? null : ScenarioOptions.Load(file);
        _first = first is not null && !Overlay.Is(first) ? first
            : throw new InvalidInputException($"'{file}' is an overlay, and the first thing named is a scenario, over which it is laid. Name the scenario first.");
    }

    /// <summary>The first of them.</summary>
    public Variant First() => Of(_options.Document(_first, _parsed));

    /// <summary>One of the others.</summary>
    /// <param name="named">A scenario file, an overlay's file, or the name of an overlay that comes with the program.</param>
    public Variant Other(string named)
    {
        if (!OverlayFile.IsFile(named)) return With(OverlayFile.Load(named));
        ScenarioDocument document = ScenarioOptions.Load(named);
        return Overlay.Is(document) ? With(Overlay.Of(document)) : Of(_options.Document(document, _parsed));
    }

    /// <summary>The document of the first with an overlay.</summary>
    public ScenarioDocument Under(Overlay overlay) => _options.Document(_first, _parsed, overlay);

    private Variant With(Overlay overlay) => Variant.Of(overlay.Name, Under(overlay));

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
