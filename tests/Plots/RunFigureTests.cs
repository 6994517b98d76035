using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Plots;

/// <summary>What the figures of a run show, before they are painted and after.</summary>
public class RunFigureTests
{
    /// <summary>Coordinates are written to a hundredth of a unit; those of the ticks, which the expectation is made of, too.</summary>
    private const double Written = 0.02;

    private static readonly ProductEstimate s_product = SampleRuns.Sample();

    [Fact]
    public void Causes_lie_on_each_other_the_most_frequent_undermost_and_leave_what_survives()
    {
        ProductEstimate product = SampleRuns.Sample(causes: 5);
        StepArea[] areas = [.. IncidenceFigure.Of("s", product, 1).Marks.OfType<StepArea>()];
        Assert.Equal(product.Life.ByMonth[^1].Incidence.Count(ends => ends.P > 0), areas.Length);
        double[] sizes = [.. areas.Select(area => area.Steps[^1].High - area.Steps[^1].Low)];
        Assert.Equal(sizes.OrderDescending(), sizes);
        for (int month = 1; month <= 24; month++)
        {
            for (int i = 1; i < areas.Length; i++) Assert.Equal(areas[i - 1].Steps[month].High, areas[i].Steps[month].Low);
            // A sum of a few numbers below 1, each rounded.
            Assert.Equal(1 - product.Life.ByMonth[month - 1].Survival.P, areas[^1].Steps[month].High, 1e-14);
        }
    }

    [Fact]
    public void Beyond_five_causes_the_rest_is_one_area()
    {
        Figure figure = SampleRuns.All["eight products, twelve causes: incidence-p2"];
        Assert.Equal(5, figure.Marks.OfType<StepArea>().Count());
        Assert.Equal(Tone.Rest, figure.Marks.OfType<StepArea>().Last().Tone);
        Assert.Equal("8 others", figure.Marks.OfType<Label>().Single(label => label.Tone == Tone.Rest).Lines[0]);
    }

    [Theory]
    [InlineData("nobody ends", 1, "None has ended by month 36.")]
    [InlineData("all end in month 1", 1, "closed 100%")]
    [InlineData("rare ends", 0.05, "The axis ends at 5%.")]
    public void The_axis_of_causes_ends_where_it_is_round_and_says_so(string run, double end, string words)
    {
        Figure figure = SampleRuns.All[$"{run}: incidence"];
        Assert.Equal(end, figure.Y.Max);
        Assert.Contains(words, figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_crossings_are_stepped_by_month_within_their_bands()
    {
        Figure figure = BreachFigure.Of("s", s_product, 1);
        foreach ((Tone tone, CrossingEstimate crossing) in ((Tone, CrossingEstimate)[])[(Tone.Accent, s_product.Breach), (Tone.Main, s_product.SustainedBreach)])
        {
            Assert.Equal([new Point(0, 0), .. crossing.ByMonth.Select(row => new Point(row.Month, row.Probability.P))], figure.Marks.OfType<StepLine>().Single(line => line.Tone == tone).Steps);
            Assert.Equal([new BandStep(0, 0, 0), .. crossing.ByMonth.Select(row => new BandStep(row.Month, row.Probability.Low, row.Probability.High))], figure.Marks.OfType<StepBand>().Single(band => band.Tone == tone).Steps);
        }
        Assert.Throws<ArgumentException>(() => BreachFigure.Of("s", s_product with { HasThreshold = false }, 1));
    }

    [Fact]
    public void A_fan_holds_a_months_quantiles_from_the_end_of_the_month_before_to_its_own()
    {
        FanKind kind = FanKind.All.Single(kind => kind.Metric == Metric.BurnUsdPerDay);
        FanEstimate fan = s_product.Fans.Single(fan => fan.Metric == kind.Metric);
        Figure figure = FanFigure.Of("s", s_product, 1, kind);
        Assert.Equal(fan.ByMonth.Select(month => new Point(month.Month - 1, month.Quantiles[2].Value)), figure.Marks.OfType<StepLine>().Single().Steps);
        Assert.Equal(fan.ByMonth.Select(month => new BandStep(month.Month - 1, month.Quantiles[0].Value, month.Quantiles[4].Value)), figure.Marks.OfType<StepBand>().First().Steps);
        Assert.Equal(fan.ByMonth.Select(month => new BandStep(month.Month - 1, month.Quantiles[1].Value, month.Quantiles[3].Value)), figure.Marks.OfType<StepBand>().Last().Steps);
        Assert.Equal(3000, figure.Marks.OfType<ReferenceLine>().Single().From.Y);
        Assert.Equal(["310", "220", "130", "40"], figure.Rows.Single(row => row.Name == "alive").Cells.Select(cell => cell.Text));
        Assert.Equal(["2027-03", "2028-03"], figure.Rows.Single(row => row.Name == "date").Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Few_wild_futures_do_not_press_a_fan_flat()
    {
        ProductEstimate wild = s_product with
        {
            Fans = [.. s_product.Fans.Select(fan => fan with { ByMonth = [.. fan.ByMonth.Select(month => month with { Quantiles = [.. month.Quantiles.SkipLast(1), month.Quantiles[^1] with { Value = 1e12 }] })] })],
        };
        Figure figure = FanFigure.Of("s", wild, 1, FanKind.All[0]);
        Assert.True(figure.Y.Max < 50_000, $"The axis ends at {figure.Y.Max}.");
        Assert.All(figure.Marks.OfType<StepBand>().First().Steps, step => Assert.Equal(figure.Y.Max, step.High));
        Assert.Contains("The outer band reaches beyond the axis.", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fan_ends_where_too_few_live_on_unless_the_run_has_no_more()
    {
        Figure figure = FanFigure.Of("s", Alive(month => 100 - 10 * month), 1, FanKind.All[0]);
        Assert.All(figure.Marks.OfType<StepBand>(), band => Assert.Equal(8, band.Until));
        Assert.Contains("After month 8 it lives in fewer than 20 of these.", figure.Caption, StringComparison.Ordinal);
        Assert.Equal(8, figure.Values.Rows.Count);
        Assert.Equal(12, FanFigure.Of("s", Alive(month => 13 - month), 1, FanKind.All[0]).Values.Rows.Count);

        static ProductEstimate Alive(Func<int, long> count) => s_product with
        {
            Fans = [.. s_product.Fans.Select(fan => fan with { ByMonth = [.. fan.ByMonth.Select(month => month with { Alive = Math.Max(count(month.Month), 0) })] })],
        };
    }

    [Fact]
    public void A_distribution_falls_through_its_quantiles_where_the_axes_say()
    {
        DistributionEstimate loss = s_product.Outcomes.Single(pair => pair.Outcome == Outcome.CumulativeLossUsd).Estimate;
        Figure figure = OutcomeFigure.Of("s", s_product, 1, OutcomeKind.All.Single(kind => kind.Outcome == Outcome.CumulativeLossUsd));
        var picture = new Picture(figure);
        (double x0, double x1) = (picture.XOfTick("0"), picture.XOfTick("1M"));
        (double y0, double y100) = (picture.YOfTick("0%"), picture.YOfTick("100%"));
        IReadOnlyList<(double X, double Y)> corners = Picture.Corners(picture.WithClass("path", "main line"));
        Assert.All(corners.Zip(corners.Skip(1)), pair => Assert.True(pair.Second.X >= pair.First.X && pair.Second.Y >= pair.First.Y));
        foreach (Exceedance edge in loss.Exceedance.Where(edge => edge.Value > figure.X.Min && edge.Value < figure.X.Max))
        {
            (double x, double y) = (x0 + edge.Value / 1e6 * (x1 - x0), y0 + edge.Share * (y100 - y0));
            // Edges that are left out are nearer to one that is drawn than a four-hundredth of an axis, 1.3 units, and another rounding.
            Assert.True(corners.Any(corner => Math.Abs(corner.X - x) <= 1.3 + Written && Math.Abs(corner.Y - y) <= 1.3 + Written), string.Create(CultureInfo.InvariantCulture, $"{edge}"));
        }
        Assert.Equal([loss.Quantiles[2].Value, loss.Quantiles[4].Value], figure.Marks.OfType<Dot>().Select(dot => dot.At.X));
    }

    [Fact]
    public void Exceedance_is_the_share_of_values_above()
    {
        Distribution distribution = new();
        foreach (float value in (float[])[-3, 0, 0, 7]) distribution.Add(value);
        IReadOnlyList<Exceedance> edges = DistributionEstimate.From(distribution).Exceedance;
        Assert.Equal(new Exceedance(-3, 1), edges[0]);
        Assert.Contains(new Exceedance(0, 0.75), edges);
        Assert.Contains(new Exceedance(0, 0.25), edges);
        Assert.Equal(new Exceedance(7, 0), edges[^1]);
        Assert.Equal(edges.OrderBy(edge => edge.Value).ThenByDescending(edge => edge.Share), edges);
    }

    [Theory]
    [InlineData("nobody ends", "breach fan-burn fan-burn-vs-threshold fan-cost-per-output fan-coverage fan-users incidence outcome-loss outcome-months-lived outcome-peak-burn survival")]
    [InlineData("half a month", "breach incidence outcome-loss outcome-months-lived outcome-peak-burn survival")]
    [InlineData("nothing at all", "fan-burn fan-cost-per-output fan-coverage fan-users incidence outcome-loss outcome-months-lived outcome-peak-burn survival")]
    public void A_figure_is_drawn_where_there_is_something_to_draw(string run, string names) =>
        Assert.Equal(names, string.Join(' ', SampleRuns.All.Keys.Where(key => key.StartsWith($"{run}: ", StringComparison.Ordinal)).Select(key => key[(run.Length + 2)..]).Order(StringComparer.Ordinal)));

    [Fact]
    public void Several_products_come_side_by_side_and_then_each_by_itself_under_a_name_of_its_own()
    {
        ProductEstimate[] products = [s_product with { Name = "Video!" }, s_product with { Name = "video-" }];
        IReadOnlyList<NamedFigure> figures = SurvivalSim.Plots.RunFigures.Of("s", new RunEstimate(400, products, []), [SampleRuns.DriversOf("Video!")], seed: 1);
        Assert.Equal(("products", null), (figures[0].Name, figures[0].Subject));
        Assert.Equal(("survival-Video-", "Video!"), (figures[1].Name, figures[1].Subject));
        Assert.Equal(("survival-video--2", "video-"), figures.Where(figure => figure.Subject == "video-").Select(figure => (figure.Name, figure.Subject!)).First());
        Assert.Equal(figures.Count, figures.Select(figure => figure.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(["drivers-end-Video-", "drivers-breach-Video-", "drivers-loss-Video-"], figures.Where(figure => figure.Name.StartsWith("drivers", StringComparison.Ordinal)).Select(figure => figure.Name));
    }

    [Fact]
    public void A_caption_tells_the_futures_of_the_run_and_in_how_many_of_them_the_product_was_launched()
    {
        ProductEstimate late = s_product with { Futures = 500, LaunchDate = null };
        Assert.StartsWith("500 simulated futures, launched in 400, seed 1. ", IncidenceFigure.Of("s", late, 1).Caption, StringComparison.Ordinal);
        Assert.StartsWith("400 simulated futures, seed 1. ", IncidenceFigure.Of("s", s_product, 1).Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Products_side_by_side_are_each_drawn_as_long_as_they_are_followed()
    {
        ProductEstimate late = s_product with { Name = "late", Launched = 100, Life = s_product.Life with { ByMonth = [.. s_product.Life.ByMonth.Take(9)] } };
        Figure figure = ProductsFigure.Of("s", [s_product, late], 400, 1);
        Assert.Equal([24, 9], figure.Marks.OfType<StepLine>().Select(line => line.Until));
        Assert.Equal(["app", "late"], figure.Marks.OfType<Label>().Select(label => label.Lines[0]));
        Assert.Contains("app 400, late 100.", figure.Caption, StringComparison.Ordinal);
        Assert.Equal(["9", .. Cells(8), .. Cells(8)], figure.Values.Rows[9].Cells);
        Assert.Equal(["10", .. Cells(9), "", ""], figure.Values.Rows[10].Cells);

        string[] Cells(int row) => [FigureNumber.Percent(s_product.Life.ByMonth[row].Survival.P), FigureNumber.Between(s_product.Life.ByMonth[row].Survival.Low, s_product.Life.ByMonth[row].Survival.High)];
    }

    [Theory]
    [InlineData(0, "0"), InlineData(1_390_000, "1.39M"), InlineData(-12_345, "−12.3k"), InlineData(4.977, "4.98"), InlineData(0.0018716, "0.00187"), InlineData(1e16, "1e16")]
    public void Amounts_are_told_to_three_digits(double amount, string text) => Assert.Equal(text, FigureNumber.Amount(amount));

    [Theory]
    [InlineData(13.94, "1394%"), InlineData(0.473, "47%"), InlineData(0.0473, "4.7%"), InlineData(-0.0005, "−0.05%"), InlineData(0, "0%")]
    public void Ratios_are_told_as_shares(double ratio, string text) => Assert.Equal(text, FigureNumber.Ratio(ratio));

    [Theory]
    [InlineData(new[] { 0, 5e5, 1e6 }, "0 0.5M 1M"), InlineData(new double[] { -2000, 0, 2000 }, "−2000 0 2000"), InlineData(new[] { 0, 2e4 }, "0 20k"), InlineData(new[] { 0, 0.005 }, "0 0.005"), InlineData(new[] { 0, 2e20 }, "0 2e20")]
    public void Amounts_along_an_axis_share_a_unit(double[] amounts, string text) => Assert.Equal(text, string.Join(' ', FigureNumber.AmountTicks(amounts).Select(tick => tick.Text)));
}
