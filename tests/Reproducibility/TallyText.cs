using System.Globalization;
using System.Text;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Reproducibility;

/// <summary>All that a tally holds, as text: two tallies are the same if their texts are.</summary>
internal static class TallyText
{
    public static string Of(RunTally tally)
    {
        var text = new StringBuilder();
        Line(text, $"{tally.Futures} futures");
        foreach (ProductTally product in tally.Products)
        {
            foreach (EventTimes times in new[] { product.Ends, product.Breach, product.SustainedBreach, product.BreakEven }) Append(text, times);
            foreach (Outcome outcome in Enum.GetValues<Outcome>())
            {
                Distribution values = product.Of(outcome);
                Line(text, $"{outcome} {values.Count} {values.Histogram.Min:R} {values.Histogram.Max:R} {(values.Count > 1 ? values.Sum.Mean() : 0):R} {(values.Count > 1 ? values.Sum.Variance() : 0):R}");
                Append(text, values.Histogram);
            }
            for (int metric = 0; metric < ProductTally.FanMetrics.Count; metric++)
            {
                for (int month = 1; month <= product.Months; month++) Append(text, product.Fan(metric, month));
            }
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, EventTimes times)
    {
        Line(text, $"{times.Total} times, {times.CensoredBeforeHorizon} censored, {(times.Total > 1 ? times.Months.Mean() : 0):R} {(times.Total > 1 ? times.Months.Variance() : 0):R}");
        for (int code = 0; code <= times.Causes; code++)
        {
            for (int bin = 0; bin < times.Bins; bin++)
            {
                if (times.Count(code, bin) > 0) Line(text, $"{code} {bin} {times.Count(code, bin)}");
            }
        }
    }

    private static void Append(StringBuilder text, Histogram histogram)
    {
        foreach (BinCount bin in histogram.NonEmptyBins()) Line(text, $"{bin.Bin} {bin.Count}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
