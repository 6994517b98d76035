using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Estimates;
using SurvivalSim.Tests.Observations;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Plots;

/// <summary>Survival figures that several tests look at, the extreme ones by name.</summary>
internal static class Survivals
{
    public const string HostileName = "<script>alert('x')</script> & \"much\" of\ta name \u0001\uD800 日本語の名前 NowAWordWithoutAnyPlaceToBreakItGoesOnAndOnAndOnAndOnAndOn";

    private static readonly string[] s_causes = ["burn", "cash"];

    public static readonly IReadOnlyDictionary<string, Figure> Extremes = new Dictionary<string, Figure>
    {
        ["nobody ends"] = Of(Hundredfold((EventTimes.Censored, 24))),
        ["all end in month 1"] = Of(Hundredfold((1, 0.2f), (2, 0.5f), (1, 1))),
        ["all end at once"] = Of(Hundredfold((1, 0))),
        ["one future that ends"] = Of(Samples.Of(2, 24, (1, 7.3f))),
        ["one future that lives"] = Of(Samples.Of(2, 24, (EventTimes.Censored, 24))),
        ["all end at the horizon"] = Of(Hundredfold((1, 24), (2, 24))),
        ["120 months"] = Of(Exponential(120)),
        ["half a month"] = Of(Samples.Of(2, 0.5, (1, 0.25f), (EventTimes.Censored, 0.5f))),
        ["no whole month"] = Of(Exponential(100 / 30.4375)),
        ["as long as can be"] = Of(Samples.Of(2, 65_536, (1, 3), (EventTimes.Censored, 65_536))),
        ["launched late"] = Of(Samples.TwoHazards(new SplitMix(4), 500, censoringRate: 0.1)),
        ["observed"] = Observed("lung"),
        ["observed against a simulation"] = AgainstFigure.Of(HostileName, HostileName, ObservedEstimate.From(Tables.OfR("lung")).Groups[0], new ReferenceCurve(HostileName, [(100, 0.5), (400, 0.1)]), test: null),
        ["observed with late entry"] = Observed("heart"),
        ["observed under hostile names"] = ObservedFigure.Of(HostileName, HostileName, "as given", ObservedEstimate.From(Tables.Of("time,event\n1e9,1\n2e9,0\n")).Groups[0]),
        ["hostile names"] = Of(Exponential(24), HostileName, HostileName, [HostileName, HostileName]),
    };

    public static Figure Of(EventTimes times) => Of(times, "base", "app", s_causes);

    /// <summary>A product of which nothing but its lives counts.</summary>
    public static ProductEstimate Product(string name, EventTimes times, IReadOnlyList<string> causes) =>
        SampleRuns.Product("nobody ends") with { Name = name, Futures = times.Total, Launched = times.Total, LaunchDate = null, Causes = causes, Life = TimeToEvent.From(times) };

    private static Figure Of(EventTimes times, string scenario, string product, IReadOnlyList<string> causes) =>
        SurvivalFigure.Of(scenario, Product(product, times, causes), seed: 1);

    private static Figure Observed(string name) => ObservedFigure.Of(name, $"{name}.csv", "as given", ObservedEstimate.From(Tables.OfR(name)).Groups[0]);

    private static EventTimes Hundredfold(params (int Code, float Months)[] futures) =>
        Samples.Of(2, 24, [.. Enumerable.Repeat(futures, 100).SelectMany(each => each)]);

    private static EventTimes Exponential(double horizonMonths)
    {
        var random = new SplitMix(3);
        var times = new EventTimes(causes: 2, horizonMonths);
        for (int i = 0; i < 200; i++)
        {
            double end = random.Exponential(2 / horizonMonths);
            times.Record(end < horizonMonths ? 1 + i % 2 : EventTimes.Censored, (float)Math.Min(end, horizonMonths));
        }
        return times;
    }
}
