using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Output;

/// <summary>The results as comma-separated tables: long form, one header line, units in the names of columns.</summary>
public static class ResultTables
{
    /// <summary>Survival and hazard, month by month.</summary>
    public static string Survival(RunEstimate run)
    {
        var table = new CsvTable("product,months_since_launch,alive,survival,survival_low,survival_high,survival_se,hazard_per_month,hazard_low,hazard_high,hazard_se,survival_band_low,survival_band_high");
        foreach (ProductEstimate product in run.Products)
        {
            foreach (MonthEstimate m in product.Life.ByMonth)
                table.Row(product.Name, m.Month, m.Alive, m.Survival.P, m.Survival.Low, m.Survival.High, m.Survival.StandardError, m.Hazard?.PerMonth, m.Hazard?.Low, m.Hazard?.High, m.Hazard?.StandardError, m.SurvivalBand?.Low, m.SurvivalBand?.High);
        }
        return table.ToString();
    }

    /// <summary>Cumulative incidence by cause.</summary>
    public static string Incidence(RunEstimate run)
    {
        var table = new CsvTable("product,cause,months_since_launch,probability,low,high,se");
        foreach (ProductEstimate product in run.Products)
        {
            foreach ((int index, string cause) in product.Causes.Index())
            {
                foreach (MonthEstimate m in product.Life.ByMonth) table.Row(product.Name, cause, m.Month, m.Incidence[index]);
            }
        }
        return table.ToString();
    }

    /// <summary>Breach, sustained breach and break-even.</summary>
    public static string Exceedance(RunEstimate run)
    {
        var table = new CsvTable("product,crossing,months_since_launch,probability,low,high,se");
        foreach (ProductEstimate product in run.Products)
        {
            foreach ((string name, CrossingEstimate crossing) in new[] { ("sustained_breach", product.SustainedBreach), ("breach", product.Breach), ("break_even", product.BreakEven) })
            {
                foreach (CrossingMonth m in crossing.ByMonth) table.Row(product.Name, name, m.Month, m.Probability);
            }
        }
        return table.ToString();
    }

    /// <summary>Quantiles of the metrics by month; a metric's unit is in its name.</summary>
    public static string Fans(RunEstimate run)
    {
        var table = new CsvTable("product,metric,months_since_launch,alive," + string.Join(',', QuantileEstimate.Reported.Select(p => $"q{p * 100:00},q{p * 100:00}_low,q{p * 100:00}_high")));
        foreach (ProductEstimate product in run.Products)
        {
            foreach (FanEstimate fan in product.Fans)
            {
                foreach (FanMonth m in fan.ByMonth.Where(m => m.Alive > 0))
                    table.Row([product.Name, Words.Word(fan.Metric), m.Month, m.Alive, .. m.Quantiles.SelectMany(q => new object[] { q.Value, q.Low, q.High })]);
            }
        }
        return table.ToString();
    }

    /// <summary>What futures leave behind; an outcome's unit is in its name.</summary>
    public static string Outcomes(RunEstimate run)
    {
        var table = new CsvTable("product,outcome,statistic,value,low,high,se");
        foreach (ProductEstimate product in run.Products)
        {
            foreach ((Tallies.Outcome outcome, DistributionEstimate estimate) in product.Outcomes)
            {
                string name = Words.Word(outcome);
                table.Row(product.Name, name, "mean", estimate.Mean.Value, null, null, estimate.Mean.StandardError);
                foreach (QuantileEstimate q in estimate.Quantiles) table.Row(product.Name, name, $"q{q.Probability * 100:00}", q.Value, q.Low, q.High, null);
                table.Row(product.Name, name, "cvar_95", estimate.Cvar95.Value, null, null, estimate.Cvar95.StandardError);
                table.Row(product.Name, name, "p_positive", estimate.Positive.P, estimate.Positive.Low, estimate.Positive.High, estimate.Positive.StandardError);
            }
        }
        return table.ToString();
    }

    /// <summary>What the next finer step gives, and the difference.</summary>
    public static string StepBias(StepBias bias)
    {
        var table = new CsvTable("product,statistic,cause,months_since_launch,pairs,value,finer,difference,se");
        foreach (ProductStepBias product in bias.Products)
        {
            foreach ((string statistic, string cause, double? month, PairedDifference pair) in product.Differences)
                table.Row(product.Name, statistic, cause, month, pair.Pairs, pair.Value, pair.Other, pair.Difference.Value, pair.Difference.StandardError);
        }
        return table.ToString();
    }

    /// <summary>What the answers depend on, the strongest first; what could not be measured has empty cells.</summary>
    public static string Drivers(IReadOnlyList<ProductDrivers> products)
    {
        var table = new CsvTable("product,of,driver,kind,by_month,spearman,spearman_se,xi,xi_se,futures");
        foreach (ProductDrivers product in products)
        {
            foreach ((Answer answer, IReadOnlyList<Driver> drivers) in product.Answers)
            {
                foreach (Driver driver in drivers)
                    table.Row(product.Product, Words.Word(answer), driver.Name, Words.Word(driver.Kind), driver.ByMonth, driver.Dependence?.Spearman.Value, driver.Dependence?.Spearman.StandardError, driver.Dependence?.Xi.Value, driver.Dependence?.Xi.StandardError, driver.Dependence?.Futures);
            }
        }
        return table.ToString();
    }
}
