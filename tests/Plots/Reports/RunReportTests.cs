using System.Text;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Observations;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Tallies;
using SurvivalSim.Tests.Observations;

namespace SurvivalSim.Tests.Plots.Reports;

/// <summary>What is said in reports: conditions before what holds under them, no certainty that is none, nothing of what was not made.</summary>
public class RunReportTests
{
    private static readonly ProductEstimate s_always = SampleRuns.Sample(), s_sometimes = SampleRuns.Sample() with { Futures = 500, LaunchDate = null };

    [Fact]
    public void Where_a_product_does_not_always_launch_that_is_the_condition_of_the_whole_sentence()
    {
        string sometimes = RunHeadline.Of(s_sometimes), always = RunHeadline.Of(s_always);
        Assert.Matches(@"^In the 80\.0% of futures in which app launches, its three-month mean burn exceeds its threshold with a probability of \d\d\.\d% .*, in half of these by month \d+ after its launch; it lives ", sometimes);
        Assert.Matches(@"^The three-month mean burn of app exceeds its threshold with a probability of \d\d\.\d% .*, in half of the futures by month \d+ after its launch; it lives ", always);
        Assert.Matches(@"^app: in the 80\.0% of futures in which it launches, it lives ", RunHeadline.Of(s_sometimes with { HasThreshold = false }));
    }

    [Theory]
    [InlineData("שלום 2", "\u2068שלום 2\u2069"), InlineData("app مرحبا", "\u2068app مرحبا\u2069"), InlineData("app 日本語", "app 日本語"), InlineData("Größe", "Größe")]
    public void A_name_from_right_to_left_is_isolated_from_the_numbers_of_its_sentence(string name, string isolated)
    {
        Assert.Contains($" {isolated} exceeds", RunHeadline.Of(s_always with { Name = name }), StringComparison.Ordinal);
        Assert.Contains($" is {isolated} (", RunHeadline.Of(s_always with { Causes = [name, name] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Months_above_a_threshold_are_told_where_there_is_one()
    {
        ProductEstimate product = SampleRuns.Product("nobody ends");
        Assert.Contains(product.Outcomes, pair => pair.Outcome == Outcome.MonthsInBreach);
        string[] Told(bool hasThreshold) => [.. RunTables.Outcomes(product with { HasThreshold = hasThreshold }).Rows.Select(row => row[0])];
        Assert.Contains("months with burn above threshold", Told(true));
        Assert.DoesNotContain("months with burn above threshold", Told(false));
    }

    [Theory]
    [InlineData(4e-6, 1e-5, "<0.001%"), InlineData(6e-6, 1e-5, "0.001%"), InlineData(0.999996, 1e-5, ">99.999%"), InlineData(0.9999, 0.01, ">99.9%"), InlineData(0, 0.01, "0%"), InlineData(1, 0.01, "100%"), InlineData(0.935, 0.004, "93.5%")]
    public void Certainty_is_only_said_where_it_is(double share, double width, string text) => Assert.Equal(text, ReportNumber.Share(new Probability(share, 0, share - width / 2, share + width / 2)));

    [Fact]
    public void Drivers_are_named_and_clamped_in_a_table_as_in_its_figure()
    {
        var driver = new Driver("products.app.opex", DriverKind.Event, 5.5, new Dependence(4096, new Estimate(0.7, 0.01), new Estimate(-0.0002, 0.0036)));
        ReportTable table = DriverTable.Of(new AnswerDrivers(Answer.End, [driver]), "app")!;
        Assert.Equal("What the end of app depends on", table.Caption);
        Assert.Equal(["opex by month 5.5", "0.0% ± 0.7", "0.70 ± 0.02", "4,096"], table.Rows[0]);
    }

    [Fact]
    public void Drivers_are_explained_and_cited_where_a_table_of_them_was_made()
    {
        foreach (string name in (string[])["sora", "one future"])
        {
            string html = ReportSamples.Html(name);
            bool hasTable = html.Contains(">rank correlation<", StringComparison.Ordinal);
            Assert.Equal(name == "sora", hasTable);
            Assert.Equal(hasTable, html.Contains("Drivers tell what goes with the answer", StringComparison.Ordinal));
            Assert.Equal(hasTable, html.Contains("Chatterjee", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_lifetimes_are_held_against_is_named_with_its_folder_and_hash()
    {
        string file = Path.Combine("results", "sora", "survival.csv");
        ReferenceCurve curve = ReferenceCurve.Read(Encoding.UTF8.GetBytes("product,months_since_launch,survival\nsora,1,0.9\n"), file, product: null);
        ObservedTable table = Tables.OfR("heart", "transplant");
        Report report = ObservedReport.Of(table, "0", ObservedEstimate.From(table, curve: curve), curve, [], "c");
        Assert.Contains(("Of the run in", Path.Combine("results", "sora")), report.Provenance);
        // printf 'product,months_since_launch,survival\nsora,1,0.9\n' | sha256sum
        Assert.Contains(("SHA-256 of its survival.csv", "9e0b03404b47c66dd7d8e044846d8ee4cc42eb1c951a01bd8da77a37756ebaf6"), report.Provenance);
    }
}
