using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Reproducibility;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Plots;

/// <summary>Figures of runs that several tests look at, the extreme runs by name.</summary>
internal static class SampleRuns
{
    private const string Dull = "products: {app: {burn_threshold_usd_per_day: 3k, opex_usd_per_day: 2k to 5k, users: {all: {initial: 5k to 9k, churn_per_month: 5%, paying: 5%, arpu_usd_per_month: 9}}}}\n";

    private static readonly Dictionary<string, (RunEstimate Estimate, IReadOnlyList<ProductDrivers> Drivers)> s_runs = new()
    {
        ["everything"] = Run(Everything.Yaml, 600),
        ["nobody ends"] = Run(Dull),
        ["all end in month 1"] = Run(Dull + "events: {closed: {at_month: 0.5, ends: closed}}"),
        ["one future"] = Run(Everything.Yaml, 1),
        ["one month"] = Run("horizon_months: 1\n" + Dull),
        ["half a month"] = Run("horizon_months: 0.5\nstep: day\n" + Dull),
        ["far ahead"] = Run("start: 9990-01-01\nhorizon_months: 240\n" + Dull),
        ["costs of 20 digits"] = Run(Everything.Exploding.Replace("600", "110", StringComparison.Ordinal)),
        ["nothing at all"] = Run("products: {app: {users: {all: {churn_per_month: 0}}}}"),
        ["eight products, twelve causes"] = Run(
            $"products: {{{string.Join(", ", Enumerable.Range(0, 8).Select(i => $"p{i}: {{users: {{all: {{initial: 5k, churn_per_month: 5%}}}}}}"))}}}\n"
            + $"events: {{{string.Join(", ", Enumerable.Range(0, 12).Select(i => $"a rather long name {i}: {{rate_per_year: 0.{i + 10}, ends: a rather long name {i}}}"))}}}", 100),
        ["rare ends"] = Run(Dull + "events: {closed: {rate_per_year: 1%, ends: closed}}", 1000),
    };

    /// <summary>Every figure of the first products of these runs, by run, product and name.</summary>
    public static readonly IReadOnlyDictionary<string, Figure> All = s_runs
        .SelectMany(run => Of(run.Key, run.Value.Estimate, run.Value.Drivers))
        .Concat(Of(Survivals.HostileName, new RunEstimate(400, [Hostile(), Hostile()], []), [DriversOf(Survivals.HostileName)]).Select((pair, i) => ($"hostile names: {i}", pair.Figure)))
        .ToDictionary();

    /// <summary>A product of one of the runs.</summary>
    public static ProductEstimate Product(string run, int index = 0) => s_runs[run].Estimate.Products[index];

    /// <summary>A product of small numbers that are the same whatever becomes of the model.</summary>
    public static ProductEstimate Sample(int causes = 2)
    {
        var random = new SplitMix(11);
        var ends = new EventTimes(causes, horizonMonths: 24);
        EventTimes[] crossings = [new(2, 24), new(2, 24), new(2, 24)];
        var lived = new Distribution();
        var loss = new Distribution();
        for (int i = 0; i < 400; i++)
        {
            double end = random.Exponential(0.08), crossed = random.Exponential(0.1);
            float until = (float)Math.Min(end, 24);
            ends.Record(end < 24 ? 1 + (int)(causes * Math.Pow(random.Uniform(), 2)) : EventTimes.Censored, until);
            foreach ((int delay, EventTimes crossing) in crossings.Index())
            {
                bool before = crossed + delay < until;
                crossing.Record(before ? ProductTally.Crossed : end < 24 ? ProductTally.EndedBefore : EventTimes.Censored, before ? (float)crossed + delay : until);
            }
            lived.Add(until);
            loss.Add((float)(1e5 * until * random.Uniform() - 1e5));
        }
        return Product("nobody ends") with
        {
            Name = "app",
            Futures = 400,
            Launched = 400,
            Causes = [.. Enumerable.Range(0, causes).Select(cause => $"cause {(char)('a' + cause)}")],
            Life = TimeToEvent.From(ends),
            Breach = CrossingEstimate.From(crossings[0], 24),
            SustainedBreach = CrossingEstimate.From(crossings[1], 24),
            BreakEven = CrossingEstimate.From(crossings[2], 24),
            KnownThresholdUsdPerDay = 3000,
            LaunchDate = new DateOnly(2026, 3, 15),
            Outcomes = [(Outcome.MonthsLived, DistributionEstimate.From(lived)), (Outcome.PeakBurnUsdPerDay, DistributionEstimate.From(loss)), (Outcome.CumulativeLossUsd, DistributionEstimate.From(loss))],
            Fans = [.. FanKind.All.Select((kind, i) => new FanEstimate(kind.Metric, [.. Enumerable.Range(1, 24).Select(month => Month(month, (kind.IsShare ? 1 : 3000) * (1 + 0.5 * Math.Sin(month * 0.3 + i))))]))],
        };
    }

    private static FanMonth Month(int month, double middle) =>
        new(month, 400 - 15 * month, [.. QuantileEstimate.Reported.Select(p => new QuantileEstimate(p, middle * (0.5 + p), middle * (0.48 + p), middle * (0.52 + p)))]);

    private static ProductEstimate Hostile()
    {
        ProductEstimate product = Sample();
        return product with { Name = Survivals.HostileName, Causes = [.. product.Causes.Select(_ => Survivals.HostileName)] };
    }

    /// <summary>What the answers about a product depend on: small numbers that are the same whatever becomes of the model.</summary>
    public static ProductDrivers DriversOf(string product, int count = 14) => new(
        product,
        [.. Enum.GetValues<Answer>().Select(answer => new AnswerDrivers(
            answer,
            [
                .. Enumerable.Range(0, count).Select(i => new Driver(
                    $"products.{product}.driver_number_{i}_with_a_rather_long_name_usd_per_day", i % 4 == 3 ? DriverKind.Event : DriverKind.Number, i % 4 == 3 ? 5.5 : null,
                    new Dependence(4096 - 100 * i, new Estimate((i % 2 == 0 ? 0.7 : -0.7) / (i + 1), i == 2 ? 1 : 0.01), new Estimate(0.5 / (i + 1) - 0.04, 0.004)))),
                new Driver("feigned by chance", DriverKind.Number, null, new Dependence(4096, new Estimate(0.01, 0.016), new Estimate(-0.001, 0.004))),
                new Driver("never varied", DriverKind.Event, null, null),
            ]))]);

    private static IEnumerable<(string Name, Figure Figure)> Of(string name, RunEstimate run, IReadOnlyList<ProductDrivers> drivers) =>
        SurvivalSim.Plots.RunFigures.Of(name, run with { Products = [.. run.Products.Take(3)] }, drivers, seed: 1).Select(named => ($"{name}: {named.Name}", named.Figure));

    private static (RunEstimate, IReadOnlyList<ProductDrivers>) Run(string yaml, int futures = 50)
    {
        SurvivalSim.Planning.Plan plan = Everything.Plan(yaml);
        var options = new RunOptions { Futures = futures };
        return (RunEstimate.From(plan, RunTally.Of(plan, options)), Drivers.Of(plan, options));
    }
}
