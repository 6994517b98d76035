namespace SurvivalSim.Scenarios.Numbers;

/// <summary>The ranges of the domains.</summary>
public static class DomainRange
{
    /// <summary>Largest size of any number: cash beyond it is as good as unlimited, and products of larger numbers leave the range of a float.</summary>
    public const double Largest = 1e15;

    /// <summary>A relative change is more than this.</summary>
    public const double LeastGrowth = -0.999;

    private const double FractionMargin = 1e-9;

    /// <summary>Whether a number somebody knows may stand here; a fraction may be exactly 0 or 1.</summary>
    public static bool Admits(this Domain domain, double value) => domain switch
    {
        Domain.Positive => value is >= 0 and <= Largest,
        Domain.Fraction => value is >= 0 and <= 1,
        Domain.Growth => value is > LeastGrowth and <= Largest,
        _ => Math.Abs(value) <= Largest,
    };

    /// <summary>Where an uncertain number of this domain is cut off.</summary>
    public static (double Low, double High) Truncation(this Domain domain) => domain switch
    {
        Domain.Positive => (0, double.PositiveInfinity),
        Domain.Fraction => (FractionMargin, 1 - FractionMargin),
        Domain.Growth => (LeastGrowth, double.PositiveInfinity),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    /// <summary>The rule in words, for findings.</summary>
    public static string Rule(this Domain domain) => domain switch
    {
        Domain.Positive => "must lie between 0 and 1e15",
        Domain.Fraction => "a fraction must lie between 0 and 1 (0% to 100%)",
        Domain.Growth => "a yearly or monthly change must be more than -99.9%, and at most 1e15",
        _ => "must lie between -1e15 and 1e15",
    };
}
