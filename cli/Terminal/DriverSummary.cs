using System.Globalization;
using Spectre.Console;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What a product's end and loss depend on: the strongest few, and none that chance could feign. ± is half of a 95 % interval.</summary>
internal static class DriverSummary
{
    private const int Shown = 5;

    private const int LongestName = 40;

    private static readonly (Answer Answer, string Words)[] s_answers = [(Answer.End, "when it ends"), (Answer.CumulativeLossUsd, "what it loses")];

    /// <summary>Prints a block for each answer.</summary>
    public static void Print(IAnsiConsole console, ProductDrivers product)
    {
        foreach ((Answer answer, string words) in s_answers)
        {
            if (product.Answers.FirstOrDefault(of => of.Answer == answer)?.Drivers is not { Count: > 0 } drivers) continue;
            Driver[] seen = [.. drivers.Where(driver => driver.Dependence is { IsSeen: true })], shown = [.. seen.Take(Shown)];
            if (shown.Length == 0)
            {
                console.WriteLine($"  {words} depends on nothing that can be told from chance");
                continue;
            }
            var table = new Grid().AddColumn(new GridColumn().PadLeft(2).NoWrap()).AddColumn(Right()).AddColumn(Right());
            table.AddRow(new Text($"{words} depends on"), new Text("decides"), new Text("rank correlation"));
            foreach (Driver driver in shown) table.AddRow(new Text("  " + Name(driver, product.Product)), new Text(Share(driver.Dependence!.Value.Xi)), new Text(Correlation(driver.Dependence!.Value.Spearman)));
            console.Write(table);
            if (drivers.Count > shown.Length) console.WriteLine($"    ({seen.Length - shown.Length} others decide less; {drivers.Count - seen.Length} cannot be told from chance)");
        }
    }

    private static GridColumn Right() => new GridColumn().PadLeft(2).NoWrap().RightAligned();

    /// <summary>A path without what all paths of the product begin with; an event with the month by which it counts.</summary>
    private static string Name(Driver driver, string product)
    {
        string prefix = $"products.{product}.", name = driver.Name.StartsWith(prefix, StringComparison.Ordinal) ? driver.Name[prefix.Length..] : driver.Name;
        string when = driver.ByMonth is { } month ? string.Create(CultureInfo.InvariantCulture, $" by month {month:0.#}") : "";
        return name.Length + when.Length <= LongestName ? name + when : name[..(LongestName - when.Length - 1)] + "…" + when;
    }

    private static string Share(Estimate xi) => string.Create(CultureInfo.InvariantCulture, $"{100 * xi.Value:0.0} % ± {100 * Interval.Z95 * xi.StandardError:0.0}");

    private static string Correlation(Estimate rho) => string.Create(CultureInfo.InvariantCulture, $"{rho.Value:0.00} ± {Interval.Z95 * rho.StandardError:0.00}");
}
