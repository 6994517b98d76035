using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;

namespace SurvivalSim.Output;

/// <summary>The results of many runs as a comma-separated table: a row for each run and product, a column for each input and number.</summary>
public static class CellTable
{
    /// <summary>What it is called in a folder of results.</summary>
    public const string FileName = "grid.csv";

    /// <summary>Writes it.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="results">What became of them, in their order.</param>
    public static string Write(CellSet cells, IReadOnlyList<CellResult> results)
    {
        Column[] columns = [.. results.SelectMany(result => result.Products).SelectMany(product => product.Numbers).Select(number => number.Name).Distinct().SelectMany(ColumnsOf)];
        var table = new CsvTable(string.Join(',', ((string[])["cell", .. cells.Inputs, "product", .. columns.Select(column => column.Name), "plan_hash", "error"]).Select(CsvTable.Cell)));
        foreach (CellResult result in results)
        {
            object?[] inputs = [result.Cell, .. cells.ValuesOf(result.Cell)];
            foreach (ProductHeadlines product in result.Products)
            {
                Dictionary<string, Headline> numbers = product.Numbers.ToDictionary(number => number.Name);
                table.Row([.. inputs, product.Product, .. columns.Select(column => numbers.TryGetValue(column.Of, out Headline number) ? (object)column.Read(number) : null), result.PlanHash, null]);
            }
            if (result.Error is not null) table.Row([.. inputs, null, .. columns.Select(_ => (object?)null), result.PlanHash, result.Error]);
        }
        return table.ToString();
    }

    /// <summary>A number with its error; the median, which has none, with its interval.</summary>
    private static IEnumerable<Column> ColumnsOf(string name)
    {
        yield return new Column(name, name, number => number.Value);
        if (name != ProductHeadlines.Median)
        {
            yield return new Column($"{name}_se", name, number => number.StandardError);
            yield break;
        }
        yield return new Column($"{name}_low", name, number => number.Low);
        yield return new Column($"{name}_high", name, number => number.High);
    }

    private sealed record Column(string Name, string Of, Func<Headline, double> Read);
}
