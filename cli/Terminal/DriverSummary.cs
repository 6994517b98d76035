using System.Globalization;
using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What a product's end and loss depend on: the strongest few, and none that chance could feign. ± is half of a 95 % interval.</summary>
internal static class DriverSummary
{
    private const int Shown = 5;

    private const int LongestName = 40;

    private static readonly (Answer Answer, string Words)[] s_answers = [(Answer.End, "when it ends"), (Answer.CumulativeLossUsd, "what it loses")];

    /// <summary>Prints a block for each answer.</summary>
    public static void Print(Screen screen, ProductDrivers product)
    {
        bool hasBegun = false;
        foreach ((Answer answer, string words) in s_answers)
        {
            if (product.Answers.FirstOrDefault(of => of.Answer == answer)?.Drivers is not { Count: > 0 } drivers) continue;
            if (!hasBegun) screen.Line();
            hasBegun = true;
            Driver[] seen = [.. drivers.Where(driver => driver.Dependence is { IsSeen: true })], shown = [.. seen.Take(Shown)];
            if (shown.Length == 0)
            {
                screen.Line($"  {words} depends on nothing that can be told from chance");
                continue;
            }
            var table = new TextTable("lrr");
            table.Heading($"{words} depends on", "decides", "rank correlation");
            foreach (Driver driver in shown) table.Row("  " + Name(driver, product.Product), Share(DriverWords.Share(driver)), Correlation(driver.Dependence!.Value.Spearman));
            screen.Write(table);
            if (drivers.Count > shown.Length) screen.Line($"    ({seen.Length - shown.Length} {(seen.Length - shown.Length == 1 ? "other decides" : "others decide")} less; {drivers.Count - seen.Length} cannot be told from chance)");
        }
    }

    /// <summary>Of a name that is too long the path gives way.</summary>
    private static string Name(Driver driver, string product)
    {
        string when = DriverWords.ByWhen(driver);
        return TextWidth.Shortened(DriverWords.Path(driver, product), LongestName - when.Length) + when;
    }

    private static string Share(Estimate xi) => string.Create(CultureInfo.InvariantCulture, $"{100 * xi.Value:0.0} % ± {100 * Interval.Z95 * xi.StandardError:0.0}");

    private static string Correlation(Estimate rho) => $"{FigureNumber.Correlation(rho.Value)} ± {FigureNumber.Correlation(Interval.Z95 * rho.StandardError)}";
}
