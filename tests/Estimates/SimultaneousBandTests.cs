using SurvivalSim.Estimates;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class SimultaneousBandTests
{
    [Theory]
    [InlineData(30, 0, 40)]
    [InlineData(100, 0, 41)]
    [InlineData(200, 0.02, 42)]
    [InlineData(2_000, 0.02, 43)]
    public void The_whole_curve_lies_in_it_as_often_as_promised(int futures, double censoringRate, ulong seed)
    {
        const int trials = 1_250;
        var random = new SplitMix(seed);
        int simultaneous = 0, pointwise = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            var survival = new KaplanMeier(Samples.TwoHazards(random, futures, censoringRate));
            double[] times = [.. Grid(survival.Band!)];
            if (times.All(t => Holds(survival.BandAt(t)!.Value, t))) simultaneous++;
            if (times.All(t => Holds(new Interval(survival.At(t).Low, survival.At(t).High), t))) pointwise++;
        }
        MonteCarloAssert.Proportion(simultaneous, trials, 0.95, mustDetect: 0.05);
        // Negative control: intervals of one time each do not hold together.
        Assert.ThrowsAny<Exception>(() => MonteCarloAssert.Proportion(pointwise, trials, 0.95, mustDetect: 0.05));

        static bool Holds(Interval band, double t) => band.Low <= Math.Exp(-0.04 * t) && Math.Exp(-0.04 * t) <= band.High;
    }

    [Fact]
    public void It_is_the_interval_with_another_critical_value()
    {
        var survival = new KaplanMeier(Samples.TwoHazards(new SplitMix(44), 1_000));
        Probability s = survival.At(12);
        Interval band = survival.BandAt(12)!.Value;
        // The bounds of ln(−ln S) lie symmetrically around it, at multiples of the same standard error.
        Assert.Equal(survival.Band!.CriticalValue / Interval.Z95, (LogLog(band.Low) - LogLog(s.P)) / (LogLog(s.Low) - LogLog(s.P)), 12);
        Assert.Equal(survival.Band.CriticalValue / Interval.Z95, (LogLog(band.High) - LogLog(s.P)) / (LogLog(s.High) - LogLog(s.P)), 12);

        static double LogLog(double survival) => Math.Log(-Math.Log(survival));
    }

    [Fact]
    public void It_begins_where_a_tenth_have_ended_at_least_5_and_at_most_20_and_ends_where_as_many_are_left()
    {
        SimultaneousBand few = new KaplanMeier(Every256th(20)).Band!;
        Assert.Equal((5 / 256.0, 16 / 256.0), (few.From, Math.BitIncrement(few.To)));
        SimultaneousBand small = new KaplanMeier(Every256th(100)).Band!;
        Assert.Equal((10 / 256.0, 91 / 256.0), (small.From, Math.BitIncrement(small.To)));
        SimultaneousBand large = new KaplanMeier(Every256th(2_000)).Band!;
        Assert.Equal((20 / 256.0, 1_981 / 256.0), (large.From, Math.BitIncrement(large.To)));
        var survival = new KaplanMeier(Every256th(100));
        Assert.Null(survival.BandAt(9.5 / 256));
        Assert.NotNull(survival.BandAt(10 / 256.0));
        Assert.NotNull(survival.BandAt(90.5 / 256));
        Assert.Null(survival.BandAt(91 / 256.0));
    }

    [Fact]
    public void Where_nothing_or_all_at_once_ended_there_is_none()
    {
        Assert.Null(new KaplanMeier(Samples.Of(1, 12, (EventTimes.Censored, 12f))).Band);
        Assert.Null(new KaplanMeier(Samples.Of(1, 12, [.. Enumerable.Repeat((1, 6f), 50)])).Band);
        Assert.Null(new KaplanMeier(Every256th(10)).Band);
        Assert.Null(new KaplanMeier(Samples.Of(1, 12, [(1, 1f), .. Enumerable.Repeat((0, 12f), 999)])).Band);
    }

    /// <summary>One future ends in every bin.</summary>
    private static EventTimes Every256th(int futures) => Samples.Of(1, futures / 256.0, [.. Enumerable.Range(1, futures).Select(i => (1, i / 256f))]);

    /// <summary>Times over the band's range: the truth falls and the curve steps in between, so they lie close.</summary>
    private static IEnumerable<double> Grid(SimultaneousBand band)
    {
        const double step = 8.0 / EventTimes.BinsPerMonth;
        for (double t = band.From; t <= band.To; t += step) yield return t;
        yield return band.To;
    }
}
