using SurvivalSim.Tallies;

namespace SurvivalSim.Plots;

/// <summary>An outcome whose distribution is drawn, and how it is told.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="File">A name for its file.</param>
/// <param name="Title">What is shown; a product's name follows.</param>
/// <param name="Axis">What is measured, with its unit.</param>
/// <param name="Note">What a reader must know of it, in a sentence; may be empty.</param>
public sealed record OutcomeKind(Outcome Outcome, string File, string Title, string Axis, string Note)
{
    /// <summary>The distributions that are drawn.</summary>
    public static IReadOnlyList<OutcomeKind> All { get; } =
    [
        new(Outcome.MonthsLived, "outcome-months-lived", "Months lived by", "months lived", "Who is alive at the horizon has lived until there."),
        new(Outcome.PeakBurnUsdPerDay, "outcome-peak-burn", "Peak burn of", "highest burn (cost minus revenue), USD per day", ""),
        new(Outcome.CumulativeLossUsd, "outcome-loss", "Loss over the life of", "cost minus revenue over its life, USD", "A negative loss is a profit. The reservation still owed at the end is not in it."),
    ];
}
