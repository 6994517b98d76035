using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 4, when: conditions judged at the end of every step.</summary>
/// <param name="when">The conditions.</param>
/// <param name="origin">Launch of the event's product (for a company event: the start), months after the start.</param>
/// <param name="parameters">The numbers of this future.</param>
/// <param name="random">Draws the thresholds of a hazard.</param>
internal sealed class ConditionWatch(When when, double origin, Parameters parameters, ReferenceRandom random)
{
    private const double RoundingMonths = 1e-9;
    private const int MostFiringsInStep = 4;

    private readonly double _judgedFrom = origin + parameters.Of(when.AfterMonth);
    private readonly double _mustHold = parameters.Of(when.ForMonths) - RoundingMonths;
    private double _held;
    private double _exposure;
    private double _limit = random.Exponential();

    /// <summary>A step in which nothing is judged interrupts what held.</summary>
    public void Interrupt() => _held = 0;

    /// <summary>Judges a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="metrics">Its metrics.</param>
    /// <param name="allowed">How often the event may still fall due.</param>
    /// <returns>The instants in it at which the event falls due, ascending.</returns>
    public IReadOnlyList<double> Firings(TimeStep step, MetricBoard metrics, double allowed)
    {
        if (step.End < _judgedFrom || !when.Conditions.All(condition => Holds(condition, metrics)))
        {
            Interrupt();
            return [];
        }
        _held += step.Overlap(_judgedFrom, step.End);
        if (_held < _mustHold || allowed <= 0) return [];
        List<double> firings = when.HazardPerMonth is not null ? HazardFirings(step, metrics, allowed)
            : when.EveryMonths is not null ? ReviewIn(step)
            : [step.End];
        if (firings.Count > 0) _held = step.End - firings[^1];
        return firings;
    }

    private bool Holds(Condition condition, MetricBoard metrics)
    {
        double value = metrics[condition.Metric], level = parameters.Of(condition.Level);
        return condition.Above ? value > level : value < level;
    }

    /// <summary>The first review in the step, if there is one.</summary>
    private List<double> ReviewIn(TimeStep step)
    {
        double every = parameters.Of(when.EveryMonths!);
        double passed = Math.Max(0, Math.Floor((step.Start - _judgedFrom) / every) + 1);
        double review = _judgedFrom + passed * every;
        return review > step.Start && review <= step.End ? [review] : [];
    }

    /// <summary>Where the integrated rate crosses its exponential limits. What is left of the step after the last firing allowed in it counts for nothing.</summary>
    private List<double> HazardFirings(TimeStep step, MetricBoard metrics, double allowed)
    {
        List<double> firings = [];
        double rate = RatePerMonth(metrics);
        double clock = Math.Max(step.Start, _judgedFrom);
        while (rate > 0 && firings.Count < Math.Min(allowed, MostFiringsInStep))
        {
            double crossing = clock + (_limit - _exposure) / rate;
            if (crossing > step.End)
            {
                _exposure += rate * (step.End - clock);
                break;
            }
            firings.Add(crossing);
            clock = crossing;
            _exposure = 0;
            _limit = random.Exponential();
            bool holdsAnew = step.End - crossing >= _mustHold;
            if (!holdsAnew) break;
        }
        return firings;
    }

    private double RatePerMonth(MetricBoard metrics)
    {
        double rate = parameters.Of(when.HazardPerMonth!);
        return when.HazardPower is { } power ? rate * Math.Pow(Math.Max(0, metrics[power.Metric] - 1), power.Power) : rate;
    }
}
