using System.Globalization;
using SurvivalSim.Estimates;

namespace SurvivalSim.Analyses.Precedents;

/// <summary>Something that a verdict rests on and that nobody has measured.</summary>
/// <param name="Part">The part of the replay that it belongs to, or the rule.</param>
/// <param name="RestsOn">What it is.</param>
/// <param name="Alive">Probability of being alive without the part; <see langword="null"/> for the rule, which other rules take the place of.</param>
public sealed record PrecedentJudgement(string Part, string RestsOn, Probability? Alive)
{
    /// <summary>All of it, part by part, the rule and the month last.</summary>
    public static IReadOnlyList<PrecedentJudgement> Of(VerdictRule rule, Replay replay)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(replay);
        return
        [
            .. replay.Parts.SelectMany((part, i) => part.Overlay.RestsOn.Select(sentence => new PrecedentJudgement(part.Overlay.Name, sentence, replay.WithoutPart(i).Alive))),
            .. replay.Later.Select(later => new PrecedentJudgement("the month", $"that it begins in month {replay.Month}; here {later.Variant}", later.Alive)),
            new PrecedentJudgement("the rule", $"that {rule.Months} months after it begins is when to look", Alive: null),
            new PrecedentJudgement("the rule", string.Create(CultureInfo.InvariantCulture, $"that {100 * rule.Share:0.##} % of futures must be alive"), Alive: null),
        ];
    }
}
