namespace SurvivalSim.Scenarios.Numbers;

/// <summary>The ranges of the domains.</summary>
public static class DomainRange
{
    private const double FractionMargin = 1e-9;

    /// <summary>Whether a number somebody knows may stand here; a fraction may be exactly 0 or 1.</summary>
    public static bool Admits(this Domain domain, double value) => domain switch
    {
        Domain.Positive => value >= 0,
        Domain.Fraction => value is >= 0 and <= 1,
        Domain.Growth => value > -0.999,
        _ => true,
    };

    /// <summary>Where an uncertain number of this domain is cut off.</summary>
    public static (double Low, double High) Truncation(this Domain domain) => domain switch
    {
        Domain.Positive => (0, double.PositiveInfinity),
        Domain.Fraction => (FractionMargin, 1 - FractionMargin),
        Domain.Growth => (-0.999, double.PositiveInfinity),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    /// <summary>The rule in words, for findings.</summary>
    public static string Rule(this Domain domain) => domain switch
    {
        Domain.Positive => "must be 0 or more",
        Domain.Fraction => "a fraction must lie between 0 and 1 (0% to 100%)",
        Domain.Growth => "a yearly or monthly change must be more than -99.9%",
        _ => "must be a number",
    };
}
