using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Cells;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Plots;

/// <summary>Figures of what analyses answer, which know nothing of where the answers come from.</summary>
internal static class AnalysisFigures
{
    public static readonly CurveSet TwoCurves = new()
    {
        Title = "Base and variant",
        Subtitle = "Scenario: golden",
        What = "the probability of being alive",
        X = new Axis("months since launch", 0, 12, [new(0, "0"), new(6, "6"), new(12, "12")]),
        Curves = [Falling("variant", 0.03), Falling("base", 0.06)],
        Difference = new Curve("variant − base", [.. Enumerable.Range(0, 13).Select(month => new CurveStep(month, 0.03 * month, 0.025 * month - 0.01, 0.035 * month + 0.01))], 12),
        ToldAt = [0, 6, 12],
        Rows = [new RowUnderAxis("alive", [new(0, "400"), new(6, "300"), new(12, "200")])],
        Caption = "400 simulated futures, seed 1.",
    };

    public static readonly Tornado Inputs = new()
    {
        Title = "What moves the loss",
        Subtitle = "Scenario: golden",
        Answer = new Measure("loss over its life, USD", MeasureKind.Amount),
        Base = 100e6,
        Inputs =
        [
            new TornadoInput("store_fee", new TornadoEnd("15%", 96e6), new TornadoEnd("30%", 104e6)),
            new TornadoInput("users.app.outputs_per_user_day", new TornadoEnd("2", 60e6, new Interval(58e6, 62e6)), new TornadoEnd("6", 180e6, new Interval(175e6, 186e6))),
            new TornadoInput("compute.reserved_gpus", new TornadoEnd("10k", 130e6, new Interval(128e6, 133e6)), new TornadoEnd("40k", 115e6, new Interval(112e6, 118e6))),
        ],
        Caption = "2,000 simulated futures, seed 1.",
    };

    public static readonly HeatMap Grid = new()
    {
        Title = "Breach by month 12",
        Subtitle = "Scenario: golden",
        X = new GridInput("price, USD a month", ["5", "10", "15", "20"]),
        Y = new GridInput("churn a month", ["5%", "10%", "20%"]),
        Answer = new Measure("probability of a breach by month 12", MeasureKind.Share),
        Answers = [[0.4, 0.3, 0.2, 0.1], [0.6, 0.5, 0.4, null], [0.9, 0.8, 0.7, 0.6]],
        Target = 0.5,
        Caption = "2,000 simulated futures for each cell, seed 1.",
    };

    public static readonly IReadOnlyDictionary<string, Figure> All = new Dictionary<string, Figure>
    {
        ["overlay"] = CurvesFigure.Of(TwoCurves),
        ["overlay of ten under hostile names"] = CurvesFigure.Of(TwoCurves with { Difference = null, Curves = [.. Enumerable.Range(0, 10).Select(i => Falling(Survivals.HostileName + i, 0.01 * i))] }),
        ["overlay of one that is known exactly"] = CurvesFigure.Of(TwoCurves with { Difference = null, Curves = [new Curve("known", [new CurveStep(0, 0.5, 0.5, 0.5)], 12)] }),
        ["overlay without a difference"] = CurvesFigure.Of(TwoCurves with { Difference = new Curve("variant − base", [new CurveStep(0, 0, 0, 0)], 12) }),
        ["tornado"] = TornadoFigure.Of(Inputs),
        ["tornado of one that moves nothing"] = TornadoFigure.Of(Inputs with { Base = 0, Inputs = [new TornadoInput(Survivals.HostileName, new TornadoEnd(Survivals.HostileName, 0), new TornadoEnd("1", 0))] }),
        ["tornado of thirty"] = TornadoFigure.Of(Inputs with { Inputs = [.. Enumerable.Range(1, 30).Select(i => new TornadoInput($"日本語の名前 number {i}", new TornadoEnd("low", 100e6 - 1e6 * i), new TornadoEnd("high", 100e6 + 3e6 * i)))] }),
        ["number-curve"] = OfRuns(Names(7), ProductHeadlines.End, i => i == 4 ? double.NaN : 0.2 + 0.1 * i, GridOf("products.app.store_fee=0%:30%:7"), target: 0.5),
        ["number curve that is flat and passes its target nowhere"] = OfRuns(Names(2), ProductHeadlines.SustainedBreach, _ => 0.02, GridOf($"{Survivals.HostileName.Replace('=', '-')}=5,1"), target: 0.5),
        ["number curve of amounts"] = OfRuns(Names(40), "cumulative_loss_usd_mean", i => 1e6 * (i - 20), GridOf("company.cash_usd=1M:40M:40"), target: 0),
        ["grid of words"] = OfRuns(Names(4), ProductHeadlines.RestrictedMean, i => i, GridOf("step=month,week", "a='2 to 5',beta(2, 5)"), target: 1),
        ["runs"] = OfRuns(["scenarios/a.yaml", "scenarios/b.yaml", "scenarios/c.yaml"], ProductHeadlines.Median, i => 3 + i),
        ["run of one under a hostile name"] = OfRuns([Survivals.HostileName], ProductHeadlines.End, _ => 1),
        ["runs of a hundred"] = OfRuns([.. Enumerable.Range(0, 100).Select(i => $"{Survivals.HostileName}{i}.yaml")], ProductHeadlines.End, i => 0.005 * i),
        ["heat-map"] = HeatMapFigure.Of(Grid),
        ["heat map of one cell"] = HeatMapFigure.Of(Grid with { X = new GridInput("x", ["1"]), Y = new GridInput("y", ["1"]), Answers = [[0.3]] }),
        ["heat map of one row"] = HeatMapFigure.Of(Grid with { Y = new GridInput("y", ["1"]), Answers = [[0.4, 0.4, null, 0.4]] }),
        ["heat map of many under hostile names"] = HeatMapFigure.Of(Grid with
        {
            Title = Survivals.HostileName,
            X = new GridInput(Survivals.HostileName, [.. Enumerable.Range(0, 40).Select(i => $"{i}k")]),
            Y = new GridInput(Survivals.HostileName, [.. Enumerable.Range(0, 30).Select(i => $"{Survivals.HostileName}{i}")]),
            Answers = [.. Enumerable.Range(0, 30).Select(y => Enumerable.Range(0, 40).Select(x => (double?)(0.5 + 0.5 * Math.Sin(x * 0.3) * Math.Cos(y * 0.25))).ToArray())],
        }),
    };

    /// <summary>Runs whose number is known, by what they are called; not a number where there is none.</summary>
    private static Figure OfRuns(string[] names, string metric, Func<int, double> value, Grid? grid = null, double? target = null)
    {
        CellResult[] results = [.. Enumerable.Range(0, names.Length).Select(i => new CellResult(i, "hash", [new ProductHeadlines("app", [new Headline(metric, value(i), 0.01, Within(value(i) - 0.02), i == 2 ? double.NaN : Within(value(i) + 0.02))])], Error: null))];
        var cells = new CellSet(grid?.Axes.Select(axis => axis.Path).ToArray() ?? ["scenario"], names.Length, i => grid?.ValuesOf(i) ?? [names[i]], _ => throw new NotSupportedException());
        double Within(double bound) => metric == ProductHeadlines.End ? Math.Clamp(bound, 0, 1) : bound;
        return new CellFigures("Scenario: golden", cells, results, futures: 2_000, seed: 1, grid).Of([new CellAnswer("app", metric, target)]).Single().Figure;
    }

    private static Grid GridOf(params string[] axes) => SurvivalSim.Analyses.Grids.Grid.Of([.. axes.Select(GridAxis.Parse)]);

    private static string[] Names(int count) => [.. Enumerable.Range(1, count).Select(i => $"{i}")];

    private static Curve Falling(string name, double perMonth) => new(
        name, [.. Enumerable.Range(0, 13).Select(month => 1 - perMonth * month).Select((alive, month) => new CurveStep(month, alive, alive - 0.003 * month, Math.Min(alive + 0.003 * month, 1)))], 12);
}
