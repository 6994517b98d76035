using System.Text;
using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;
using SurvivalSim.Tests.Estimates;

namespace SurvivalSim.Tests.Plots;

/// <summary>A whole picture, reviewed by eye and kept.</summary>
/// <remarks>To renew it, set <c>RENEW_GOLDEN=1</c>, run this test, look at the picture in a browser in light and dark, and read the difference before it
/// is committed.</remarks>
public class GoldenSvgTests
{
    [Fact]
    public void The_survival_of_the_leukaemia_patients_looks_as_it_was_reviewed() => AssertGolden("survival", SurvivalFigure.Of(
        "Freireich 1963", Survivals.Product("remission under 6-MP", Samples.Freireich6Mp, ["relapse"]), seed: 0));

    [Theory, InlineData("incidence"), InlineData("breach"), InlineData("fan-burn"), InlineData("outcome-loss"), InlineData("drivers-end")]
    public void Figures_of_a_run_look_as_they_were_reviewed(string name) =>
        AssertGolden(name, SurvivalSim.Plots.RunFigures.Of("golden", new RunEstimate(400, [SampleRuns.Sample(causes: 7)], []), [SampleRuns.DriversOf("app", count: 4)], seed: 1).Single(figure => figure.Name == name).Figure);

    [Theory, InlineData("overlay"), InlineData("tornado"), InlineData("heat-map"), InlineData("number-curve"), InlineData("runs")]
    public void Figures_of_analyses_look_as_they_were_reviewed(string name) => AssertGolden(name, AnalysisFigures.All[name]);

    private static void AssertGolden(string name, Figure figure)
    {
        byte[] painted = Encoding.UTF8.GetBytes(SvgPainter.Paint(figure));
        string golden = Repository.PathOf("tests", "Golden", $"{name}.svg");
        if (Environment.GetEnvironmentVariable("RENEW_GOLDEN") == "1") File.WriteAllBytes(golden, painted);
        Assert.Equal(File.ReadAllBytes(golden), painted);
    }
}
