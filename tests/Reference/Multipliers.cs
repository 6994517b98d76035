using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3, M[channel]: the product of what events do to a channel over one step.</summary>
internal sealed class Multipliers
{
    private readonly Dictionary<Channel, double> _factors = [];

    public double this[Channel channel] => _factors.GetValueOrDefault(channel, 1);

    /// <summary>Model 4, how much: a factor acts with the power of its mean strength over the step; one on a speed is averaged with it.</summary>
    public void Multiply(Channel channel, double factor, double strength) =>
        _factors[channel] = this[channel] * (channel == Channel.Efficiency ? (strength * factor) + (1 - strength) : Math.Pow(factor, strength));
}
