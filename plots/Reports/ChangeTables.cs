using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots.Comparisons;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Plots.Reports;

/// <summary>What differs between scenarios, as tables.</summary>
internal static class ChangeTables
{
    /// <summary>What each variant changes of a product.</summary>
    public static ReportTable Changes(IReadOnlyList<ProductChange> changes, string caption)
    {
        ChangeKind[] kinds = [.. Kinds(changes)];
        return new ReportTable(
            caption, ComparisonTables.DifferencesFile, ["with", .. kinds.Select(kind => $"{kind.Name}, {kind.Unit}")],
            [.. changes.Select(change => (string[])[change.Variant, .. kinds.Select(kind => change.Of(kind.Measure) is { } pair ? kind.WithError(pair.Difference) : "–")])],
            $"By month {FigureNumber.Months(changes[0].Month)}, losses over the life; differences from the first, future by future; ± is half of the 95% interval of the difference.");
    }

    /// <summary>By how much each variant moves the probability of each end.</summary>
    public static ReportTable Causes(ProductEstimate product, IReadOnlyList<ProductChange> changes)
    {
        string[] causes = [.. changes.SelectMany(change => change.ShiftOfCauses()).Select(shift => shift.Cause).Distinct()];
        return new ReportTable(
            $"Shift of what ends {Names.InSentence(product.Name)}, percentage points", ComparisonTables.DifferencesFile, ["with", .. causes],
            [.. changes.Select(change => (string[])[change.Variant, .. causes.Select(cause => change.ShiftOfCauses().FirstOrDefault(of => of.Cause == cause) is { } shift ? ReportNumber.Points(shift.Difference.Difference) : "–")])],
            $"Of ending by each cause by month {FigureNumber.Months(changes[0].Month)}; the shifts of a row add up to that of ending at all.");
    }

    /// <summary>What the scenarios have otherwise.</summary>
    public static IEnumerable<ReportTable> Scenarios(Comparison comparison)
    {
        Variant reference = comparison.Variants[0].Variant;
        foreach ((Variant variant, _, _) in comparison.Variants.Skip(1))
        {
            yield return new ReportTable(
                $"What differs in {Names.InSentence(variant.Name)}", ComparisonTables.ScenariosFile, ["path", reference.Name, variant.Name],
                [.. PathDifference.Between(reference.Document, variant.Document).Select(value => new[] { value.Path, value.First ?? "–", value.Second ?? "–" })], "A dash: not written there.", HasWords: true);
        }
    }

    /// <summary>What is told of changes: no breach without a threshold.</summary>
    private static IEnumerable<ChangeKind> Kinds(IReadOnlyList<ProductChange> changes) => ChangeKind.All.Where(kind => changes.Any(change => change.Of(kind.Measure) is not null));
}
