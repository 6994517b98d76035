using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>The answer about a product in one sentence: how likely it exceeds its threshold and when, how long it lives, what ends it.</summary>
internal static class RunHeadline
{
    /// <summary>The sentence.</summary>
    /// <param name="product">The product.</param>
    /// <param name="futures">Futures of the run.</param>
    public static string Of(ProductEstimate product, long futures)
    {
        string where = product.Launched == futures ? "" : $"in the {ReportNumber.Share(Probability.OfShare(product.Launched, futures))} of futures in which it launches, ";
        return product.HasThreshold ? $"The three-month mean burn of {product.Name} exceeds its threshold with a probability of {Exceeds(product.SustainedBreach)}; {where}{Lives(product)}{Ends(product)}."
            : $"{product.Name}: {where}{Lives(product)}{Ends(product)}.";
    }

    private static string Exceeds(CrossingEstimate crossing)
    {
        CrossingMonth half = crossing.ByMonth.FirstOrDefault(month => month.Probability.P >= 0.5);
        string when = half.Month > 0 ? $", in half of the futures by month {FigureNumber.Months(half.Month)}" : "";
        return $"{ReportNumber.Share(crossing.Ever)} (95% interval {ReportNumber.Interval(crossing.Ever)}){when}";
    }

    private static string Lives(ProductEstimate product)
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        return product.Life.Median switch
        {
            { Months: { } median, Low: var low, High: { } high } => $"it lives {FigureNumber.HundredthsOfMonths(median)} months in the median (95%: {FigureNumber.MonthsBetween(low ?? 0, high)})",
            { Months: { } median, Low: var low } => $"it lives {FigureNumber.HundredthsOfMonths(median)} months in the median (95%: {FigureNumber.Months(low ?? 0)} or more)",
            _ => $"at month {FigureNumber.Months(last.Month)} it is still alive with a probability of {ReportNumber.Share(last.Survival)} (95%: {ReportNumber.Interval(last.Survival)})",
        };
    }

    private static string Ends(ProductEstimate product)
    {
        IReadOnlyList<Probability> incidence = product.Life.ByMonth[^1].Incidence;
        int likeliest = -1;
        for (int i = 0; i < incidence.Count; i++)
        {
            if (incidence[i].P > 0 && (likeliest < 0 || incidence[i].P > incidence[likeliest].P)) likeliest = i;
        }
        return likeliest < 0 ? ", and nothing ends it" : $", and what ends it most likely is {product.Causes[likeliest]} ({ReportNumber.Share(incidence[likeliest])}, {ReportNumber.Interval(incidence[likeliest])})";
    }
}
