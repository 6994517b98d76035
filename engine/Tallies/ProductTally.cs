using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using Life = SurvivalSim.Tallies.LifeReading<SurvivalSim.Lanes.Lane1, SurvivalSim.Lanes.Mask1, SurvivalSim.Lanes.Word1, SurvivalSim.Simulation.FutureSlots>;

namespace SurvivalSim.Tallies;

/// <summary>What is counted of one product. All months count from its launch.</summary>
public sealed class ProductTally
{
    /// <summary>Code of the crossing itself in <see cref="Breach"/>, <see cref="SustainedBreach"/> and <see cref="BreakEven"/>.</summary>
    public const int Crossed = 1;

    /// <summary>Code of an end before it.</summary>
    public const int EndedBefore = 2;

    /// <summary>Metrics whose fans are counted: all but the months since launch, which are the axis.</summary>
    public static IReadOnlyList<Metric> FanMetrics => s_fanMetrics;

    private static readonly Metric[] s_fanMetrics = [.. Enum.GetValues<Metric>().Where(metric => metric != Metric.MonthsSinceLaunch)];
    private static readonly Outcome[] s_outcomes = Enum.GetValues<Outcome>();
    private static readonly LifeTime[] s_times = Enum.GetValues<LifeTime>();

    private readonly ProductRecord _product;
    private readonly FanCalendar _calendar;
    private readonly float _horizon;
    private readonly EventTimes[] _times;
    private readonly Distribution[] _outcomes = [.. s_outcomes.Select(_ => new Distribution())];
    private readonly Histogram?[,] _fans;
    private readonly LifeColumns _lives = new(2 * s_times.Length + s_outcomes.Length);

    internal ProductTally(Plan plan, int product, FanCalendar calendar)
    {
        _product = plan.Products[product];
        _calendar = calendar;
        _horizon = (float)plan.Grid.HorizonMonths;
        _times = [.. s_times.Select(time => new EventTimes(Codes(plan, time), plan.Grid.HorizonMonths))];
        _fans = new Histogram?[FanMetrics.Count, Months];
    }

    /// <summary>Whole months within the horizon.</summary>
    public int Months => _calendar.LastMonth;

    /// <summary>Ends, by cause.</summary>
    public EventTimes Ends => Of(LifeTime.End);

    /// <summary>First months with burn above the threshold.</summary>
    public EventTimes Breach => Of(LifeTime.Breach);

    /// <summary>First months with smoothed burn above the threshold.</summary>
    public EventTimes SustainedBreach => Of(LifeTime.SustainedBreach);

    /// <summary>Starts of the first three months at break-even.</summary>
    public EventTimes BreakEven => Of(LifeTime.BreakEven);

    /// <summary>When something happened in a life.</summary>
    public EventTimes Of(LifeTime time) => _times[(int)time];

    /// <summary>Values of an outcome.</summary>
    public Distribution Of(Outcome outcome) => _outcomes[(int)outcome];

    /// <summary>Values of a metric in the step in which a month ends, over the futures in which the product lived in that step.</summary>
    /// <param name="metricIndex">Index into <see cref="FanMetrics"/>.</param>
    /// <param name="month">1…<see cref="Months"/>.</param>
    public Histogram Fan(int metricIndex, int month) => _fans[metricIndex, month - 1] ??= new Histogram();

    /// <summary>Codes but 0 that a time can have: a scenario in which nothing ends anything still has a survival curve.</summary>
    internal static int Codes(Plan plan, LifeTime time) => time == LifeTime.End ? Math.Max(1, plan.Causes.Count) : EndedBefore;

    /// <summary>The metric at an index of <see cref="FanMetrics"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int FanMetric(int index) => index < (int)Metric.MonthsSinceLaunch ? index : index + 1;

    /// <remarks>Optimised at once: a run of 100,000 futures is over before the runtime would have found it worth while.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void RecordStep(in FutureView futures, int step)
    {
        // Month by month, because products that launch later have lived for different times.
        Span<int> months = stackalloc int[futures.Count];
        Span<FutureSlots> members = stackalloc FutureSlots[futures.Count];
        Span<float> values = stackalloc float[futures.Count];
        int first = int.MaxValue, last = 0;
        for (int i = 0; i < months.Length; i++)
        {
            bool lives = futures[Slot(ProductSlot.Live), i] > 0;
            months[i] = lives ? _calendar.MonthEndingIn(step, (int)futures[Slot(ProductSlot.LaunchStep), i]) : 0;
            if (months[i] == 0) continue;
            first = Math.Min(first, months[i]);
            last = Math.Max(last, months[i]);
        }
        for (int month = first; month <= last; month++)
        {
            int count = 0;
            for (int i = 0; i < months.Length; i++)
            {
                if (months[i] == month) members[count++] = futures.Of(i);
            }
            for (int metric = 0; metric < s_fanMetrics.Length && count > 0; metric++)
            {
                int slot = _product.Metrics + FanMetric(metric);
                for (int i = 0; i < count; i++) values[i] = members[i].Load(slot).Value;
                Fan(metric, month).Add(values[..count]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void RecordEnd(in FutureView futures)
    {
        for (int i = 0; i < futures.Count; i++)
        {
            FutureSlots slots = futures.Of(i);
            if (!Mask1.Any(Life.Launched(ref slots, _product, _horizon))) continue;
            for (int time = 0; time < s_times.Length; time++)
            {
                Life.Time(ref slots, _product, _horizon, (LifeTime)time, out Lane1 code, out Lane1 months);
                _lives[2 * time] = code.Value;
                _lives[2 * time + 1] = months.Value;
            }
            for (int outcome = 0; outcome < s_outcomes.Length; outcome++)
                _lives[2 * s_times.Length + outcome] = Life.Value(ref slots, _product, _horizon, (Outcome)outcome).Value;
            _lives.Complete();
            if (_lives.IsFull) CountLives();
        }
    }

    /// <summary>Counts the lives that wait for it.</summary>
    internal void CountLives()
    {
        for (int time = 0; time < s_times.Length; time++) _times[time].Record(_lives.Column(2 * time), _lives.Column(2 * time + 1));
        for (int outcome = 0; outcome < s_outcomes.Length; outcome++) _outcomes[outcome].Add(_lives.Column(2 * s_times.Length + outcome));
        _lives.Clear();
    }

    internal void Add(ProductTally other)
    {
        foreach (LifeTime time in s_times) Of(time).Add(other.Of(time));
        for (int i = 0; i < _outcomes.Length; i++) _outcomes[i].Add(other._outcomes[i]);
        for (int metric = 0; metric < FanMetrics.Count; metric++)
        {
            for (int month = 1; month <= Months; month++)
            {
                if (other._fans[metric, month - 1] is { } theirs) Fan(metric, month).Add(theirs);
            }
        }
    }

    /// <summary>Adds what a device counted.</summary>
    /// <param name="flat">What it counted.</param>
    /// <param name="product">Index of this product.</param>
    internal void Add(FlatTally flat, int product)
    {
        TallyLayout layout = flat.Layout;
        foreach (LifeTime time in s_times)
            Of(time).Add(flat.CountsOf(product, time), flat.SumOf(product, (int)time), flat.LongestOf(product, time), flat.Counts[layout.CensoredIndex(product, time)]);
        for (int i = 0; i < _outcomes.Length; i++)
            _outcomes[i].Add(flat.CountsOf(product, i), flat.MinOf(product, i), flat.MaxOf(product, i), flat.SumOf(product, TallyLayout.Times + i));
        for (int metric = 0; metric < FanMetrics.Count; metric++)
        {
            for (int month = 1; month <= Months; month++)
            {
                int fan = layout.Fan(metric, month);
                if (flat.Holds(product, fan)) Fan(metric, month).Add(flat.CountsOf(product, fan), flat.MinOf(product, fan), flat.MaxOf(product, fan));
            }
        }
    }

    private int Slot(ProductSlot slot) => _product.State + (int)slot;
}
