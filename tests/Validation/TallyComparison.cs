using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>Holds everything that is counted of the engine's futures against the same of the reference's, in standard errors of the difference.</summary>
/// <param name="engine">Of the engine.</param>
/// <param name="reference">Of the reference.</param>
/// <param name="engineFutures">Futures that the engine ran.</param>
/// <param name="referenceFutures">Futures that the reference ran.</param>
internal sealed class TallyComparison(ProductTally engine, ReferenceTally reference, long engineFutures, long referenceFutures)
{
    private static readonly double[] s_shares = [0.05, 0.25, 0.5, 0.75, 0.95];

    private readonly List<(string What, double Z)> _differences = [];

    /// <summary>What was compared, with the difference engine − reference in standard errors; the largest first.</summary>
    public IReadOnlyList<(string What, double Z)> Differences(Plan plan)
    {
        _differences.Clear();
        Share("launched", engine.Ends.Total, engineFutures, reference.Ends.Total, referenceFutures);
        for (int cause = 1; cause <= plan.Causes.Count; cause++) Times($"ended by {plan.Causes[cause - 1]}", engine.Ends, reference.Ends, cause);
        Times("breach", engine.Breach, reference.Breach, ProductTally.Crossed);
        Times("sustained breach", engine.SustainedBreach, reference.SustainedBreach, ProductTally.Crossed);
        Times("break-even", engine.BreakEven, reference.BreakEven, ProductTally.Crossed);
        foreach ((Outcome outcome, Distribution values) in reference.Outcomes)
        {
            Mean($"mean of {outcome}", engine.Of(outcome), values);
            Quantiles(outcome.ToString(), engine.Of(outcome).Histogram, values.Histogram);
        }
        for (int month = 1; month <= engine.Months; month++)
        {
            foreach ((int i, Metric metric) in ProductTally.FanMetrics.Index())
            {
                Histogram mine = engine.Fan(i, month), other = reference.Fan(metric, month);
                Share($"lived in month {month}", mine.Total, engineFutures, other.Total, referenceFutures);
                Quantiles($"{metric} in month {month}", mine, other);
            }
        }
        return [.. _differences.OrderByDescending(difference => Math.Abs(difference.Z))];
    }

    /// <summary>Shares of the futures in which something has happened by the end of each month. What happens on that very instant may round to just after it.</summary>
    private void Times(string what, EventTimes mine, EventTimes other, int code)
    {
        long happenedHere = 0, happenedThere = 0;
        for (int bin = 0; bin < mine.Bins; bin++)
        {
            happenedHere += mine.Count(code, bin);
            happenedThere += other.Count(code, bin);
            if (bin % EventTimes.BinsPerMonth == 0 || bin == mine.Bins - 1)
                Share($"{what} by {(double)bin / EventTimes.BinsPerMonth:0.##} months", happenedHere, mine.Total, happenedThere, other.Total);
        }
    }

    private void Mean(string what, Distribution mine, Distribution other)
    {
        if (mine.Count < 2 || other.Count < 2) return;
        double here = mine.Sum.Mean(), there = other.Sum.Mean();
        // Single precision, many steps: what is known to both agrees to about 1e-5, and that much is never a finding.
        double rounding = 1e-5 * Math.Max(Math.Abs(here), Math.Abs(there)) + 1e-3;
        double error = Math.Sqrt((mine.Sum.Variance() / mine.Count) + (other.Sum.Variance() / other.Count));
        _differences.Add((what, (here - there) / Math.Max(error, rounding)));
    }

    /// <summary>Points of the distribution function. A value that all futures share may round into the next bin, so a bin on either side is granted.</summary>
    private void Quantiles(string what, Histogram mine, Histogram other)
    {
        if (mine.Total < 2 || other.Total < 2) return;
        foreach (int cut in s_shares.Select(share => other.NonEmptyBins().First(bin => UpTo(other, bin.Bin) >= share * other.Total).Bin).Distinct())
        {
            double here = (double)UpTo(mine, cut) / mine.Total;
            double low = (double)UpTo(other, cut - 1) / other.Total, high = (double)UpTo(other, cut + 1) / other.Total;
            double nearest = Math.Clamp(here, low, high);
            Share($"{what} up to {LogBins.UpperEdge(cut):g4}", here * mine.Total, mine.Total, nearest * other.Total, other.Total);
        }
    }

    private static long UpTo(Histogram histogram, int bin) => histogram.NonEmptyBins().TakeWhile(each => each.Bin <= bin).Sum(each => each.Count);

    private void Share(string what, double hitsHere, long runsHere, double hitsThere, long runsThere)
    {
        if (runsHere == 0 || runsThere == 0) return;
        // One hit and one miss more than seen: where something is rare, its variance is not taken from luck.
        double p = (hitsHere + hitsThere + 1) / (runsHere + runsThere + 2);
        double error = Math.Sqrt(p * (1 - p) * ((1.0 / runsHere) + (1.0 / runsThere)));
        _differences.Add((what, ((hitsHere / runsHere) - (hitsThere / runsThere)) / error));
    }
}
