using SurvivalSim.Planning;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Tests.Reproducibility;

namespace SurvivalSim.Tests.Plots;

public class TraceFigureTests
{
    private static readonly (double, string)[] s_happened = [(0.5, "rival"), (2.25, "outage"), (1e6, "never seen")];

    [Fact]
    public void The_line_is_the_burn_of_every_step_lived()
    {
        FutureTrace trace = FutureTrace.Of(Everything.Plans["sora"], seed: 1, 4711);
        StepLine burn = FigureOf("sora", 0, trace).Marks.OfType<StepLine>().Single(line => line.Tone == Tone.Main);
        TraceStep[] lived = [.. trace.Steps.Where(step => step.Products[0].Lives)];
        Assert.Equal(lived.Select(step => (double)step.Products[0].Metrics[(int)Metric.BurnUsdPerDay]), burn.Steps.Select(point => point.Y));
        Assert.Equal([0, .. lived[..^1].Select(step => step.Month)], burn.Steps.Select(point => point.X));
        Assert.Equal(trace.Steps[^1].Month, burn.Until);
    }

    [Fact]
    public void Events_within_the_future_are_numbered_dots_and_named_in_the_caption()
    {
        Figure figure = FigureOf("sora", 0, FutureTrace.Of(Everything.Plans["sora"], seed: 1, 4711));
        Assert.Equal([0.5, 2.25], figure.Marks.OfType<Dot>().Select(dot => dot.At.X));
        Assert.Equal(["threshold", "1", "2"], figure.Marks.OfType<Label>().Select(label => label.Lines.Single()));
        Assert.StartsWith("1 rival (month 0.50). 2 outage (month 2.25). It ended: burn.", figure.Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("never seen", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_without_a_threshold_has_none_in_its_figure()
    {
        Plan plan = Everything.Plan("products: {app: {opex_usd_per_day: 5, users: {all: {churn_per_month: 10%}}}}");
        Assert.Single(FigureOf("app", 0, FutureTrace.Of(plan, seed: 1, 0)).Marks.OfType<StepLine>());
    }

    /// <summary>Every product of every scenario that lived can be drawn; a name stays text.</summary>
    [Fact]
    public void Any_future_can_be_painted()
    {
        foreach (Plan plan in Everything.Plans.Values)
        {
            FutureTrace trace = FutureTrace.Of(plan, seed: 3, 12);
            for (int product = 0; product < plan.Products.Length; product++)
            {
                if (!trace.Steps.Any(step => step.Products[product].Lives)) continue;
                var picture = new Picture(FigureOf("<script>", product, trace));
                Assert.Empty(picture.All("script"));
                Assert.NotEmpty(picture.All("path"));
            }
        }
    }

    private static Figure FigureOf(string product, int index, FutureTrace trace) => TraceFigure.Of("scenario", product, index, trace, s_happened, "burn");
}
