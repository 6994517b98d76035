using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 4, how much: the arrivals of one event and how strongly each acts in a step.</summary>
/// <param name="lastsMonths">Months for which they act, or <see langword="null"/>.</param>
/// <param name="halfLifeMonths">Months in which they lose half their strength, or <see langword="null"/>.</param>
internal sealed class Strength(double? lastsMonths, double? halfLifeMonths)
{
    private readonly List<(double Instant, IReadOnlyList<(Channel Channel, double Factor)> Factors)> _arrivals = [];

    /// <summary>An arrival: it joins the earlier ones where the event is permanent, and otherwise replaces them.</summary>
    public void Add(double instant, IReadOnlyList<(Channel, double)> factors)
    {
        if (lastsMonths is not null || halfLifeMonths is not null) _arrivals.Clear();
        _arrivals.Add((instant, factors));
    }

    /// <summary>Adds what they do in a step.</summary>
    public void Act(TimeStep step, Multipliers multipliers)
    {
        foreach ((double instant, var factors) in _arrivals)
        {
            double strength = Mean(instant, step);
            foreach ((Channel channel, double factor) in factors) multipliers.Multiply(channel, factor, strength);
        }
    }

    private double Mean(double instant, TimeStep step)
    {
        double until = lastsMonths is { } lasts ? instant + lasts : double.PositiveInfinity;
        double share = step.Overlap(instant, until) / step.Months;
        if (halfLifeMonths is not { } halfLife) return share;
        double middle = (Math.Max(instant, step.Start) + step.End) / 2;
        return share * Math.Pow(2, -(middle - instant) / halfLife);
    }
}
