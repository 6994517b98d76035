using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses;

/// <summary>The lives of a product that can be compared: all that were followed for as long as 95 % of them.</summary>
/// <remarks>
/// A product that launches late is followed for a shorter time, and would seem to live longer the later it launches: "not ended yet" is said of it sooner. So its lives are looked at for
/// a time that is the same for all, and the latest 5 % of launches, chosen by the launch alone, are left out. With a known launch that is the whole time and all futures.
/// Loops are optimised at once: there is one pass through each.
/// </remarks>
internal sealed class FollowedLives
{
    private const double LeftOut = 0.05;

    private readonly int[] _futures;
    private readonly float[] _launches, _months, _ends, _breaches, _losses;

    public FollowedLives(Plan plan, DriverSample sample, int product)
    {
        float horizon = (float)plan.Grid.HorizonMonths, until = CommonMonths(sample.Lives, product, horizon);
        int[] futures = new int[sample.Lives.Futures.Count];
        int count = 0;
        for (int future = 0; future < futures.Length; future++)
        {
            if (sample.Lives[product, future] is { Launched: true } life && horizon - life.Launch >= until) futures[count++] = future;
        }
        _futures = futures[..count];
        _launches = new float[count];
        _months = new float[count];
        _ends = new float[count];
        _breaches = new float[count];
        _losses = new float[count];
        for (int i = 0; i < count; i++)
        {
            ProductLife life = sample.Lives[product, _futures[i]];
            TimedCode end = life.Of(LifeTime.End), breach = life.Of(LifeTime.SustainedBreach);
            _launches[i] = life.Launch;
            _months[i] = end.Months;
            // What had not happened by then comes last, in whichever way it did not.
            _ends[i] = end.Code != EventTimes.Censored && end.Months <= until ? end.Months : float.PositiveInfinity;
            _breaches[i] = breach.Code == ProductTally.Crossed && breach.Months <= until ? breach.Months : float.PositiveInfinity;
            _losses[i] = life.Of(Outcome.CumulativeLossUsd);
        }
        Answers = count == 0 ? [] : plan.Products[product].HasThreshold ? [Answer.End, Answer.SustainedBreach, Answer.CumulativeLossUsd] : [Answer.End, Answer.CumulativeLossUsd];
    }

    /// <summary>What can be asked: nothing where the product launched in no future, no breach without a threshold.</summary>
    public Answer[] Answers { get; }

    /// <summary>An answer, life by life. Times are months since the launch, infinite where nothing happened.</summary>
    public float[] Of(Answer answer) => answer switch
    {
        Answer.End => _ends,
        Answer.SustainedBreach => _breaches,
        _ => _losses,
    };

    /// <summary>Numbers of all futures, of those alone whose lives these are.</summary>
    public float[] Of(float[] numbers)
    {
        float[] mine = new float[_futures.Length];
        for (int i = 0; i < mine.Length; i++) mine[i] = numbers[_futures[i]];
        return mine;
    }

    /// <summary>The month by which an event that takes effect during the life has done so in half of the cases; <see langword="null"/> where it never does.</summary>
    /// <param name="effects">Month of its first effect in each future, since the start.</param>
    public Landmark? LandmarkOf(float[] effects)
    {
        float[] since = Of(effects), seen = new float[since.Length];
        int count = 0;
        for (int i = 0; i < since.Length; i++)
        {
            since[i] -= _launches[i];
            if (since[i] <= _months[i]) seen[count++] = Math.Max(0, since[i]);
        }
        if (count == 0) return null;
        Array.Sort(seen, 0, count);
        return new Landmark(seen[(count - 1) / 2], since);
    }

    /// <summary>How much an answer depends on whether an event took effect by its landmark, among the lives that went on beyond it, and for a breach had not breached before.</summary>
    /// <remarks>Over all lives an event would seem to prolong them: only what lives can meet with it.
    /// Source: J. R. Anderson, K. C. Cain, R. D. Gelber, J. Clin. Oncol. 1 (1983) 710–719, doi:10.1200/JCO.1983.1.11.710.</remarks>
    public Dependence? Between(Landmark landmark, Answer answer)
    {
        float[] values = Of(answer);
        float[] had = new float[values.Length], beyond = new float[values.Length];
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (_months[i] <= landmark.Month || (answer == Answer.SustainedBreach && values[i] <= landmark.Month)) continue;
            had[count] = landmark.Effects[i] <= landmark.Month ? 1 : 0;
            beyond[count++] = values[i];
        }
        return Dependence.Between(RankedSample.Of(had.AsSpan(..count)), RankedSample.Of(beyond.AsSpan(..count)));
    }

    /// <summary>Months for which 95 % of the launched products are followed.</summary>
    private static float CommonMonths(LifeTable lives, int product, float horizon)
    {
        float[] months = new float[lives.Futures.Count];
        int count = 0;
        for (int future = 0; future < months.Length; future++)
        {
            if (lives[product, future] is { Launched: true } life) months[count++] = horizon - life.Launch;
        }
        Array.Sort(months, 0, count);
        return count == 0 ? 0 : months[(int)(LeftOut * count)];
    }
}

/// <summary>A month at which lives are told apart by what had happened.</summary>
/// <param name="Month">Months since the launch.</param>
/// <param name="Effects">Month of the event's first effect in each life, since the launch.</param>
internal sealed record Landmark(float Month, float[] Effects);
