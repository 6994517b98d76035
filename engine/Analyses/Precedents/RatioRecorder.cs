using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses.Precedents;

/// <summary>Takes the ratios of products in the step in which a month of their lives ends, over the futures in which they live in that step: those that fans count.</summary>
/// <param name="plan">What is simulated.</param>
/// <param name="month">The month since launch, from 1.</param>
internal sealed class RatioRecorder(Plan plan, int month) : IFutureRecorder
{
    private static readonly PrecedentRatio[] s_ratios = Enum.GetValues<PrecedentRatio>();

    private readonly FanCalendar _calendar = new(plan.Grid);
    private readonly bool _anyLaunchesLater = plan.Products.Any(product => product.LaunchesLater);
    private readonly List<float>[,] _values = Empty(plan.Products.Length);
    private readonly long[] _alive = new long[plan.Products.Length];

    /// <summary>Futures in which a product lived then.</summary>
    public long Alive(int product) => _alive[product];

    /// <summary>The values of a ratio, in no order; futures in which the product has none are not among them.</summary>
    public IReadOnlyList<float> Values(int product, PrecedentRatio ratio) => _values[product, (int)ratio];

    /// <inheritdoc/>
    public bool Watches(long firstFuture) => true;

    /// <inheritdoc/>
    public bool WantsStep(int step) => Enumerable.Range(0, _anyLaunchesLater ? step + 1 : 1).Any(launch => _calendar.MonthEndingIn(step, launch) == month);

    /// <inheritdoc/>
    public void RecordStep(in FutureView futures, int step)
    {
        for (int i = 0; i < plan.Products.Length; i++)
        {
            for (int future = 0; future < futures.Count; future++) Record(futures.Of(future), i, step);
        }
    }

    /// <inheritdoc/>
    public void RecordEnd(in FutureView futures)
    {
    }

    /// <summary>Adds what another has of other futures.</summary>
    public void Add(RatioRecorder other)
    {
        for (int i = 0; i < _alive.Length; i++)
        {
            _alive[i] += other._alive[i];
            foreach (PrecedentRatio ratio in s_ratios) _values[i, (int)ratio].AddRange(other.Values(i, ratio));
        }
    }

    private static List<float>[,] Empty(int products)
    {
        var values = new List<float>[products, s_ratios.Length];
        for (int i = 0; i < products; i++)
        {
            foreach (PrecedentRatio ratio in s_ratios) values[i, (int)ratio] = [];
        }
        return values;
    }

    private void Record(FutureSlots slots, int index, int step)
    {
        ProductRecord product = plan.Products[index];
        float Slot(ProductSlot slot) => slots.Load(product.State + (int)slot).Value;
        float Of(Metric metric) => slots.Load(product.Metrics + (int)metric).Value;
        if (Slot(ProductSlot.Live) == 0 || _calendar.MonthEndingIn(step, (int)Slot(ProductSlot.LaunchStep)) != month) return;
        _alive[index]++;
        float users = Slot(ProductSlot.Users), cost = Slot(ProductSlot.ComputeCost) + Slot(ProductSlot.OtherCost);
        float held = Slot(ProductSlot.GpusHeld), elsewhere = Of(Metric.Opportunity), reserved = held - Slot(ProductSlot.OnDemand);
        if (users > 0) Add(PrecedentRatio.BurnUsdPerUserDay, Of(Metric.BurnUsdPerDay) / users);
        if (cost > 0) Add(PrecedentRatio.Coverage, Of(Metric.Coverage));
        if (Slot(ProductSlot.PeakUsers) > 0) Add(PrecedentRatio.UsersVsPeak, Of(Metric.UsersVsPeak));
        // The opportunity is what they earn elsewhere over what they earn here, and at its cap where they earn nothing here.
        if (held > 0 && elsewhere > 0) Add(PrecedentRatio.RevenueVsAlternative, elsewhere < Plan.RatioLimit ? 1 / elsewhere : 0);
        if (reserved > 0) Add(PrecedentRatio.CommittedGpusInUse, Math.Min(1, Slot(ProductSlot.Served) * Slot(ProductSlot.GpusNeeded) / reserved));

        void Add(PrecedentRatio ratio, float value) => _values[index, (int)ratio].Add(value);
    }
}
