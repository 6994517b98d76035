using SurvivalSim.Estimates;
using SurvivalSim.Observations;

namespace SurvivalSim.Tests.Observations;

/// <summary>What R 4.2.2 with survival 3.5-3 prints for its own data, with options(digits = 12). The calls stand beside the numbers; the data in Data.</summary>
public class KnownAnswersOfRTests
{
    /// <summary>Twelve digits are printed.</summary>
    private const double Printed = 1e-11;

    // f <- survfit(Surv(time, status == 2) ~ 1, lung, conf.type = "log-log"); summary(f, times = c(…))
    [Theory]
    [InlineData(100, 0.8639689676452, 0.0227102304342, 0.8122223197535, 0.902310180515)]
    [InlineData(200, 0.6802728622230, 0.0311345716580, 0.6149172487969, 0.736949593535)]
    [InlineData(350, 0.4523840406964, 0.0356949915853, 0.3813727581931, 0.520629746959)]
    [InlineData(500, 0.2932691937116, 0.0350778184986, 0.2265036771181, 0.363028599684)]
    [InlineData(1000, 0.0503455680708, 0.0228480489161, 0.0178661710929, 0.108662176031)]
    public void Lung_Kaplan_Meier(double time, double survival, double standardError, double low, double high)
    {
        Probability s = new KaplanMeier(Tables.OfR("lung").Groups[0].Lifetimes).At(time);
        AssertSame([survival, standardError, low, high], [s.P, s.StandardError, s.Low, s.High]);
    }

    // cbind(f$time, f$n.risk, f$n.event, f$n.censor, f$cumhaz, f$std.chaz)
    [Theory]
    [InlineData(92, 201, 1, 1, 0.130528092905, 0.0246851996989)]
    [InlineData(105, 196, 1, 1, 0.150756269450, 0.0266769000219)]
    [InlineData(310, 85, 2, 0, 0.699719423225, 0.0708013199569)]
    public void Lung_at_risk_and_Nelson_Aalen_with_ends_and_censorings_on_one_day(double time, long atRisk, long ended, long censored, double hazard, double standardError)
    {
        GroupEstimate lung = Assert.Single(ObservedEstimate.From(Tables.OfR("lung")).Groups);
        Assert.Equal((228, 165, 186), (lung.Count, lung.Ended, lung.Times.Count));
        ObservedTime row = lung.Times.Single(row => row.Time == time);
        Assert.Equal((atRisk, ended, censored), (row.AtRisk, row.Ended, row.Censored));
        AssertSame([hazard, standardError], [row.CumulativeHazard.Value, row.CumulativeHazard.StandardError]);
    }

    // quantile(f, 0.5); summary(f, rmean = 365)$table
    [Fact]
    public void Lung_median_and_restricted_mean()
    {
        var lung = new KaplanMeier(Tables.OfR("lung").Groups[0].Lifetimes);
        Assert.Equal(new MedianTime(310, 284, 361), lung.Median());
        Estimate mean = lung.RestrictedMean(365);
        AssertSame([263.22186648201, 7.79885908631], [mean.Value, mean.StandardError]);
    }

    // f <- survfit(Surv(time, status) ~ x, aml, conf.type = "log-log"); summary(f, rmean = 48)$table; survdiff(Surv(time, status) ~ x, aml)
    [Fact]
    public void Aml_by_maintenance_with_a_last_one_that_ended()
    {
        ObservedTable table = Tables.OfR("aml", "x");
        KaplanMeier maintained = new(table.Groups[0].Lifetimes), not = new(table.Groups[1].Lifetimes);
        Assert.Equal(new MedianTime(31, 13, null), maintained.Median());
        Assert.Equal(new MedianTime(23, 5, 33), not.Median());
        Estimate mean = maintained.RestrictedMean(48);
        AssertSame([31.8431818182, 4.52788471175], [mean.Value, mean.StandardError]);
        // Where nobody is left R says NA; here: anything from 0 to 1.
        Assert.Equal(new Probability(0, 0, 0, 1), not.At(45));
        AssertTest(LogRank.OfGroups(table.Groups), 3.39638869898, 1, 0.0653393220405, (7, 10.6893359923), (11, 7.3106640077));
    }

    // survdiff(Surv(time, status) ~ celltype, veteran); summary(survfit(Surv(time, status) ~ celltype, veteran, conf.type = "log-log"), rmean = 186)$table
    [Fact]
    public void Veteran_by_four_cell_types()
    {
        ObservedTable table = Tables.OfR("veteran", "celltype");
        ObservedEstimate estimate = ObservedEstimate.From(table);
        Assert.Equal(["adeno", "large", "smallcell", "squamous"], estimate.Groups.Select(group => group.Name));
        AssertTest(estimate.BetweenGroups, 25.4037003458, 3, 1.27124593901e-05, (26, 15.6937646144), (26, 34.5494783863), (45, 30.1020793268), (31, 47.6546776725));
        Assert.Equal([new(51, 24, 90), new(156, 100, 216), new(51, 24, 61), new MedianTime(118, 44, 242)], estimate.Groups.Select(group => group.Median));
        Assert.Equal(186, estimate.Groups[0].Tau);
        AssertSame([65.5555555556, 128.0370370370, 64.2064686214, 113.8040100251], [.. estimate.Groups.Select(group => group.RestrictedMean.Value)]);
        AssertSame([9.93028587986, 11.98575760679, 8.28588242128, 12.37030831505], [.. estimate.Groups.Select(group => group.RestrictedMean.StandardError)]);
    }

    // f <- survfit(Surv(start, stop, event) ~ transplant, heart, conf.type = "log-log"); summary(f, rmean = 600)$table; summary(f[2], times = c(…))
    [Fact]
    public void Heart_with_late_entry()
    {
        ObservedTable table = Tables.OfR("heart", "transplant");
        var transplanted = new KaplanMeier(table.Groups[1].Lifetimes);
        Assert.Equal([11L, 21, 20, 33, 34, 43, 43, 42], GroupEstimate.From("", table.Groups[1].Lifetimes, 600).Times.Take(8).Select(row => row.AtRisk));
        Assert.Equal(new MedianTime(90, 28, 285), transplanted.Median());
        Assert.Equal(new MedianTime(149, 69, 340), new KaplanMeier(table.Groups[0].Lifetimes).Median());
        Probability s = transplanted.At(50);
        AssertSame([0.684908448851, 0.0974915981051, 0.453397937647, 0.834360128447], [s.P, s.StandardError, s.Low, s.High]);
        Estimate mean = transplanted.RestrictedMean(600);
        AssertSame([248.104868555, 40.4458007806], [mean.Value, mean.StandardError]);
        // coxph(Surv(start, stop, event) ~ transplant, heart, ties = "exact")$score
        Assert.Equal(0.175085839672, LogRank.OfGroups(table.Groups)!.ChiSquare, Printed);
    }

    // pbc$fe <- factor(pbc$status, 0:2, c("c", "tx", "death")); s <- summary(survfit(Surv(time, fe) ~ 1, pbc), times = c(1000, 4000)); cbind(s$pstate, s$std.err)
    [Theory]
    [InlineData(1000, 0.182397071044, 0.0189234957649, 0.0168129250613, 0.00630115736342)]
    [InlineData(4000, 0.564358996215, 0.0392190383310, 0.0838297692801, 0.01730237239125)]
    public void Pbc_with_competing_causes(double time, double death, double deathError, double transplant, double transplantError)
    {
        ObservedTable table = Tables.OfR("pbc");
        Assert.Equal(["death", "transplant"], table.Causes);
        Probability[] incidence = [.. new[] { 1, 2 }.Select(cause => new AalenJohansen(table.Groups[0].Lifetimes, cause).At(time))];
        AssertSame([death, transplant], [.. incidence.Select(p => p.P)]);
        AssertSame([deathError, transplantError], [.. incidence.Select(p => p.StandardError)]);
    }

    // H <- function(t) 0.002 * pmin(t, 600); O <- sum(status == 2 & time <= 600); E <- sum(H(time)); (O - E)^2/E; with late entry H(stop) - H(start)
    [Fact]
    public void A_sample_against_a_constant_hazard()
    {
        var curve = new ReferenceCurve("constant", [(200, Math.Exp(-0.4)), (600, Math.Exp(-1.2)), (700, 0)]);
        AssertTest(LogRank.Against("lung", Tables.OfR("lung").Groups[0].Lifetimes, curve), 2.084236382448, 1, 0.148826627737, (148, 131.448));
        AssertTest(LogRank.Against("heart", Tables.OfR("heart", "transplant").Groups[1].Lifetimes, curve), 0.324896088902, 1, 0.568680025029, (38, 34.645));
    }

    [Fact] // negative control: the comparisons see a change in the convention of ties
    public void Censored_before_ends_of_the_same_day_would_be_noticed()
    {
        Lifetimes lung = Tables.OfR("lung").Groups[0].Lifetimes;
        var earlier = new Lifetimes([.. lung.All.Select(life => life.Ended ? life : life with { Exit = life.Exit - 0.5 })], 1);
        Assert.ThrowsAny<Exception>(() => AssertSame([0.4523840406964], [new KaplanMeier(earlier).At(350).P]));
    }

    private static void AssertTest(TestResult? test, double chiSquare, int degreesOfFreedom, double pValue, params (long Observed, double Expected)[] groups)
    {
        Assert.Equal(degreesOfFreedom, test!.DegreesOfFreedom);
        AssertSame([chiSquare, pValue], [test.ChiSquare, test.PValue]);
        Assert.Equal(groups.Select(group => group.Observed), test.Groups.Select(group => group.Observed));
        AssertSame([.. groups.Select(group => group.Expected)], [.. test.Groups.Select(group => group.Expected)]);
    }

    private static void AssertSame(double[] ofR, double[] ours)
    {
        foreach ((double expected, double actual) in ofR.Zip(ours)) Assert.Equal(expected, actual, Printed * Math.Max(1, Math.Abs(expected)));
    }
}
