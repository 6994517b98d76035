using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Analyses.Grids;

public class CellRunsTests
{
    private static readonly ScenarioDocument s_two = ScenarioDocument.Load(Repository.PathOf("scenarios", "two-products.yaml"));
    private static readonly Dictionary<int, CellResult> s_none = [];

    /// <summary>Every number of a cell, and its error, is that of the run with the same values set.</summary>
    [Fact]
    public void A_cell_is_the_run_with_its_values_set()
    {
        var options = new RunOptions { Futures = 1_000, Seed = 5, Threads = 2 };
        Grid grid = GridOf("products.video.store_fee=0%:30%:3", "company.cash_usd=40M,unlimited");
        CellResult[] results = Run(CellSet.Of(grid, s_two), options);
        Assert.Equal(6, results.DistinctBy(result => result.PlanHash).Count());
        foreach (CellResult result in results)
        {
            string[] values = grid.ValuesOf(result.Cell);
            Plan plan = Planner.Make(ScenarioReader.Read(s_two.With($"products.video.store_fee={values[0]}").With($"company.cash_usd={values[1]}")));
            RunEstimate run = RunEstimate.From(plan, RunTally.Of(plan, options));
            Assert.Equal((plan.Hash, null), (result.PlanHash, result.Error));
            Assert.Equal(plan.ProductNames, result.Products.Select(product => product.Product));
            foreach ((int index, ProductHeadlines cell) in result.Products.Index())
            {
                Assert.Equal(Expected(run.Products[index]), cell.Numbers);
                Assert.Equal(ProductHeadlines.NamesOf(plan, index), cell.Numbers.Select(number => number.Name));
            }
        }
    }

    [Fact]
    public void Threads_and_lanes_change_nothing()
    {
        CellSet cells = CellSet.Of(GridOf("products.video.store_fee=0%:30%:5"), s_two);
        string one = CellTable.Write(cells, Run(cells, new RunOptions { Futures = 300, Threads = 1, Lanes = 1 }));
        foreach (int threads in (int[])[2, 3, 5, 8])
            Assert.Equal(one, CellTable.Write(cells, Run(cells, new RunOptions { Futures = 300, Threads = threads, Lanes = CpuBackend.WidestLanes })));
        Assert.NotEqual(one, CellTable.Write(cells, Run(cells, new RunOptions { Futures = 301 }))); // negative control
    }

    [Fact]
    public void A_cell_that_fails_says_why_and_the_others_are_run()
    {
        CellResult[] results = Run(CellSet.Of(GridOf("products.video.store_fee=10%,150%,x,20%"), s_two), new RunOptions { Futures = 100, Threads = 2 });
        Assert.Equal([true, false, false, true], results.Select(result => result.Error is null));
        Assert.Contains("error S302: '150%' is out of range", results[1].Error, StringComparison.Ordinal);
        Assert.Contains("error S301: 'x' is not a number", results[2].Error, StringComparison.Ordinal);
        Assert.Equal([2, 0, 0, 2], results.Select(result => result.Products.Count));
    }

    [Fact]
    public void Numbers_without_end_and_missing_files_fail_one_cell()
    {
        const string Text = "products: {app: {users: {all: {churn_per_month: 5%}}, opex_usd_per_day: {schedule: {2026-01: 5}, then_per_month: 50%}}}\n";
        var cells = new CellSet(["x"], 3, cell => [$"{cell}"], cell => cell switch
        {
            0 => ScenarioDocument.Parse(Text, "a.yaml"),
            1 => ScenarioDocument.Parse(Text + "horizon_months: 600\n", "b.yaml"),
            _ => ScenarioDocument.Load("no such file.yaml"),
        });
        CellResult[] results = Run(cells, new RunOptions { Futures = 10, Threads = 1 });
        Assert.Equal((null, "in some future a number grows beyond 3e38."), (results[0].Error, results[1].Error));
        Assert.Equal(64, results[1].PlanHash.Length);
        Assert.Contains("no such file.yaml", results[2].Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_kept_counts_where_the_plan_is_the_same()
    {
        var options = new RunOptions { Futures = 100, Threads = 2 };
        CellSet cells = CellSet.Of(GridOf("products.video.store_fee=0%:30%:4"), s_two);
        CellResult[] all = Run(cells, options);
        var kept = new Dictionary<int, CellResult> { [1] = all[1] with { Error = "kept" }, [2] = all[2] with { PlanHash = "another", Error = "not kept" } };
        List<int> anew = [];
        var results = new CellResult[cells.Count];
        new CellRuns(options).Run(cells, kept, (result, wasKept) =>
        {
            results[result.Cell] = result;
            if (!wasKept) anew.Add(result.Cell);
        }, CancellationToken.None);
        Assert.Equal([0, 2, 3], anew.Order());
        Assert.Equal([null, "kept", null, null], results.Select(result => result.Error));
    }

    [Fact]
    public void Once_stopped_no_further_cell_is_begun()
    {
        using var stop = new CancellationTokenSource();
        int finished = 0;
        CellSet cells = CellSet.Of(GridOf("products.video.store_fee=0%:30%:50"), s_two);
        Assert.Throws<OperationCanceledException>(() => new CellRuns(new RunOptions { Futures = 100, Threads = 2 }).Run(cells, s_none, (_, _) =>
        {
            if (++finished == 3) stop.Cancel();
        }, stop.Token));
        // The other thread may have been past its last look.
        Assert.InRange(finished, 3, 4);
    }

    private static Grid GridOf(params string[] axes) => Grid.Of([.. axes.Select(GridAxis.Parse)]);

    private static CellResult[] Run(CellSet cells, RunOptions options)
    {
        var results = new CellResult[cells.Count];
        new CellRuns(options).Run(cells, s_none, (result, _) => results[result.Cell] = result, CancellationToken.None);
        return results;
    }

    private static IEnumerable<Headline> Expected(ProductEstimate product)
    {
        MonthEstimate last = product.Life.ByMonth[^1];
        yield return Headline.Of("launched", Probability.OfShare(product.Launched, product.Futures));
        yield return new Headline("end", 1 - last.Survival.P, last.Survival.StandardError, 1 - last.Survival.High, 1 - last.Survival.Low);
        foreach ((int index, string cause) in product.Causes.Index()) yield return Headline.Of($"end:{cause}", last.Incidence[index]);
        if (product.HasThreshold)
        {
            yield return Headline.Of("breach", product.Breach.Ever);
            yield return Headline.Of("sustained_breach", product.SustainedBreach.Ever);
        }
        yield return Headline.Of("break_even", product.BreakEven.Ever);
        yield return new Headline("median_months", product.Life.Median.Months ?? double.NaN, double.NaN, product.Life.Median.Low ?? double.NaN, product.Life.Median.High ?? double.NaN);
        yield return Headline.Of("rmst_months", product.Life.RestrictedMean);
        foreach ((Outcome outcome, DistributionEstimate estimate) in product.Outcomes.Where(pair => pair.Outcome != Outcome.MonthsLived && (product.HasThreshold || pair.Outcome != Outcome.MonthsInBreach)))
            yield return Headline.Of($"{Words.Word(outcome)}_mean", estimate.Mean);
        yield return Headline.Of("cumulative_loss_usd_cvar_95", product.Outcomes.Single(pair => pair.Outcome == Outcome.CumulativeLossUsd).Estimate.Cvar95);
    }
}
