using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 1: what the uncertain numbers are in this future.</summary>
internal sealed class Parameters(Dictionary<string, double> correlatedScores, ReferenceRandom random)
{
    private readonly Dictionary<string, double> _values = [];

    /// <summary>The number: drawn when first asked for, and the same ever after.</summary>
    public double Of(Quantity quantity)
    {
        if (quantity.KnownValue is { } known) return known;
        if (!_values.TryGetValue(quantity.Path, out double value))
        {
            double score = correlatedScores.TryGetValue(quantity.Path, out double correlated) ? correlated : random.Normal();
            _values[quantity.Path] = value = Marginal.Quantile(quantity, score);
        }
        return value;
    }

    /// <summary>A new draw of the number, for what differs between the arrivals of a rate.</summary>
    public double Anew(Quantity quantity) => Marginal.Quantile(quantity, random.Normal());
}
