using SurvivalSim.Estimates;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class TimeToEventTests
{
    [Fact]
    public void Months_are_told_one_by_one_and_last_the_horizon()
    {
        Assert.Equal([1, 2, 2.5], MonthsOf(2.5));
        Assert.Equal([1, 2, 3], MonthsOf(3));
        Assert.Equal([0.5], MonthsOf(0.5));
    }

    [Fact]
    public void What_ends_at_the_horizon_is_in_the_last_row_also_when_it_is_no_whole_month()
    {
        const double horizon = 100 / 30.4375;
        TimeToEvent estimate = TimeToEvent.From(Samples.Of(1, horizon, (1, (float)horizon), (EventTimes.Censored, (float)horizon)));
        Assert.Equal(0.5, estimate.ByMonth[^1].Incidence[0].P);
        Assert.Equal(0.0, estimate.ByMonth[^2].Incidence[0].P);
        Assert.Equal(horizon, estimate.Median.Months);
        Assert.Equal((float)horizon, estimate.RestrictedMean.Value, 12);
    }

    [Fact]
    public void Rows_say_what_the_estimators_say()
    {
        EventTimes times = Samples.TwoHazards(new SplitMix(20), 2_000, censoringRate: 0.02);
        MonthEstimate row = TimeToEvent.From(times).ByMonth[11];
        var survival = new KaplanMeier(times);
        Assert.Equal(
            (12, survival.AliveAt(12), survival.At(12), survival.HazardBetween(11, 12)),
            (row.Month, row.Alive, row.Survival, row.Hazard));
        Assert.Equal([new AalenJohansen(times, 1).At(12), new AalenJohansen(times, 2).At(12)], row.Incidence);
    }

    [Fact]
    public void A_single_future_has_no_known_error() =>
        Assert.Equal(new Estimate(3, double.PositiveInfinity), TimeToEvent.From(Samples.Of(1, 12, (1, 3))).RestrictedMean);

    private static IEnumerable<double> MonthsOf(double horizonMonths) =>
        TimeToEvent.From(Samples.Of(1, horizonMonths, (1, 0.25f))).ByMonth.Select(row => row.Month);
}
