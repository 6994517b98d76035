using System.Globalization;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Foundation;

namespace SurvivalSim.Bench.Comparing;

/// <summary>A measurement before and after.</summary>
/// <param name="Before">What was measured first.</param>
/// <param name="After">What was measured then.</param>
public sealed record Change(Measurement Before, Measurement After)
{
    /// <summary>How many times as bad it is: as slow, as large. ∞ where there was nothing before.</summary>
    public double Factor => Before.Value == After.Value ? 1 : Before.MoreIsBetter() ? Before.Value / After.Value : After.Value / Before.Value;

    /// <summary>Whether the difference is larger than the spreads of both together: if not, it may be chance.</summary>
    public bool IsCertain => Math.Abs(After.Value - Before.Value) > Before.Spread + After.Spread;

    /// <summary>Whether it is worse by more than a share of what it was, with certainty.</summary>
    public bool IsWorse(double share) => IsCertain && Factor > 1 + share;

    /// <summary>Whether it is better by as much.</summary>
    public bool IsBetter(double share) => IsCertain && Factor < 1 / (1 + share);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Before.Name}: {Text(Before)} before, {Text(After)} after, {After.Unit} ({100 * (After.Value - Before.Value) / Before.Value:+0;-0} %)");

    private static string Text(Measurement one) => $"{NumberText.Short(one.Value)} ± {NumberText.ShortError(one.Spread, one.Value)}";
}
