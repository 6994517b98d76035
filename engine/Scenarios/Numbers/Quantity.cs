using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Numbers;

/// <summary>A number of a scenario, known or not, with the name it is drawn by.</summary>
/// <param name="Path">Dotted path of its key, for example <c>products.sora.store_fee</c>; also the name of its random stream.</param>
/// <param name="Domain">What values its key accepts.</param>
/// <param name="Distribution">What is believed about it.</param>
/// <param name="Where">Where it is written; the enclosing mapping where a default stands in.</param>
public sealed record Quantity(string Path, Domain Domain, Distribution Distribution, TextSpan Where)
{
    /// <summary>The value where it is known, otherwise <see langword="null"/>.</summary>
    public double? KnownValue => (Distribution as Known)?.Value;

    /// <summary>Whether it is known to be exactly this.</summary>
    public bool Is(double value) => KnownValue == value;

    /// <summary>Whether it is exactly this with some probability.</summary>
    public bool CanBe(double value) => CanBe(Distribution, value);

    private static bool CanBe(Distribution distribution, double value) => distribution switch
    {
        Known d => d.Value == value,
        Poisson => value >= 0 && value == Math.Floor(value),
        Discrete d => d.Atoms.Any(atom => atom.Value == value && atom.Probability > 0),
        Mixture d => d.Components.Any(component => component.Probability > 0 && CanBe(component.Distribution, value)),
        Truncated d => d.Low <= value && value <= d.High && CanBe(d.Of, value),
        _ => false,
    };
}
