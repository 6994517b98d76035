using SurvivalSim.Estimates;

namespace SurvivalSim.Output;

/// <summary>What observations say, as comma-separated tables: long form, one header line, times in the unit of the observations.</summary>
public static class ObservedTables
{
    /// <summary>Survival by group, one row for each time at which one ended or was last seen.</summary>
    public static string KaplanMeier(ObservedEstimate estimate)
    {
        var table = new CsvTable("group,time,at_risk,ended,censored,survival,survival_low,survival_high,survival_se,survival_band_low,survival_band_high,cumulative_hazard,cumulative_hazard_se");
        foreach (GroupEstimate group in estimate.Groups)
        {
            foreach (ObservedTime t in group.Times)
                table.Row(group.Name, t.Time, t.AtRisk, t.Ended, t.Censored, t.Survival.P, t.Survival.Low, t.Survival.High, t.Survival.StandardError, t.SurvivalBand?.Low, t.SurvivalBand?.High, t.CumulativeHazard.Value, t.CumulativeHazard.StandardError);
        }
        return table.ToString();
    }

    /// <summary>Cumulative incidence by group and cause.</summary>
    public static string Incidence(ObservedEstimate estimate)
    {
        var table = new CsvTable("group,cause,time,probability,low,high,se");
        foreach (GroupEstimate group in estimate.Groups)
        {
            foreach ((int index, string cause) in estimate.Causes.Index())
            {
                foreach (ObservedTime t in group.Times) table.Row(group.Name, cause, t.Time, t.Incidence[index]);
            }
        }
        return table.ToString();
    }

    /// <summary>The tests, one row for each group.</summary>
    public static string Tests(ObservedEstimate estimate)
    {
        var table = new CsvTable("test,group,observed,expected,chi_square,df,p");
        if (estimate.BetweenGroups is { } between) Add("log_rank", between);
        foreach (TestResult against in estimate.AgainstCurve) Add("one_sample_log_rank", against);
        return table.ToString();

        void Add(string name, TestResult test)
        {
            foreach (ObservedExpected group in test.Groups) table.Row(name, group.Group, group.Observed, group.Expected, test.ChiSquare, test.DegreesOfFreedom, test.PValue);
        }
    }
}
