using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>The answer about a product in one sentence: how likely it exceeds its threshold and when, how long it lives, what ends it.</summary>
internal static class RunHeadline
{
    /// <summary>The sentence.</summary>
    /// <param name="product">The product. Where it does not launch in every future, that is said first: it is the condition of all that follows.</param>
    public static string Of(ProductEstimate product)
    {
        string name = Names.InSentence(product.Name), share = ReportNumber.Share(Probability.OfShare(product.Launched, product.Futures));
        return (product.AlwaysLaunches, product.HasThreshold) switch
        {
            (true, true) => $"The three-month mean burn of {name} exceeds {Exceeds(product)}; {Told(product)}",
            (true, false) => $"{name}: {Told(product)}",
            (false, true) => $"In the {share} of futures in which {name} launches, its three-month mean burn exceeds {Exceeds(product)}; {Told(product)}",
            (false, false) => $"{name}: in the {share} of futures in which it launches, {Told(product)}",
        };
    }

    private static string Told(ProductEstimate product) => $"{Lives(product)}{Ends(product)}.";

    private static string Exceeds(ProductEstimate product)
    {
        CrossingEstimate crossing = product.SustainedBreach;
        string when = crossing.HalfBy is { } half ? $", in half of {(product.AlwaysLaunches ? "the futures" : "these")} by month {FigureNumber.Months(half)} after its launch" : "";
        return $"its threshold with a probability of {ReportNumber.Share(crossing.Ever)} (95% interval {ReportNumber.Interval(crossing.Ever)}){when}";
    }

    private static string Lives(ProductEstimate product)
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        return product.Life.Median switch
        {
            { Months: { } median, Low: var low, High: { } high } => HalfLive(FigureNumber.MedianTime(median, low ?? 0, high)),
            { Months: { } median, Low: var low } => HalfLive((FigureNumber.Months(median), $"{FigureNumber.Months(low ?? 0)} or more")),
            _ => $"{FigureNumber.Months(last.Month)} months after its launch it is still alive with a probability of {ReportNumber.Share(last.Survival)} (95%: {ReportNumber.Interval(last.Survival)})",
        };
    }

    private static string HalfLive((string Median, string Interval) months) => $"it lives {months.Median} months in the median (95%: {months.Interval})";

    private static string Ends(ProductEstimate product)
    {
        IReadOnlyList<Probability> incidence = product.Life.ByMonth[^1].Incidence;
        return product.LikeliestCauses() is [var likeliest, ..] && incidence[likeliest].P > 0
            ? $", and what ends it most likely is {Names.InSentence(product.Causes[likeliest])} ({ReportNumber.Share(incidence[likeliest])}, {ReportNumber.Interval(incidence[likeliest])})"
            : ", and nothing ends it";
    }
}
