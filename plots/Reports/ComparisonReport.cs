using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Simulation;

namespace SurvivalSim.Plots.Reports;

/// <summary>The report of scenarios that were compared.</summary>
public static class ComparisonReport
{
    /// <summary>Describes it.</summary>
    /// <param name="comparison">What came out.</param>
    /// <param name="options">How it was run.</param>
    /// <param name="figures">The figures by product.</param>
    /// <param name="command">The command line that makes it again.</param>
    public static Report Of(Comparison comparison, RunOptions options, IReadOnlyList<NamedFigure> figures, string command)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(options);
        return new Report
        {
            Title = string.Join(" and ", comparison.Variants.Select(variant => variant.Variant.Name)),
            Subtitle = Subtitle(comparison, options),
            Headlines = [.. comparison.Changes.Select(ChangeSentence.Of), .. Alone(comparison), .. NotLaunched(comparison)],
            Sections =
            [
                .. comparison.Compared.Select(product => Section(comparison, product, figures)),
                new ReportSection("The scenarios", [], [], [.. ChangeTables.Scenarios(comparison)]),
            ],
            Reading = [Reading],
            Provenance = [.. Origin(comparison, options)],
            Command = command,
            Citations = [.. Citations.Comparison],
        };
    }

    /// <summary>How to read differences.</summary>
    internal const string Reading =
        "All scenarios are simulated in the same futures: what they share is drawn once, and happens in all of them in the same way. A difference is therefore known better than either of the two numbers, and how well cannot be read off their own intervals. "
        + "± is half of the 95% interval of the difference, taken future by future; it is the error of the simulation and not that of the scenarios, whose assumptions may be wrong. Each interval holds by itself: of twenty differences that are none, one looks like one.";

    /// <summary>How many futures, and how long.</summary>
    internal static string Subtitle(Comparison comparison, RunOptions options)
    {
        Scenario scenario = comparison.Variants[0].Variant.Scenario;
        string steps = string.Join(" and ", comparison.Variants.Select(variant => Words.Adjective(variant.Variant.Scenario.Step)).Distinct()), starts = string.Join(" and ", comparison.Variants.Select(variant => CaptionWords.Day(variant.Variant.Scenario.Start)).Distinct());
        return $"The same {FigureNumber.FullCount(options.Futures)} futures of each, in {steps} steps to month {FigureNumber.Months(scenario.HorizonMonths)}, from {starts}.";
    }

    /// <summary>Where it comes from.</summary>
    internal static IEnumerable<(string Name, string Value)> Origin(Comparison comparison, RunOptions options)
    {
        foreach ((Variant variant, _, _) in comparison.Variants)
        {
            yield return (variant.Name, string.Join(", ", [variant.Document.File, .. variant.Document.Overlays.Select(overlay => $"with {overlay.Reference}"), .. variant.Document.Overrides.Select(set => $"set {set}"), $"plan {variant.Plan.Hash}"]));
        }
        foreach (Overlay overlay in comparison.Variants.SelectMany(variant => variant.Variant.Document.Overlays).DistinctBy(overlay => overlay.Reference)) yield return ($"SHA-256 of {overlay.Reference}", overlay.Sha256);
        yield return ("Program", $"survivalsim {Output.Provenance.Version}");
        yield return ("Random numbers", $"{Output.Provenance.Generator}, seed {options.Seed}");
        yield return ("Futures", FigureNumber.FullCount(options.Futures));
    }

    /// <summary>Products of which there is nothing to say.</summary>
    public static IEnumerable<string> NotLaunched(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        string first = Names.InSentence(comparison.Variants[0].Variant.Name);
        return comparison.NotLaunched().GroupBy(missing => missing.Product).Select(missing => missing.Count() == comparison.Variants.Count - 1
            ? $"{Names.InSentence(missing.Key)} launches in no future of {first}, or of none of the others, and is compared with nothing."
            : $"{Names.InSentence(missing.Key)} launches in no future of {string.Join(", ", missing.Select(one => Names.InSentence(one.Variant)))}, and is not compared with it.");
    }

    private static IEnumerable<string> Alone(Comparison comparison)
    {
        foreach ((Variant variant, _, IReadOnlyList<string> alone) in comparison.Variants)
        {
            if (alone.Count > 0) yield return $"Only in {Names.InSentence(comparison.Variants[0].Variant.Name)} or only in {Names.InSentence(variant.Name)}, and compared with nothing: {string.Join(", ", alone.Select(Names.InSentence))}.";
        }
    }

    private static ReportSection Section(Comparison comparison, ProductEstimate product, IReadOnlyList<NamedFigure> figures)
    {
        ProductChange[] changes = [.. comparison.Changes.Where(change => change.Product == product.Name)];
        return new ReportSection(
            product.Name, [], [.. figures.Where(figure => figure.Subject == product.Name)],
            [ChangeTables.Changes(changes, $"What changes for {Names.InSentence(product.Name)}"), ChangeTables.Causes(product, changes)]);
    }
}
