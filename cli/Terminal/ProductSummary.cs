using System.Globalization;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
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

    /// <summary>Its name, and the answer.</summary>
    /// <param name="start">The first day of the scenario.</param>
    public void PrintHeadline(DateOnly start)
    {
        screen.Line();
        screen.Paragraph(product.Name + Launch(start), Ink.Strong);
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
            table.Row(label, FigureNumber.Amount(of.Quantiles[2].Value), $"{FigureNumber.Amount(of.Quantiles[0].Value)} to {FigureNumber.Amount(of.Quantiles[^1].Value)}", FigureNumber.Amount(of.Cvar95.Value), EstimateText.Amount(of.Mean));
        }
        screen.Line();
        screen.Write(table);
        foreach ((Outcome outcome, string label) in s_amounts)
        {
            if (step.OfMean(Words.Word(outcome)) is { Length: > 0 } words) PrintStep($"{label}: {words}");
        }
    }

    /// <summary>Where it is not live from the start in all futures: in how many it launches, when where that is known, and that months are its own.</summary>
    private string Launch(DateOnly start)
    {
        if (product.AlwaysLaunches && product.LaunchDate == start) return "";
        string launches = (product.AlwaysLaunches, product.LaunchDate) switch
        {
            (false, _) => $"launches in {EstimateText.Share((double)product.Launched / product.Futures)}; ",
            (true, { } date) => string.Create(CultureInfo.InvariantCulture, $"launches {date:yyyy-MM-dd}; "),
            _ => "",
        };
        return $" ({launches}months count from the launch)";
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
                _ => string.Create(CultureInfo.InvariantCulture, $"{EstimateText.Of(product.Life.ByMonth[^1].Survival)} of {Futures} outlive the horizon, month {product.Life.ByMonth[^1].Month:0.##}"),
            };
            if (!product.HasThreshold) return $"{char.ToUpperInvariant(life[0])}{life[1..]}; no burn threshold is set.";
            string by = product.SustainedBreach.HalfBy is { } half ? string.Create(CultureInfo.InvariantCulture, $" (in half of {(product.AlwaysLaunches ? "all" : "these")} by month {half:0.##})") : "";
            return $"The 3-month mean burn exceeds the threshold in {EstimateText.Of(product.SustainedBreach.Ever)} of {Futures}{by}; {life}.";
        }
    }

    private string Futures => product.AlwaysLaunches ? "futures" : "these futures";

    private static string Month(double month) => month.ToString("0.00", CultureInfo.InvariantCulture);

    private IEnumerable<(string Label, string Value, string Step)> Facts()
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        yield return (string.Create(CultureInfo.InvariantCulture, $"mean months lived, of {last.Month:0.##}"), EstimateText.Months(product.Life.RestrictedMean), step.OfLife(product.Life));
        foreach (int cause in product.LikeliestCauses().Take(MostCauses))
            yield return (TextWidth.Shortened($"ends: {product.Causes[cause]}", LongestLabel), EstimateText.Of(last.Incidence[cause]), step.OfShare(last.Incidence[cause], "ending", product.Causes[cause]));
        int[] others = [.. product.LikeliestCauses().Skip(MostCauses)];
        if (others.Length > 0) yield return ($"ends: {others.Length} other causes", EstimateText.Share(others.Sum(cause => last.Incidence[cause].P)), "");
        yield return ("still alive at the horizon", EstimateText.Of(last.Survival), step.OfShare(last.Survival, "survival"));
        yield return ("breaks even", EstimateText.Of(product.BreakEven.Ever), step.OfShare(product.BreakEven.Ever, "break_even"));
        if (Find(Outcome.StrandedUsd) is { Mean.Value: > 0 } stranded) yield return ("strands some of its reservation", EstimateText.Of(stranded.Positive), "");
    }

    private DistributionEstimate? Find(Outcome outcome) => product.Outcomes.FirstOrDefault(pair => pair.Outcome == outcome).Estimate;
}
