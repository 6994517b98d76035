using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Comparisons;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>What a variant changes of a product, in a sentence.</summary>
public static class ChangeSentence
{
    /// <summary>The sentence.</summary>
    public static string Of(ProductChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        string product = Names.InSentence(change.Product), with = $"With {Names.InSentence(change.Variant)},";
        if (change.Of(StressMeasure.Life) is not { } life || change.Of(StressMeasure.End) is not { } end) return $"{with} {product} cannot be compared: in no future is it launched in both and followed to month {FigureNumber.Months(change.Month)}.";
        ChangeKind months = ChangeKind.Of(StressMeasure.Life), share = ChangeKind.Of(StressMeasure.End);
        string lives = IsNothing(life.Difference) ? $"the mean life of {product} within {FigureNumber.Months(change.Month)} months stays {months.Value(life.Other)} months"
            : $"the mean life of {product} within {FigureNumber.Months(change.Month)} months changes by {months.WithError(life.Difference)} months, from {months.Value(life.Other)} to {months.Value(life.Value)}{(IsClear(life.Difference) ? "" : ", which is within the error")}";
        string ends = IsNothing(end.Difference) ? $"the probability of ending stays {FigureNumber.Percent(end.Other)}"
            : $"the probability of ending changes by {share.WithError(end.Difference)} points, from {FigureNumber.Percent(end.Other)} to {FigureNumber.Percent(end.Value)}";
        return $"{with} {lives}; {ends}.";
    }

    private static bool IsNothing(Estimate difference) => difference is { Value: 0, StandardError: 0 };

    private static bool IsClear(Estimate difference) => Math.Abs(difference.Value) > Interval.Z95 * difference.StandardError;
}
