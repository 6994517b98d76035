using System.Runtime.CompilerServices;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// The order of the stages, written once: a CPU loops each over its groups, a GPU thread runs them one after the other.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    private const int AllMetrics = (1 << ((int)Metric.MonthsToBreakEven + 1)) - 1;

    /// <summary>What happens before the first step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Begin<TLoop>(TLoop loop) where TLoop : struct, IStageLoop<TFutures>
    {
        TFutures plan = loop.Any;
        PlanShape shape = plan.Shape;
        for (int i = 0; i < shape.Parameters; i++)
            if (plan.Parameter(i).Slot >= 0) loop.Run(new DrawScore(i));
        for (int i = 0; i < shape.ParameterCorrelations; i++) loop.Run(new CorrelateScores(plan.Correlation(i)));
        for (int i = 0; i < shape.Parameters; i++)
            if (plan.Parameter(i).Slot >= 0) loop.Run(new ScoreToValue(i));
        loop.Run(default(BeginCompany));
        for (int i = 0; i < shape.Products; i++) loop.Run(new BeginProduct(i));
        for (int i = 0; i < shape.Segments; i++) loop.Run(new BeginSegment(i));
        for (int i = 0; i < shape.Events; i++) loop.Run(new BeginEvent(i));
    }

    /// <summary>One step.</summary>
    /// <param name="loop">The futures.</param>
    /// <param name="wantsAllMetrics">Whether somebody tallies all metrics, not only those that events read.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunStep<TLoop>(TLoop loop, bool wantsAllMetrics) where TLoop : struct, IStageLoop<TFutures>
    {
        PlanShape shape = loop.Any.Shape;
        loop.Run(default(BeginStep));
        for (int i = 0; i < shape.Events; i++)
            if (NeedsBeginning(loop.Any.Event(i))) loop.Run(new BeginEventStep(i));
        for (int i = 0; i < shape.TimedGroups; i++) loop.TakeEvents(loop.Any.EventGroup(i));
        RunMarkets(loop);
        for (int i = 0; i < shape.Products; i++) RunProduct(loop, i);
        loop.Run(default(CountCash));
        RunMetrics(loop, wantsAllMetrics);
        RunConditions(loop);
        for (int i = 0; i < shape.Products; i++)
        {
            loop.Run(new RecordCrossings(i));
            loop.Run(new AddUpLife(i));
        }
        loop.Run(default(SettleCash));
        for (int i = 0; i < shape.Products; i++) loop.Run(new SettleEnd(i));
    }

    /// <summary>Chance: shocks and the GPU price.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunMarkets<TLoop>(TLoop loop) where TLoop : struct, IStageLoop<TFutures>
    {
        TFutures plan = loop.Any;
        if (plan.Company.GpuPriceShock.IsDrawn) loop.Run(default(DrawGpuPriceShock));
        for (int i = 0; i < plan.Shape.Products; i++)
        {
            if (!DrawsShocks(plan.Product(i))) continue;
            loop.Run(new DrawShocks(i));
            loop.Run(new ScoreShocks(i));
        }
        for (int i = 0; i < plan.Shape.ShockCorrelations; i++) loop.Run(new CorrelateScores(plan.Correlation(plan.Shape.ParameterCorrelations + i)));
        if (plan.Company.MultipliersCount > 0) loop.Run(default(MultiplyGpuPrice));
        loop.Run(default(MoveGpuPrice));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunProduct<TLoop>(TLoop loop, int index) where TLoop : struct, IStageLoop<TFutures>
    {
        ProductRecord p = loop.Any.Product(index);
        if (p.MultipliersCount > 0) loop.Run(new MultiplyChannels(index));
        if (HasShocks(p)) loop.Run(new MoveShocks(index));
        for (int i = p.SegmentsOffset; i < p.SegmentsOffset + p.SegmentsCount; i++)
        {
            loop.Run(new SetUserRates(index, i));
            loop.Run(new MoveUsers(index, i));
            loop.Run(new AddUpDemand(index, i));
        }
        loop.Run(new Serve(index));
        if (p.EfficiencyCount > 0) loop.Run(new LoseYears(index));
        loop.Run(new PayForGpus(index));
        if (!p.LogKeepPerMonth.Is(0) || !p.LogStayOnDemandPerMonth.Is(0)) loop.Run(new MoveReservation(index));
        loop.Run(new Earn(index));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunMetrics<TLoop>(TLoop loop, bool wantsAllMetrics) where TLoop : struct, IStageLoop<TFutures>
    {
        TFutures plan = loop.Any;
        PlanShape shape = plan.Shape;
        for (int i = 0; i < shape.Products; i++) loop.Run(new Measure(i, wantsAllMetrics ? AllMetrics : plan.Product(i).NeededMetrics));
        if (plan.Company.Metrics >= 0) loop.Run(new MeasureCompany(plan.Company.NeededMetrics));
        for (int i = 0; i < shape.Averages; i++) loop.Run(new Smooth(plan.Average(i)));
        for (int i = 0; i < shape.BreakEvens; i++)
        {
            BreakEvenRecord forecast = plan.BreakEven(i);
            int needed = forecast.Product < 0 ? plan.Company.NeededMetrics : plan.Product(forecast.Product).NeededMetrics;
            if (wantsAllMetrics || (needed & (1 << (int)Metric.MonthsToBreakEven)) != 0) loop.Run(new ForecastBreakEven(forecast));
        }
        for (int i = 0; i < shape.BreakEvenAverages; i++) loop.Run(new Smooth(plan.Average(shape.Averages + i)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunConditions<TLoop>(TLoop loop) where TLoop : struct, IStageLoop<TFutures>
    {
        PlanShape shape = loop.Any.Shape;
        for (int i = 0; i < shape.Events; i++)
            if (!loop.Any.Event(i).IsTimed) loop.Run(new Judge(i));
        for (int i = 0; i < shape.ConditionalGroups; i++) loop.TakeEvents(loop.Any.EventGroup(shape.TimedGroups + i));
    }

    /// <summary>Whether an event keeps something of the step that the next must not see.</summary>
    [MethodImpl(Inline)]
    private static bool NeedsBeginning(in EventRecord e) => e.AtMost > MostPerStep || e.MultipliersCount > 0 || e.CostsUsd.Exists;

    [MethodImpl(Inline)]
    private static bool HasShocks(in ProductRecord p) => p.AddsShock.Acts || p.ChurnShock.Acts || p.UsageShock.Acts;

    [MethodImpl(Inline)]
    private static bool DrawsShocks(in ProductRecord p) => p.AddsShock.IsDrawn || p.ChurnShock.IsDrawn || p.UsageShock.IsDrawn;
}
