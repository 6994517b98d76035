using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Output;

/// <summary>The tables of a comparison.</summary>
public static class ComparisonTables
{
    /// <summary>Name of the file with every number that was compared.</summary>
    public const string DifferencesFile = "differences.csv";

    /// <summary>Name of the file with the survival of all variants.</summary>
    public const string SurvivalFile = "survival.csv";

    /// <summary>Name of the file with what the scenarios have otherwise.</summary>
    public const string ScenariosFile = "scenarios.csv";

    /// <summary>Every number of the products that was compared, with the interval of its difference.</summary>
    public static string Differences(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var table = new CsvTable("variant,product,statistic,cause,months_since_launch,pairs,reference,value,difference,se,low,high");
        foreach (ProductChange change in comparison.Changes)
        {
            foreach ((string statistic, string cause, double? month, PairedDifference pair) in change.Differences)
            {
                double half = Interval.Z95 * pair.Difference.StandardError;
                table.Row(change.Variant, change.Product, statistic, cause, month, pair.Pairs, pair.Other, pair.Value, pair.Difference.Value, pair.Difference.StandardError, pair.Difference.Value - half, pair.Difference.Value + half);
            }
        }
        return table.ToString();
    }

    /// <summary>The survival of all products of all variants, month by month.</summary>
    public static string Survival(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var table = new CsvTable("variant,product,months_since_launch,survival,low,high,se");
        foreach ((Variant variant, RunEstimate run, _) in comparison.Variants)
        {
            foreach (ProductEstimate product in run.Products)
            {
                foreach (MonthEstimate month in product.Life.ByMonth)
                    table.Row(variant.Name, product.Name, month.Month, month.Survival.P, month.Survival.Low, month.Survival.High, month.Survival.StandardError);
            }
        }
        return table.ToString();
    }

    /// <summary>What the scenarios have otherwise, value by value.</summary>
    public static string Scenarios(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var table = new CsvTable("variant,path,reference,value");
        Variant reference = comparison.Variants[0].Variant;
        foreach ((Variant variant, _, _) in comparison.Variants.Skip(1))
        {
            foreach ((string path, string? first, string? second) in PathDifference.Between(reference.Document, variant.Document)) table.Row(variant.Name, path, first, second);
        }
        return table.ToString();
    }
}
