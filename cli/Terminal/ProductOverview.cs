using System.Globalization;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Many products under each other, a line for each: its survival curve, one line high, and what it comes to.</summary>
internal static class ProductOverview
{
    private const int CurveWidth = 20;

    /// <summary>Prints it.</summary>
    public static void Print(Screen screen, IReadOnlyList<ProductEstimate> products)
    {
        double horizon = products.Max(product => product.Life.ByMonth[^1].Month);
        var table = new TextTable("llrrrr");
        table.Heading("product", string.Create(CultureInfo.InvariantCulture, $"alive to month {horizon:0.##}"), "half\nby", "alive\nat end", "above\nthreshold", "median\nloss");
        foreach (ProductEstimate product in products)
        {
            table.Row(product.Name, new Piece(Curve(product.Life, horizon), Ink.Main), product.Life.Median.Months is { } half ? half.ToString("0.00", CultureInfo.InvariantCulture) : "–",
                EstimateText.Share(product.Life.ByMonth[^1].Survival.P), product.HasThreshold ? EstimateText.Share(product.SustainedBreach.Ever.P) : "–",
                FigureNumber.Amount(product.Outcomes.First(pair => pair.Outcome == Outcome.CumulativeLossUsd).Estimate.Quantiles[2].Value));
        }
        screen.Line();
        screen.Write(table);
    }

    /// <summary>The share alive in the middle of each column, to an eighth; blank beyond the months that were followed.</summary>
    private static string Curve(TimeToEvent life, double horizon) => string.Concat(
        from column in Enumerable.Range(0, CurveWidth)
        let month = (column + 0.5) / CurveWidth * horizon
        where month <= life.ByMonth[^1].Month
        select BlockPlot.Eighth((int)Math.Round(8 * life.ByMonth.TakeWhile(row => row.Month <= month).Select(row => row.Survival.P).LastOrDefault(1))));
}
