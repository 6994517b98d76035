using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Plots.Reports;

/// <summary>How far the step moves the figures of a product: of those by month the last, and the means of the outcomes.</summary>
internal static class StepBiasTable
{
    private static readonly string[] s_shares = ["survival", "sustained_breach", "breach", "break_even", "ending", "survival_at_median"];

    /// <summary>The table.</summary>
    public static ReportTable Of(StepBias bias, string product)
    {
        ProductStepBias of = bias.Products.First(one => one.Name == product);
        List<string[]> rows = [];
        for (int i = 0; i < of.Differences.Count; i++)
        {
            LifeDifference row = of.Differences[i];
            bool isLast = i + 1 == of.Differences.Count || of.Differences[i + 1].Statistic != row.Statistic || of.Differences[i + 1].Cause != row.Cause;
            if (isLast) rows.Add(Row(row));
        }
        return new ReportTable(
            $"Error of the step: {Words.Word(bias.Step)} minus {Words.Word(bias.Finer)}", "step-bias.csv",
            ["number", $"by {Words.Word(bias.Step)}s", $"by {Words.Word(bias.Finer)}s", "difference", "pairs"], rows,
            $"The same {FigureNumber.FullCount(bias.Futures)} futures simulated at both steps. Where a difference exceeds its ± and that of the number itself, a finer step tells more than more futures.");
    }

    private static string[] Row(LifeDifference row)
    {
        PairedDifference pair = row.Difference;
        string pairs = FigureNumber.FullCount(pair.Pairs), name = Name(row);
        return Array.IndexOf(s_shares, row.Statistic) >= 0
            ? [name, FigureNumber.Percent(pair.Value), FigureNumber.Percent(pair.Other), $"{ReportNumber.Points(pair.Difference)} points", pairs]
            : [name, FigureNumber.Amount(pair.Value), FigureNumber.Amount(pair.Other), ReportNumber.Amount(pair.Difference), pairs];
    }

    private static string Name(LifeDifference row) =>
        $"{row.Statistic.Replace('_', ' ')}{(row.Cause.Length > 0 ? $": {row.Cause}" : "")}{(row.Month is { } month ? $", month {FigureNumber.Months(month)}" : "")}";
}
