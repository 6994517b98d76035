using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>What an answer about a product depends on: those that chance could not feign, the strongest first.</summary>
internal static class DriverTable
{
    private const int Shown = 10;

    /// <summary>The table; <see langword="null"/> where nothing can be told from chance.</summary>
    public static ReportTable? Of(AnswerDrivers answer, string product)
    {
        Driver[] seen = DriverWords.Seen(answer), shown = seen[..Math.Min(seen.Length, Shown)];
        if (seen.Length == 0) return null;
        return new ReportTable(
            DriverWords.Title(answer.Answer, product), "drivers.csv", ["depends on", "decides", "rank correlation", "futures looked at"],
            [.. shown.Select(driver => Row(driver, driver.Dependence!.Value, product))],
            $"{(seen.Length > shown.Length ? $"{seen.Length - shown.Length} others decide less; " : "")}{answer.Drivers.Count - seen.Length} others cannot be told from chance.");
    }

    private static string[] Row(Driver driver, Dependence dependence, string product) =>
        [DriverWords.Name(driver, product), DriverWords.Decides(driver), ReportNumber.Hundredths(dependence.Spearman), FigureNumber.FullCount(dependence.Futures)];
}
