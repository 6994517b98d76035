using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning;

/// <summary>Shocks: what stays of them and what is added in each step.</summary>
internal static class ShockPlanner
{
    /// <summary>A mean-reverting shock of stationary size 1, stationary from the start.</summary>
    public static ShockRecord Stationary(Shock shock, Scenario scenario, PlanBuilder builder)
    {
        StepGrid grid = builder.Grid;
        double Stays(int step) => double.Exp2(-grid.Months(step) / shock.HalfLifeMonths);
        int column = builder.Steps.Once($"shock/{shock.HalfLifeMonths:R}", Stays, step => Math.Sqrt(1 - (Stays(step) * Stays(step))), _ => 1);
        return new ShockRecord(builder.Number(shock.Sd), builder.Slots(), builder.Slots(), column, IsCorrelated(shock.Path, scenario));
    }

    /// <summary>The GPU price's shock: 0 at the start, first moved in the second step; the variance is that of volatility 1 per year.</summary>
    public static ShockRecord GpuPrice(Scenario scenario, PlanBuilder builder)
    {
        GpuPrice price = scenario.Company.GpuPrice;
        StepGrid grid = builder.Grid;
        // The innovation of a step spans the step before it: the price is that of the step's start.
        double Span(int step) => step == 0 ? 0 : grid.Months(step - 1);
        double Stays(int step) => price.HalfLifeMonths is { } h ? double.Exp2(-Span(step) / h) : 1;
        double Variance(double months) => price.HalfLifeMonths is { } h
            ? h / 12 / (2 * Math.Log(2)) * -double.ExpM1(-2 * Math.Log(2) * months / h)
            : months / 12;
        int column = builder.Steps.Add(Stays);
        builder.Steps.Add(step => Math.Sqrt(Variance(Span(step))));
        builder.Steps.Add(step => Variance(grid.Boundary(step)));
        return new ShockRecord(builder.Number(price.VolatilityPerYear), builder.Slots(), builder.Slots(), column, IsCorrelated(Scenarios.GpuPrice.ShockPath, scenario));
    }

    private static int IsCorrelated(string path, Scenario scenario) => scenario.Correlations.Any(c => c.First == path || c.Second == path) ? 1 : 0;
}
