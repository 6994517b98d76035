using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Estimates;

namespace SurvivalSim.Output;

/// <summary>The tables of a precedent.</summary>
public static class PrecedentTables
{
    /// <summary>Name of the file with the ratios.</summary>
    public const string DistanceFile = "distance.csv";

    /// <summary>Name of the file with the variants.</summary>
    public const string ReplayFile = "replay.csv";

    /// <summary>Name of the file with the verdicts by other rules.</summary>
    public const string VerdictsFile = "verdicts.csv";

    /// <summary>Name of the file with what the verdict rests on.</summary>
    public const string JudgementFile = "judgement.csv";

    /// <summary>The ratios of products beside those of the precedent; what a product has not is empty.</summary>
    public static string Distance(Precedent precedent)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        var table = new CsvTable("product,ratio,month_since_launch,alive,futures_with_ratio,q05,q50,q95,precedent_low,precedent,precedent_high,share_below,share_below_se,share_below_low,share_below_high,share_worse,evidence");
        foreach (ProductPrecedent product in precedent.Products)
        {
            foreach (RatioDistance row in product.Distance.Ratios)
                table.Row(product.Product, row.Fact.Ratio.Word(), product.Distance.Month, product.Distance.Alive, row.Count, row.Quantiles?.Low, row.Quantiles?.Median, row.Quantiles?.High, row.Fact.Low, row.Fact.Value, row.Fact.High, row.Below.Value, row.Below.StandardError, row.BelowLow, row.BelowHigh, row.Worse, row.Fact.Evidence);
        }
        return table.ToString();
    }

    /// <summary>What becomes of products in all variants; differences are against the whole replay.</summary>
    public static string Replay(Precedent precedent)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        var table = new CsvTable("product,variant,month_since_launch,p_alive,low,high,se,difference,difference_se,verdict");
        foreach (ProductPrecedent product in precedent.Products)
        {
            foreach (ReplayOutcome row in product.Replay.Outcomes)
                table.Row(product.Product, row.Variant, row.Month, row.Alive.P, row.Alive.Low, row.Alive.High, row.Alive.StandardError, row.Difference?.Value, row.Difference?.StandardError, Word(precedent.Rule.Of(row.Alive)));
        }
        return table.ToString();
    }

    /// <summary>The verdict on the whole replay by other rules.</summary>
    public static string Verdicts(Precedent precedent)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        var table = new CsvTable("product,months_after,share,month_since_launch,p_alive,verdict");
        foreach (Replay replay in precedent.Products.Select(product => product.Replay))
        {
            foreach (int months in VerdictRule.OtherMonths)
            {
                (double month, Probability alive) = replay.At(0, months);
                foreach (double share in VerdictRule.OtherShares) table.Row(replay.Product, months, share, month, alive.P, Word(new VerdictRule(months, share).Of(alive)));
            }
        }
        return table.ToString();
    }

    /// <summary>What verdicts rest on.</summary>
    public static string Judgement(Precedent precedent)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        var table = new CsvTable("product,part,rests_on,p_alive_without,verdict_without");
        foreach (Replay replay in precedent.Products.Select(product => product.Replay))
        {
            foreach (PrecedentJudgement row in PrecedentJudgement.Of(precedent.Rule, replay)) table.Row(replay.Product, row.Part, row.RestsOn, row.Alive?.P, row.Alive is { } alive ? Word(precedent.Rule.Of(alive)) : null);
        }
        return table.ToString();
    }

    /// <summary>What files call a verdict.</summary>
    internal static string Word(Verdict verdict) => verdict switch { Verdict.Survives => "survives", Verdict.Ends => "does_not_survive", _ => "too_close" };
}
