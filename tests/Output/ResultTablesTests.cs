using SurvivalSim.Output;

namespace SurvivalSim.Tests.Output;

public class ResultTablesTests
{
    [Fact]
    public void Awkward_names_are_quoted_and_read_back()
    {
        Assert.Contains("\"chat, \"\"pro\"\"\",\"sold, \"\"as is\"\"\",1,", ResultTables.Incidence(SampleRun.Estimate), StringComparison.Ordinal);
        List<Dictionary<string, string>> rows = Csv.Read(ResultTables.Incidence(SampleRun.Estimate));
        Assert.Contains(rows, row => row["product"] == SampleRun.Awkward && row["cause"] == SampleRun.AwkwardCause);
    }

    [Fact]
    public void Columns_name_their_units_and_every_row_has_them_all()
    {
        Assert.StartsWith("product,months_since_launch,alive,survival,survival_low,survival_high,survival_se,hazard_per_month,hazard_low,hazard_high,hazard_se,survival_band_low,survival_band_high\n", ResultTables.Survival(SampleRun.Estimate), StringComparison.Ordinal);
        Assert.StartsWith("product,cause,months_since_launch,probability,low,high,se\n", ResultTables.Incidence(SampleRun.Estimate), StringComparison.Ordinal);
        Assert.StartsWith("product,crossing,months_since_launch,probability,low,high,se\n", ResultTables.Exceedance(SampleRun.Estimate), StringComparison.Ordinal);
        Assert.StartsWith("product,metric,months_since_launch,alive,q05,q05_low,q05_high,q25,q25_low,q25_high,q50,q50_low,q50_high,q75,q75_low,q75_high,q95,q95_low,q95_high\n", ResultTables.Fans(SampleRun.Estimate), StringComparison.Ordinal);
        Assert.StartsWith("product,outcome,statistic,value,low,high,se\n", ResultTables.Outcomes(SampleRun.Estimate), StringComparison.Ordinal);
        Assert.StartsWith("product,of,driver,kind,by_month,spearman,spearman_se,xi,xi_se,futures\n", ResultTables.Drivers(SampleRun.Drivers), StringComparison.Ordinal);
        foreach (string table in (string[])[ResultTables.Survival(SampleRun.Estimate), ResultTables.Incidence(SampleRun.Estimate), ResultTables.Exceedance(SampleRun.Estimate), ResultTables.Fans(SampleRun.Estimate), ResultTables.Outcomes(SampleRun.Estimate), ResultTables.Drivers(SampleRun.Drivers)])
        {
            Assert.NotEmpty(Csv.Read(table));
            Assert.DoesNotContain("NaN", table, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", table, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', table);
        }
    }

    [Fact]
    public void Intervals_hold_their_estimates() => Assert.All(
        Csv.Read(ResultTables.Incidence(SampleRun.Estimate)).Concat(Csv.Read(ResultTables.Exceedance(SampleRun.Estimate))),
        row =>
        {
            double p = Csv.Number(row["probability"]);
            Assert.InRange(p, 0, 1);
            Assert.InRange(p, Csv.Number(row["low"]), Csv.Number(row["high"]));
        });

    [Fact] // negative control of Csv
    public void A_comma_without_quotes_would_be_noticed() => Assert.ThrowsAny<Exception>(() => Csv.Read("a,b\nx,y,z\n"));
}
