using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Tallies;

namespace SurvivalSim.Plots.Reports;

/// <summary>What a run says of a product, as tables.</summary>
internal static class RunTables
{
    /// <summary>What is known by the end of some months.</summary>
    public static ReportTable ByMonth(ProductEstimate product)
    {
        double widest = 0;
        IReadOnlyList<int> causes = product.LikeliestCauses();
        List<string[]> rows = [];
        foreach (int i in RoundMonths.Of(product))
        {
            MonthEstimate month = product.Life.ByMonth[i];
            Probability[] crossings = product.HasThreshold ? [product.Breach.ByMonth[i].Probability, product.SustainedBreach.ByMonth[i].Probability] : [];
            Probability[] cells = [month.Survival, .. crossings, product.BreakEven.ByMonth[i].Probability, .. causes.Select(cause => month.Incidence[cause])];
            widest = Math.Max(widest, cells.Max(ReportNumber.HalfWidth));
            rows.Add([FigureNumber.Months(month.Month), .. cells.Select(p => FigureNumber.Percent(p.P))]);
        }
        string[] exceeds = product.HasThreshold ? ["burn above threshold", "3-month mean above"] : [];
        return new ReportTable(
            $"{product.Name} by month", "survival.csv", ["by month", "alive", .. exceeds, "broke even", .. causes.Select(cause => $"ended: {product.Causes[cause]}")], rows,
            $"Half of the widest 95% interval here: {FigureNumber.Error(widest)} points.");
    }

    /// <summary>How it ends within the horizon.</summary>
    public static ReportTable Endings(ProductEstimate product)
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        return new ReportTable(
            $"How {Names.InSentence(product.Name)} ends by month {FigureNumber.Months(last.Month)}", "incidence.csv", ["ending", "probability", "95% interval"],
            [.. product.LikeliestCauses().Select(cause => Row(product.Causes[cause], last.Incidence[cause])), Row("still alive", last.Survival)],
            $"Mean life within {FigureNumber.Months(last.Month)} months: {ReportNumber.Hundredths(product.Life.RestrictedMean)}.");
    }

    /// <summary>What it leaves behind; without a threshold there are no months above it.</summary>
    public static ReportTable Outcomes(ProductEstimate product) => new(
        $"What {product.Name} comes to", "outcomes.csv",
        ["outcome", "mean", .. product.Outcomes[0].Estimate.Quantiles.Select(quantile => quantile.Probability == 0.5 ? "median" : FigureNumber.PercentTick(quantile.Probability)), "mean of the largest 5%", "more than 0"],
        [.. product.Outcomes.Where(pair => product.HasThreshold || pair.Outcome != Outcome.MonthsInBreach).Select(pair => Row(pair.Outcome, pair.Estimate))],
        "Columns in percent are quantiles: 5% of futures come to less than the first, 95% to less than the last.");

    private static string[] Row(string name, Probability p) => [name, ReportNumber.Share(p), ReportNumber.Interval(p)];

    private static string[] Row(Outcome outcome, DistributionEstimate estimate) =>
    [
        Label(outcome), ReportNumber.Amount(estimate.Mean), .. estimate.Quantiles.Select(quantile => FigureNumber.Amount(quantile.Value)),
        ReportNumber.Amount(estimate.Cvar95), FigureNumber.Percent(estimate.Positive.P),
    ];

    private static string Label(Outcome outcome) => outcome switch
    {
        Outcome.MonthsLived => "months lived",
        Outcome.PeakBurnUsdPerDay => "peak burn, USD per day",
        Outcome.CumulativeLossUsd => "loss over its life, USD",
        Outcome.MonthsInBreach => "months with burn above threshold",
        Outcome.PeakUsers => "peak users",
        Outcome.LastUsers => "users at the end",
        Outcome.RevenueUsd => "revenue over its life, USD",
        Outcome.ComputeUsd => "compute over its life, USD",
        Outcome.OtherCostUsd => "other cost over its life, USD",
        Outcome.GpuHours => "GPU-hours over its life",
        Outcome.StrandedUsd => "reservation stranded, USD",
        Outcome.LowestCashUsd => "lowest cash of the company, USD",
        Outcome.NoticeDays => "days of notice",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome needs a name here."),
    };
}
