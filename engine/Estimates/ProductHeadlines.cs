using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>The numbers of a product by which runs are compared: those of a whole estimate, without what is told month by month.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Numbers">In an order that is the same for all; of a product that launched in no future, how often it did.</param>
public sealed record ProductHeadlines(string Product, IReadOnlyList<Headline> Numbers)
{
    /// <summary>The probability to have ended by the horizon.</summary>
    public const string End = "end";

    /// <summary>The probability of a sustained breach.</summary>
    public const string SustainedBreach = "sustained_breach";

    /// <summary>The time by which half have ended: it has an interval and no standard error.</summary>
    public const string Median = "median_months";

    /// <summary>Mean months lived up to the horizon.</summary>
    public const string RestrictedMean = "rmst_months";

    /// <summary>What names of means end in.</summary>
    public const string MeanSuffix = "_mean";

    private const string Launched = "launched";

    /// <summary>Means that are compared; months lived are the restricted mean, which knows of late launches.</summary>
    private static readonly Outcome[] s_outcomes = [.. Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.MonthsLived)];

    /// <summary>The number of a name; <see langword="null"/> where there is none, or it has no value.</summary>
    public Headline? Find(string name)
    {
        foreach (Headline headline in Numbers)
        {
            if (headline.Name == name) return double.IsFinite(headline.Value) ? headline : null;
        }
        return null;
    }

    /// <summary>What the numbers of a product are called.</summary>
    public static IReadOnlyList<string> NamesOf(Plan plan, int product) =>
    [
        Launched, End, .. plan.CausesOfProduct[product].Select(code => NameOf(plan, code)), .. plan.Products[product].HasThreshold ? ["breach", SustainedBreach] : (string[])[], "break_even", Median, RestrictedMean,
        .. OutcomesOf(plan, product).Select(NameOf), "cumulative_loss_usd_cvar_95",
    ];

    /// <summary>Reads them off a tally, for each product in the order of the plan.</summary>
    public static IReadOnlyList<ProductHeadlines> From(Plan plan, RunTally tally) =>
        [.. tally.Products.Select((product, index) => new ProductHeadlines(plan.ProductNames[index], [.. From(plan, index, product, tally.Futures)]))];

    private static IEnumerable<Headline> From(Plan plan, int product, ProductTally tally, long futures)
    {
        EventTimes ends = tally.Ends;
        yield return Headline.Of(Launched, Probability.OfShare(ends.Total, futures));
        if (ends.Total == 0) yield break;
        double horizon = ends.FollowUpMonths;
        RiskTable risk = RiskTable.Of(ends);
        var survival = new KaplanMeier(risk);
        yield return Headline.Of(End, Complement(survival.At(horizon)));
        foreach (int code in plan.CausesOfProduct[product]) yield return Headline.Of(NameOf(plan, code), new AalenJohansen(risk, code).At(horizon));
        if (plan.Products[product].HasThreshold)
        {
            yield return Headline.Of("breach", Ever(tally.Breach, horizon));
            yield return Headline.Of(SustainedBreach, Ever(tally.SustainedBreach, horizon));
        }
        yield return Headline.Of("break_even", Ever(tally.BreakEven, horizon));
        MedianTime median = survival.Median();
        yield return new Headline(Median, median.Months ?? double.NaN, double.NaN, median.Low ?? double.NaN, median.High ?? double.NaN);
        yield return Headline.Of(RestrictedMean, survival.RestrictedMean(horizon));
        foreach (Outcome outcome in OutcomesOf(plan, product)) yield return Headline.Of(NameOf(outcome), tally.Of(outcome).Sum.MeanEstimate());
        yield return Headline.Of("cumulative_loss_usd_cvar_95", DistributionEstimate.Cvar95Of(tally.Of(Outcome.CumulativeLossUsd)));
    }

    private static Probability Complement(Probability p) => new(1 - p.P, p.StandardError, 1 - p.High, 1 - p.Low);

    private static Probability Ever(EventTimes crossing, double horizon) => new AalenJohansen(crossing, ProductTally.Crossed).At(horizon);

    private static IEnumerable<Outcome> OutcomesOf(Plan plan, int product) => s_outcomes.Where(outcome => outcome switch
    {
        Outcome.LowestCashUsd => plan.Company.CashIsLimited,
        Outcome.MonthsInBreach => plan.Products[product].HasThreshold,
        _ => true,
    });

    private static string NameOf(Plan plan, int code) => $"{End}:{plan.Causes[code - 1]}";

    private static string NameOf(Outcome outcome) => Words.Word(outcome) + MeanSuffix;
}
