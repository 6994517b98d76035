using System.Runtime.CompilerServices;
using SurvivalSim.Planning;

namespace SurvivalSim.Tallies;

/// <summary>Where a device counts what: the tally of a run as three flat arrays.</summary>
/// <remarks>
/// <see cref="CountsLength"/> 32-bit counters: for each product the counts of its times by code and bin, how many of each were censored early, then its histograms
/// (outcomes, then fans by month and metric); last, whether a value was no number.
/// <see cref="SumsLength"/> 64-bit integers: for each product the exact sums of its times, then of its outcomes.
/// <see cref="ExtremesLength"/> words: for each product the smallest and the largest value of every histogram, as <see cref="FloatOrder"/> keys; then, for each time, the longest.
/// </remarks>
internal readonly record struct TallyLayout
{
    /// <summary>Times of a life.</summary>
    public const int Times = (int)LifeTime.BreakEven + 1;

    /// <summary>Outcomes of a life.</summary>
    public const int Outcomes = (int)Outcome.NoticeDays + 1;

    /// <summary>Exact sums of a product: of its times, then of its outcomes.</summary>
    public const int Quantities = Times + Outcomes;

    /// <summary>Integers of an exact sum.</summary>
    public const int SumLength = ExactSum.Exponents * ExactSum.SumsPerExponent;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly int _codes, _timeBins;

    /// <summary>The layout of a plan's tally.</summary>
    /// <exception cref="NotSupportedException">The tally has more counters than an array can hold.</exception>
    public TallyLayout(Plan plan)
    {
        Products = plan.Products.Length;
        Months = new FanCalendar(plan.Grid).LastMonth;
        _codes = ProductTally.Codes(plan, LifeTime.End) + 1;
        _timeBins = EventTimes.BinsOf(plan.Grid.HorizonMonths);
        FanMetrics = ProductTally.FanMetrics.Count;
        if ((Products * CountsPerProduct) + 1 > Array.MaxLength)
            throw new NotSupportedException($"{Products} products over {Months} months need {Products * CountsPerProduct * sizeof(uint) / 1e9:F1} GB of counters; a device can have {Array.MaxLength * (long)sizeof(uint) / 1e9:F1} GB.");
    }

    /// <summary>Products.</summary>
    public int Products { get; }

    /// <summary>Whole months within the horizon.</summary>
    public int Months { get; }

    /// <summary>Metrics that have fans.</summary>
    public int FanMetrics { get; }

    /// <summary>Counters of all products.</summary>
    public int CountsLength => NotFiniteIndex + 1;

    /// <summary>1 where a value was infinite or no number: the run has failed.</summary>
    public int NotFiniteIndex => (int)(Products * CountsPerProduct);

    /// <summary>Integers of all sums.</summary>
    public int SumsLength => Products * Quantities * SumLength;

    /// <summary>Words of all extremes.</summary>
    public int ExtremesLength => Products * ExtremesPerProduct;

    /// <summary>Histograms of a product.</summary>
    public int Histograms => Outcomes + (Months * FanMetrics);

    private long CountsPerProduct => FirstHistogram + ((long)Histograms * Histogram.Size);

    private int FirstCensored => (_codes + ((Times - 1) * (ProductTally.EndedBefore + 1))) * _timeBins;

    private int FirstHistogram => FirstCensored + Times;

    private int ExtremesPerProduct => (2 * Histograms) + Times;

    /// <summary>First counter of a time: <see cref="TimeLength"/> of them, by code and bin.</summary>
    [MethodImpl(Inline)]
    public int TimeOffset(int product, LifeTime time) => (int)(product * CountsPerProduct) + (FirstCode(time) * _timeBins);

    /// <summary>Counters of a time.</summary>
    public int TimeLength(LifeTime time) => (time == LifeTime.End ? _codes : ProductTally.EndedBefore + 1) * _timeBins;

    /// <summary>Counter of a code and bin of a time.</summary>
    [MethodImpl(Inline)]
    public int TimeIndex(int product, LifeTime time, int code, int bin) => TimeOffset(product, time) + (code * _timeBins) + bin;

    /// <summary>Counter of the futures in which a time was censored before the horizon.</summary>
    [MethodImpl(Inline)]
    public int CensoredIndex(int product, LifeTime time) => (int)(product * CountsPerProduct) + FirstCensored + (int)time;

    /// <summary>A fan's number among the histograms of its product.</summary>
    /// <param name="metricIndex">Index into <see cref="ProductTally.FanMetrics"/>.</param>
    /// <param name="month">From 1.</param>
    [MethodImpl(Inline)]
    public int Fan(int metricIndex, int month) => Outcomes + ((month - 1) * FanMetrics) + metricIndex;

    /// <summary>First counter of a histogram: <see cref="Histogram.Size"/> of them.</summary>
    [MethodImpl(Inline)]
    public int HistogramOffset(int product, int histogram) => (int)(product * CountsPerProduct) + FirstHistogram + (histogram * Histogram.Size);

    /// <summary>Where the smallest value of a histogram stands, the largest behind it.</summary>
    [MethodImpl(Inline)]
    public int ExtremesIndex(int product, int histogram) => (product * ExtremesPerProduct) + (2 * histogram);

    /// <summary>Where the longest of a time stands.</summary>
    [MethodImpl(Inline)]
    public int LongestIndex(int product, LifeTime time) => (product * ExtremesPerProduct) + (2 * Histograms) + (int)time;

    /// <summary>First integer of the sum of a time or, from <see cref="Times"/> on, of an outcome.</summary>
    [MethodImpl(Inline)]
    public static int SumOffset(int product, int quantity) => ((product * Quantities) + quantity) * SumLength;

    /// <summary>Extremes before anything was counted.</summary>
    public int[] NoExtremes()
    {
        int[] none = new int[ExtremesLength];
        Array.Fill(none, FloatOrder.NoLargest);
        for (int product = 0; product < Products; product++)
        {
            for (int histogram = 0; histogram < Histograms; histogram++) none[ExtremesIndex(product, histogram)] = FloatOrder.NoSmallest;
        }
        return none;
    }

    [MethodImpl(Inline)]
    private int FirstCode(LifeTime time) => time == LifeTime.End ? 0 : _codes + (((int)time - 1) * (ProductTally.EndedBefore + 1));
}
