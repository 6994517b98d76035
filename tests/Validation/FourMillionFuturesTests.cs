using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Tests.Validation;

/// <summary>Measures closed forms and the flagship at 4,000,000 futures and writes the table of docs/validation.md to artifacts/validation.md.</summary>
public class FourMillionFuturesTests
{
    private const long Futures = 4_000_000;

    /// <summary>Futures behind the flagship's reference figures, which are printed to four digits.</summary>
    private const double TheirFutures = 1e6;

    private readonly List<string> _rows = [];
    private double _worst;

    [MeasuredFact]
    public void Every_figure_agrees_within_4_standard_errors()
    {
        MeasureHeadline();
        foreach (string step in new[] { "month", "week", "day" }) MeasureHazards(step);
        MeasureSora();
        string table = "| quantity | exact or known | engine | standard error | deviation |\n|---|---|---|---|---|\n" + string.Concat(_rows);
        Directory.CreateDirectory(Repository.PathOf("artifacts"));
        File.WriteAllText(Repository.PathOf("artifacts", "validation.md"), table);
        Assert.True(_worst <= 4, table);
    }

    private void MeasureHeadline()
    {
        var breach = new AalenJohansen(Simulate.Tally(HeadlineBreachTests.Scenario(Math.Log(2)), Futures).Products[0].Breach, cause: 1);
        Share("breach of a geometric random walk, 6 monthly looks", 0.0963462765, breach.At(7).P);
        Share("breach of a geometric random walk, 12 monthly looks", 0.3307392321, breach.At(13).P);
    }

    private void MeasureHazards(string step)
    {
        EventTimes ends = Simulate.Tally($$"""
            step: {{step}}
            horizon_months: 24
            products: {app: {users: {all: {churn_per_month: 10%} } } }
            events:
              often: {product: app, rate_per_year: 0.36, ends: often}
              seldom: {rate_per_year: 0.12, ends: seldom}
            """, Futures).Products[0].Ends;
        Share($"two hazards: survival at month 12, step {step}", Math.Exp(-0.04 * 12), new KaplanMeier(ends).At(12).P);
        Share($"two hazards: incidence of the first at month 24, step {step}", 0.4628303355, new AalenJohansen(ends, 1).At(24).P);
        Share($"two hazards: incidence of the second at month 24, step {step}", 0.1542767785, new AalenJohansen(ends, 2).At(24).P);
        Estimate mean = new KaplanMeier(ends).RestrictedMean(24);
        Row($"two hazards: restricted mean to month 24, step {step}", 15.427678, mean.Value, mean.StandardError, 0);
    }

    private void MeasureSora()
    {
        ProductTally sora = Simulate.Tally(File.ReadAllText(Repository.PathOf("scenarios", "sora.yaml")), Futures).Products[0];
        var ends = new KaplanMeier(sora.Ends);
        foreach ((int month, double known) in new[] { (3, 0.0424), (6, 0.5226), (9, 0.8702), (12, 0.9491), (24, 0.9822) })
            Known($"sora: ended by month {month}", known, 1 - ends.At(month).P);
        foreach ((int cause, string name, int month, double known) in new[] { (1, "burn", 6, 0.3901), (1, "burn", 12, 0.6794), (2, "reallocated", 6, 0.1324), (2, "reallocated", 12, 0.2697) })
            Known($"sora: {name} by month {month}", known, new AalenJohansen(sora.Ends, cause).At(month).P);
        foreach ((int month, double known) in new[] { (3, 0.9083), (6, 0.9303), (9, 0.9676), (36, 0.9676) })
            Known($"sora: breach by month {month}", known, new AalenJohansen(sora.Breach, ProductTally.Crossed).At(month).P);
        foreach ((int month, double known) in new[] { (3, 0.8034), (6, 0.8743), (9, 0.9340), (36, 0.9352) })
            Known($"sora: sustained breach by month {month}", known, new AalenJohansen(sora.SustainedBreach, ProductTally.Crossed).At(month).P);
        Known("sora: break-even by month 36", 0.0054, new AalenJohansen(sora.BreakEven, ProductTally.Crossed).At(36).P);
        Estimate mean = ends.RestrictedMean(36);
        Row("sora: restricted mean to month 36", 6.768, mean.Value, mean.StandardError * Math.Sqrt(1 + (Futures / TheirFutures)), 0.0005);
    }

    private void Share(string quantity, double exact, double observed) => Row(quantity, exact, observed, Math.Sqrt(exact * (1 - exact) / Futures), 0);

    private void Known(string quantity, double known, double observed) =>
        Row(quantity, known, observed, Math.Sqrt(known * (1 - known) * ((1.0 / Futures) + (1 / TheirFutures))), 0.00005);

    /// <summary>A row; what the known figure's last digit hides does not count.</summary>
    private void Row(string quantity, double known, double observed, double standardError, double rounding)
    {
        double deviation = Math.Sign(observed - known) * Math.Max(0, Math.Abs(observed - known) - rounding) / standardError;
        _worst = Math.Max(_worst, Math.Abs(deviation));
        _rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {quantity} | {NumberText.Exact(known)} | {observed:g7} | {standardError:g2} | {deviation:+0.0;-0.0;0.0} |\n"));
    }
}
