using System.Globalization;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Plots;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Probabilities by round months: alive, above the threshold, ended and of what.</summary>
internal static class MonthTable
{
    /// <summary>Width of "100.0 %".</summary>
    private const int CellWidth = 7;

    /// <summary>Longest line that short words of a heading share.</summary>
    private const int HeadingWidth = 9;

    private const int LongestWord = 14;

    private const int MostLines = 3;

    /// <summary>Prints it.</summary>
    public static void Print(Screen screen, ProductEstimate product)
    {
        (string Name, int Index)[] all = [.. product.LikeliestCauses().Select(cause => (product.Causes[cause], cause))];
        string[] columns = ["by month", "alive", .. product.HasThreshold ? new[] { "burn above threshold", "3-month mean above" } : [], "broke even"];
        (string Name, int Index)[] causes = [.. all.TakeWhile((_, i) => Fit(columns.Concat(all.Take(i + 1).Select(cause => cause.Name))))];
        var table = new TextTable(new string('r', columns.Length + causes.Length));
        table.Heading([.. columns.Concat(causes.Select(cause => cause.Name)).Select(Wrapped)]);
        foreach (int i in RoundMonths.Of(product))
        {
            MonthEstimate month = product.Life.ByMonth[i];
            Probability[] breaches = product.HasThreshold ? [product.Breach.ByMonth[i].Probability, product.SustainedBreach.ByMonth[i].Probability] : [];
            Probability[] cells = [month.Survival, .. breaches, product.BreakEven.ByMonth[i].Probability, .. causes.Select(cause => month.Incidence[cause.Index])];
            table.Row([month.Month.ToString("0.##", CultureInfo.InvariantCulture), .. cells.Select(p => (Piece)EstimateText.Share(p.P))]);
        }
        screen.Line();
        screen.Write(table);
        if (causes.Length < all.Length) screen.Paragraph($"Not all causes fit here ({causes.Length} of {all.Length}); incidence.csv has them.", Ink.Faint, "  ");
    }

    private static bool Fit(IEnumerable<string> columns) =>
        columns.Sum(column => TextTable.Gap + Math.Max(CellWidth, Wrapped(column).Split('\n').Max(TextWidth.Of))) <= Screen.Width;

    /// <summary>A heading in few lines that are no longer than its longest word, or than a few short words.</summary>
    private static string Wrapped(string heading)
    {
        string[] words = [.. heading.Split(' ').Select(word => TextWidth.Shortened(word, LongestWord))];
        string[] lines = words.Aggregate((lines, word) => lines.Length - lines.LastIndexOf('\n') + word.Length <= HeadingWidth ? $"{lines} {word}" : $"{lines}\n{word}").Split('\n');
        return string.Join('\n', lines.Length <= MostLines ? lines : [.. lines.Take(MostLines - 1), TextWidth.Shortened(lines[MostLines - 1], LongestWord - 1) + "…"]);
    }
}
