using System.Globalization;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What becomes of a product: the answer in a sentence, probabilities, amounts.</summary>
/// <param name="screen">Where it is printed.</param>
/// <param name="product">The product.</param>
/// <param name="step">What the step does to the figures.</param>
internal sealed class ProductSummary(Screen screen, ProductEstimate product, StepBiasWords step)
{
    /// <summary>Causes that are told; the rest are told together.</summary>
    private const int MostCauses = 6;

    private const int LongestLabel = 40;

    private static readonly (Outcome Outcome, string Label)[] s_amounts = [(Outcome.PeakBurnUsdPerDay, "peak burn per day"), (Outcome.CumulativeLossUsd, "loss over its life"), (Outcome.StrandedUsd, "reservation stranded")];

    /// <summary>The causes of a product's end with their places among its incidences.</summary>
    public static (string Name, int Index)[] LikeliestFirst(ProductEstimate product) =>
        [.. product.Causes.Select((name, index) => (name, index)).OrderByDescending(cause => product.Life.ByMonth[^1].Incidence[cause.index].P)];

    /// <summary>Its name, and the answer.</summary>
    /// <param name="futures">Futures simulated, in which it need not be launched.</param>
    public void PrintHeadline(long futures)
    {
        screen.Line();
        screen.Paragraph(product.Name + (product.Launched == futures ? "" : $" (launches in {EstimateText.Share((double)product.Launched / futures)}; months count from the launch)"), Ink.Strong);
        screen.Paragraph(Headline, lead: "  ");
        if (product.HasThreshold) PrintStep(step.OfShare(product.SustainedBreach.Ever, "sustained_breach"));
    }

    /// <summary>How long it lives, what ends it, whether it pays for itself.</summary>
    public void PrintFacts()
    {
        screen.Line();
        (string Label, string Value, string Step)[] facts = [.. Facts()];
        int width = facts.Max(fact => TextWidth.Of(fact.Label));
        foreach ((string label, string value, string words) in facts)
        {
            screen.Paragraph(value, lead: $"  {TextWidth.Padded(label, width, right: false)}  ");
            PrintStep(words);
        }
    }

    /// <summary>What it burns and loses.</summary>
    public void PrintAmounts()
    {
        var table = new TextTable("lrrrr");
        table.Heading("USD", "median", "90 % of futures", "mean of\nworst 5 %", "expected");
        foreach ((Outcome outcome, string label) in s_amounts)
        {
            if (Find(outcome) is not { } of || (outcome == Outcome.StrandedUsd && of.Mean.Value <= 0)) continue;
            table.Row(label, NumberText.Short(of.Quantiles[2].Value), $"{NumberText.Short(of.Quantiles[0].Value)} to {NumberText.Short(of.Quantiles[^1].Value)}", NumberText.Short(of.Cvar95.Value), EstimateText.Amount(of.Mean));
        }
        screen.Line();
        screen.Write(table);
        foreach ((Outcome outcome, string label) in s_amounts)
        {
            if (step.OfMean(Words.Word(outcome)) is { Length: > 0 } words) PrintStep($"{label}: {words}");
        }
    }

    private void PrintStep(string words)
    {
        if (words.Length > 0) screen.Paragraph(words, Ink.Faint, "    ");
    }

    /// <summary>How likely the threshold is exceeded for good, and how long it lives.</summary>
    private string Headline
    {
        get
        {
            string life = product.Life.Median switch
            {
                { Months: { } months, Low: var low, High: var high } => $"half have ended by month {Month(months)} (95 %: {Month(low ?? 0)} to {(high is { } late ? Month(late) : "beyond the horizon")})",
                _ => string.Create(CultureInfo.InvariantCulture, $"{EstimateText.Of(product.Life.ByMonth[^1].Survival)} of futures outlive the horizon, month {product.Life.ByMonth[^1].Month:0.##}"),
            };
            if (!product.HasThreshold) return $"{char.ToUpperInvariant(life[0])}{life[1..]}; no burn threshold is set.";
            CrossingMonth half = product.SustainedBreach.ByMonth.FirstOrDefault(month => month.Probability.P >= 0.5);
            string by = half.Month > 0 ? string.Create(CultureInfo.InvariantCulture, $" (in half of all by month {half.Month:0.##})") : "";
            return $"The 3-month mean burn exceeds the threshold in {EstimateText.Of(product.SustainedBreach.Ever)} of futures{by}; {life}.";
        }
    }

    private static string Month(double month) => month.ToString("0.00", CultureInfo.InvariantCulture);

    private IEnumerable<(string Label, string Value, string Step)> Facts()
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        yield return (string.Create(CultureInfo.InvariantCulture, $"mean months lived, of {last.Month:0.##}"), EstimateText.Months(product.Life.RestrictedMean), step.OfLife(product.Life));
        foreach ((string name, int index) in LikeliestFirst(product).Take(MostCauses))
            yield return (TextWidth.Shortened($"ends: {name}", LongestLabel), EstimateText.Of(last.Incidence[index]), step.OfShare(last.Incidence[index], "ending", name));
        (string Name, int Index)[] others = [.. LikeliestFirst(product).Skip(MostCauses)];
        if (others.Length > 0) yield return ($"ends: {others.Length} other causes", EstimateText.Share(others.Sum(cause => last.Incidence[cause.Index].P)), "");
        yield return ("still alive at the horizon", EstimateText.Of(last.Survival), step.OfShare(last.Survival, "survival"));
        yield return ("breaks even", EstimateText.Of(product.BreakEven.Ever), step.OfShare(product.BreakEven.Ever, "break_even"));
        if (Find(Outcome.StrandedUsd) is { Mean.Value: > 0 } stranded) yield return ("strands some of its reservation", EstimateText.Of(stranded.Positive), "");
    }

    private DistributionEstimate? Find(Outcome outcome) => product.Outcomes.FirstOrDefault(pair => pair.Outcome == outcome).Estimate;
}
