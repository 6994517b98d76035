using SurvivalSim.Foundation;
using SurvivalSim.Planning.Doubts;
using SurvivalSim.Planning.Quantiles;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning;

/// <summary>The bridge from what people write to what machines run.</summary>
public static class Planner
{
    private const int MostSteps = 20_000;

    /// <summary>Makes the plan of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="shared">Tables of plans made before, which this one takes what it can from and adds to; <see langword="null"/> where it is the only one.</param>
    /// <exception cref="InvalidScenarioException">The scenario is valid by itself and still cannot be run: its correlations contradict each other, a rate is too high for the step, ….</exception>
    public static Plan Make(Scenario scenario, SharedTables? shared = null)
    {
        var findings = new Diagnostics();
        var grid = new StepGrid(scenario.Step, scenario.HorizonMonths);
        if (grid.Count > MostSteps)
            findings.Report(DiagnosticCodes.TooMany, scenario.HorizonWhere, $"{grid.Count:N0} steps", $"at most {MostSteps:N0}", "Choose a coarser step or a shorter horizon.");
        findings.ThrowIfAny();
        var builder = new PlanBuilder(grid, scenario.Start, findings, shared);
        Plan plan = Make(scenario, builder);
        findings.ThrowIfAny();
        new ProductDoubts(scenario).Report(findings);
        new EventDoubts(scenario, builder).Report();
        plan.Hash = PlanHash.Of(plan);
        plan.Warnings = findings.All;
        return plan;
    }

    private static Plan Make(Scenario scenario, PlanBuilder builder)
    {
        ProductRecord[] products = [.. scenario.Products.Select(product => ProductPlanner.Product(product, scenario, builder))];
        SegmentRecord[] segments = [.. scenario.Products.SelectMany(product => product.Segments).Select(segment => ProductPlanner.Segment(segment, builder))];
        CompanyRecord company = PlanCompany(scenario, builder);
        var metrics = new MetricPlanner([.. products.Select(p => p.Metrics)], builder);
        List<string> causes = [];
        var eventPlanner = new EventPlanner(scenario, metrics, causes, builder);
        EventRecord[] events = [.. scenario.Events.Select((_, order) => eventPlanner.Event(order))];
        int firstSegment = 0;
        for (int p = 0; p < products.Length; p++)
        {
            int count = scenario.Products[p].Segments.Count;
            products[p] = Complete(products[p], p, scenario, events, eventPlanner, metrics, builder) with { SegmentsOffset = firstSegment, SegmentsCount = count };
            firstSegment += count;
        }
        int[] companyMultipliers = [.. eventPlanner.Multipliers.Index().Where(pair => pair.Item.Channel == (int)Channel.GpuPrice).Select(pair => pair.Index)];
        int[] companyCosts = CostsOf(-1, events);
        company = company with
        {
            Metrics = metrics.CompanyMetrics,
            NeededMetrics = metrics.CompanyNeeded,
            MultipliersOffset = builder.List(companyMultipliers),
            MultipliersCount = companyMultipliers.Length,
            CostsOffset = builder.List(companyCosts),
            CostsCount = companyCosts.Length,
        };
        (CorrelationRecord[] ofParameters, CorrelationRecord[] ofShocks) = new CorrelationPlanner(ShockScores(scenario, products, company), builder).Plan(scenario);
        EventGroupRecord[] timed = EventGroups.Of(events, timed: true, builder), conditional = EventGroups.Of(events, timed: false, builder);
        return new Plan
        {
            Name = scenario.Name,
            Start = scenario.Start,
            Grid = builder.Grid,
            ProductNames = [.. scenario.Products.Select(product => product.Name)],
            Causes = causes,
            CausesOfProduct = [.. products.Select((_, p) => (IReadOnlyList<int>)[.. events.Where(e => e.Cause > 0 && (e.Product < 0 || e.Product == p)).Select(e => e.Cause).Distinct().Order()])],
            SlotCount = builder.SlotCount,
            Shape = new PlanShape
            {
                Products = products.Length,
                Segments = segments.Length,
                Events = events.Length,
                Parameters = builder.Parameters.Length,
                ParameterCorrelations = ofParameters.Length,
                ShockCorrelations = ofShocks.Length,
                TimedGroups = timed.Length,
                ConditionalGroups = conditional.Length,
                Averages = metrics.Averages.Length - metrics.BreakEvenAverages,
                BreakEvenAverages = metrics.BreakEvenAverages,
                BreakEvens = metrics.BreakEvens.Length,
                Steps = builder.Grid.Count,
                RegularMonths = (float)builder.Grid.RegularMonths,
                StepsPerMonth = 1 / (float)builder.Grid.RegularMonths,
                LastLaunch = (float)(0.5 * (builder.Grid.Boundary(builder.Grid.Count - 1) + builder.Grid.HorizonMonths)),
            },
            Company = company,
            Products = products,
            Segments = segments,
            Events = events,
            EventNames = [.. scenario.Events.Select(e => e.Name)],
            Multipliers = [.. eventPlanner.Multipliers],
            Conditions = [.. eventPlanner.Conditions],
            Averages = metrics.Averages,
            BreakEvens = metrics.BreakEvens,
            EventGroups = [.. timed, .. conditional],
            Parameters = builder.Parameters,
            ParameterPaths = builder.ParameterPaths,
            ParameterTransforms = builder.ParameterTransforms,
            Correlations = [.. ofParameters, .. ofShocks],
            Indices = builder.Indices,
            Tables = builder.Tables,
            StepTable = builder.Steps.Build(),
            StepColumns = builder.Steps.Width,
        };
    }

    private static CompanyRecord PlanCompany(Scenario scenario, PlanBuilder builder) => new()
    {
        CashUsd = builder.Limit(scenario.Company.CashUsd),
        GpuPriceNow = builder.Number(scenario.Company.GpuPrice.Now),
        LogDriftPerYear = builder.Number(scenario.Company.GpuPrice.DriftPerYear, Transform.LogGrowth),
        GpuPriceShock = ShockPlanner.GpuPrice(scenario, builder),
        ShockStream = builder.Stream("shocks/company", scenario.Where),
        Channels = builder.Slots(Enum.GetValues<Channel>().Length),
        Cash = builder.Slots(),
        ProvisionalCash = builder.Slots(),
        Paid = builder.Slots(),
        GpuPrice = builder.Slots(),
        Live = builder.Slots(),
        HasLived = builder.Slots(),
    };

    /// <summary>Adds to a product what events do to it.</summary>
    private static ProductRecord Complete(ProductRecord product, int index, Scenario scenario, EventRecord[] events, EventPlanner planner, MetricPlanner metrics, PlanBuilder builder)
    {
        int[] acting = [.. planner.Multipliers.Index().Where(pair => events[pair.Item.Event].Product < 0 || events[pair.Item.Event].Product == index).Select(pair => pair.Index)];
        int[] multipliers = [.. acting.Where(m => planner.Multipliers[m].Channel is not ((int)Channel.GpuPrice or (int)Channel.Efficiency))];
        int[] efficiency = [.. acting.Where(m => planner.Multipliers[m].Channel == (int)Channel.Efficiency)];
        int[] costs = CostsOf(index, events);
        AverageRecord coverage = metrics.Average(index, Metric.Coverage);
        return product with
        {
            MultipliersOffset = builder.List(multipliers),
            MultipliersCount = multipliers.Length,
            UsedChannels = multipliers.Aggregate(0, (bits, m) => bits | (1 << planner.Multipliers[m].Channel)),
            EfficiencyOffset = builder.List(efficiency),
            EfficiencyCount = efficiency.Length,
            LostYears = efficiency.Length > 0 ? builder.Slots() : -1,
            CostsOffset = builder.List(costs),
            CostsCount = costs.Length,
            NeededMetrics = metrics.Needed(index),
            SustainedBurn = metrics.Average(index, Metric.BurnVsThreshold).Average,
            SmoothCoverage = coverage.Average,
            SmoothCoverageBefore = coverage.Before,
            Dependents = DependentsOfEnd(scenario.Products[index].Name, planner, builder, out int count),
            DependentsCount = count,
        };
    }

    /// <summary>A product's own events that cost something; the company's for −1.</summary>
    private static int[] CostsOf(int product, EventRecord[] events) =>
        [.. events.Where(e => e.Product == product && e.CostsUsd.Exists).Select(e => e.Order)];

    private static int DependentsOfEnd(string product, EventPlanner planner, PlanBuilder builder, out int count)
    {
        int[] dependents = [.. planner.Dependents(after => after.ProductEnd == product)];
        count = dependents.Length;
        return builder.List(dependents);
    }

    private static Dictionary<string, int> ShockScores(Scenario scenario, ProductRecord[] products, CompanyRecord company)
    {
        Dictionary<string, int> scores = new() { [GpuPrice.ShockPath] = company.GpuPriceShock.Score };
        foreach ((ProductRecord record, Product product) in products.Zip(scenario.Products))
        {
            scores[product.AddsShock.Path] = record.AddsShock.Score;
            scores[product.ChurnShock.Path] = record.ChurnShock.Score;
            scores[product.UsageShock.Path] = record.UsageShock.Score;
        }
        return scores;
    }
}
