using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Reports;

/// <summary>What an answer about a product depends on: those that chance could not feign, the strongest first.</summary>
internal static class DriverTable
{
    private const int Shown = 10;

    /// <summary>The table; <see langword="null"/> where nothing can be told from chance.</summary>
    public static ReportTable? Of(AnswerDrivers answer)
    {
        List<Driver> seen = [.. answer.Drivers.Where(driver => driver.Dependence is { IsSeen: true })];
        if (seen.Count == 0) return null;
        List<string[]> rows = [];
        foreach (Driver driver in seen)
        {
            if (rows.Count == Shown) break;
            Dependence dependence = driver.Dependence!.Value;
            rows.Add([Name(driver), ReportNumber.ShareWithError(dependence.Xi), ReportNumber.Hundredths(dependence.Spearman), FigureNumber.FullCount(dependence.Futures)]);
        }
        return new ReportTable(
            Caption(answer.Answer), "drivers.csv", ["depends on", "decides", "rank correlation", "futures looked at"], rows,
            $"{(seen.Count > rows.Count ? $"{seen.Count - rows.Count} others decide less; " : "")}{answer.Drivers.Count - seen.Count} others cannot be told from chance.");
    }

    private static string Name(Driver driver) => driver.ByMonth is { } month ? $"{driver.Name} (event, by month {FigureNumber.Months(month)})" : driver.Name;

    private static string Caption(Answer answer) => answer switch
    {
        Answer.End => "What its end depends on",
        Answer.SustainedBreach => "What exceeding the threshold depends on",
        Answer.CumulativeLossUsd => "What its loss depends on",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer needs a name here."),
    };
}
