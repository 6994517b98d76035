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
        StepLine burn = FigureOf(Everything.Plans["sora"], 0, trace).Marks.OfType<StepLine>().Single(line => line.Tone == Tone.Main);
        TraceStep[] lived = [.. trace.Steps.Where(step => step.Products[0].Lives)];
        Assert.Equal(lived.Select(step => (double)step.Products[0].Metrics[(int)Metric.BurnUsdPerDay]), burn.Steps.Select(point => point.Y));
        Assert.Equal([0, .. lived[..^1].Select(step => step.Month)], burn.Steps.Select(point => point.X));
        Assert.Equal((double)trace.Steps[^1].Products[0].End, burn.Until);
    }

    [Fact]
    public void Events_of_the_life_are_dots_on_the_burn_and_named_below_it()
    {
        Figure figure = FigureOf(Everything.Plans["sora"], 0, FutureTrace.Of(Everything.Plans["sora"], seed: 1, 4711));
        Assert.Equal([0.5, 2.25], figure.Marks.OfType<Dot>().Where(dot => dot.Tone == Tone.Main).Select(dot => dot.At.X));
        Assert.Equal([new Tick(0.5, "outage"), new Tick(1.5, "rival")], figure.Below!.Y.Ticks);
        Assert.Equal([new Point(0.5, 1.5), new Point(2.25, 0.5)], figure.Below.Marks.OfType<Dot>().Select(dot => dot.At));
        Assert.Contains("Events: rival in month 0.50; outage in month 2.25.", figure.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("never seen", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_is_marked_where_the_product_ended_and_named()
    {
        Plan plan = Everything.Plans["sora"];
        FutureTrace trace = FutureTrace.Of(plan, seed: 1, 4711);
        ProductTrace last = trace.Steps[^1].Products[0];
        Figure figure = FigureOf(Everything.Plans["sora"], 0, trace);
        Assert.Equal((double)last.End, figure.Marks.OfType<Dot>().Single(dot => dot.Tone == Tone.Plain).At.X);
        Assert.Equal(["threshold", $"ends: {plan.Causes[last.Cause - 1]}"], figure.Marks.OfType<Label>().Select(label => label.Lines.Single()));
        Assert.Equal("date", Assert.Single(figure.Rows).Name);
    }

    [Fact]
    public void A_product_without_a_threshold_has_none_in_its_figure()
    {
        Plan plan = Everything.Plan("products: {app: {opex_usd_per_day: 5, users: {all: {churn_per_month: 10%}}}}");
        Assert.Single(FigureOf(plan, 0, FutureTrace.Of(plan, seed: 1, 0)).Marks.OfType<StepLine>());
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
                var picture = new Picture(FigureOf(plan, product, trace));
                Assert.Empty(picture.All("script"));
                Assert.NotEmpty(picture.All("path"));
            }
        }
    }

    private static Figure FigureOf(Plan plan, int index, FutureTrace trace) => TraceFigure.Of("<script>", plan, index, trace, s_happened);
}
