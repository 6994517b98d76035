using SurvivalSim.Estimates;

namespace SurvivalSim.Plots.Cells;

/// <summary>The numbers by which runs are compared, in words.</summary>
public static class MetricWords
{
    /// <summary>What a number is, and how it is told.</summary>
    /// <param name="name">What results files call it.</param>
    public static Measure Of(string name) => name switch
    {
        "launched" => new Measure("probability of being launched", MeasureKind.Share),
        ProductHeadlines.End => new Measure("probability to have ended by the horizon", MeasureKind.Share),
        "breach" => new Measure("probability of burn above the threshold", MeasureKind.Share),
        ProductHeadlines.SustainedBreach => new Measure("probability of a 3-month mean burn above the threshold", MeasureKind.Share),
        "break_even" => new Measure("probability of breaking even", MeasureKind.Share),
        ProductHeadlines.Median => new Measure("median life, months", MeasureKind.Months),
        ProductHeadlines.RestrictedMean => new Measure("mean months lived", MeasureKind.Months),
        "cumulative_loss_usd_cvar_95" => new Measure("loss over its life, mean of the largest 5%, USD", MeasureKind.Amount),
        _ when name.StartsWith($"{ProductHeadlines.End}:", StringComparison.Ordinal) => new Measure($"probability to have ended: {name[(ProductHeadlines.End.Length + 1)..]}", MeasureKind.Share),
        _ => new Measure($"mean {Spoken(name)}", MeasureKind.Amount),
    };

    /// <summary>"peak burn, USD per day" for <c>peak_burn_usd_per_day_mean</c>.</summary>
    private static string Spoken(string name)
    {
        string bare = name.EndsWith(ProductHeadlines.MeanSuffix, StringComparison.Ordinal) ? name[..^ProductHeadlines.MeanSuffix.Length] : name;
        return bare.Replace("_usd_", ", USD ", StringComparison.Ordinal).Replace("_usd", ", USD", StringComparison.Ordinal).Replace('_', ' ');
    }
}
