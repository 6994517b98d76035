using System.Globalization;
using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Precedents;

/// <summary>How a precedent is told: in reports, figures and on screen by the same words.</summary>
public static class PrecedentWords
{
    /// <summary>What a single ending can tell, and what not.</summary>
    public const string OneCase = "n = 1: one product, one ending. From it no rule can be identified by which products end, and no probability that what happened to it happens again. The replay says what would become of this product if it did.";

    /// <summary>What a ratio is called.</summary>
    public static string Name(PrecedentRatio ratio) => ratio switch
    {
        PrecedentRatio.BurnUsdPerUserDay => "burn per user-day, USD",
        PrecedentRatio.Coverage => "revenue over cost",
        PrecedentRatio.UsersVsPeak => "users over their peak",
        PrecedentRatio.RevenueVsAlternative => "GPU revenue vs elsewhere",
        _ => "reserved GPUs in use",
    };

    /// <summary>A value of a ratio.</summary>
    public static string Value(PrecedentRatio ratio, double value) => ratio == PrecedentRatio.BurnUsdPerUserDay ? FigureNumber.Amount(value) : FigureNumber.Ratio(value);

    /// <summary>Two values of a ratio.</summary>
    public static string Range(PrecedentRatio ratio, double low, double high) => $"{Value(ratio, low)} to {Value(ratio, high)}";

    /// <summary>A verdict, as in "it survives".</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Survives => "survives",
        Verdict.Ends => "does not survive",
        _ => "too close to tell",
    };

    /// <summary>A verdict in a word or two, for tables.</summary>
    public static string Short(Verdict verdict) => verdict switch
    {
        Verdict.Survives => "survives",
        Verdict.Ends => "ends",
        _ => "too close",
    };

    /// <summary>A variant of a replay: one that begins later is looked at later, too.</summary>
    public static string Name(ReplayOutcome outcome, Replay replay)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(replay);
        return outcome.Month == replay.With.Month ? outcome.Variant : $"{outcome.Variant}, by month {FigureNumber.Months(outcome.Month)}";
    }

    /// <summary>What the verdict is made by.</summary>
    public static string Rule(VerdictRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return $"A product counts as surviving the replay if it is alive {rule.Months} months after it begins (or at the horizon, if that is sooner) in at least {FigureNumber.PercentTick(rule.Share)} of futures.";
    }

    /// <summary>Parts without which the verdict is another, in sentences.</summary>
    public static string Turns(Replay replay, VerdictRule rule)
    {
        ArgumentNullException.ThrowIfNull(replay);
        ArgumentNullException.ThrowIfNull(rule);
        var turning = replay.Parts.Select((part, i) => (part.Overlay.Name, Verdict: rule.Of(replay.WithoutPart(i).Alive))).Where(part => part.Verdict != rule.Of(replay.With.Alive)).ToLookup(part => part.Verdict, part => part.Name);
        if (turning.Count == 0 && rule.Of(replay.Without.Alive) == rule.Of(replay.With.Alive)) return "The verdict is the same without the replay.";
        return turning.Count == 0 ? "The verdict is the same without any single part of it." : string.Join(' ', turning.Select(of => $"Without {(of.Count() == 1 ? "" : "one of ")}“{string.Join("”, “", of)}” it {(of.Key == Verdict.TooClose ? "is too close to tell" : Of(of.Key))}."));
    }

    /// <summary>A difference in points with half of its 95 % interval; nothing for the variant that all others are held against.</summary>
    public static string Difference(Estimate? difference)
    {
        if (difference is not { } change) return "";
        double half = 100 * Interval.Z95 * change.StandardError;
        string format = FigureNumber.PercentFormat(half), points = (100 * change.Value).ToString($"+{format};−{format};0", CultureInfo.InvariantCulture);
        return change is { Value: 0, StandardError: 0 } ? "0" : double.IsFinite(half) ? $"{points} ± {half.ToString(format, CultureInfo.InvariantCulture)}" : $"{points} ± unknown";
    }
}
