using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;

namespace SurvivalSim.Plots.Cells;

/// <summary>A number over many runs: what is shown of them.</summary>
/// <param name="Product">The product whose number it is; <see langword="null"/> for that of each product of each run.</param>
/// <param name="Metric">What results files call the number.</param>
/// <param name="Target">The value whose place is looked for, or <see langword="null"/>.</param>
public sealed record CellAnswer(string? Product, string Metric, double? Target)
{
    /// <summary>What the number is, and how it is told.</summary>
    public Measure Measure { get; } = MetricWords.Of(Metric);

    /// <summary>What it is about, in a few words.</summary>
    public string Title => Product is null ? Measure.Label : $"{Product}: {Measure.Label}";

    /// <summary>The number in a run; <see langword="null"/> where there is none.</summary>
    public Headline? In(CellResult result)
    {
        foreach (CellRow row in Rows([result])) return row.Number;
        return null;
    }

    /// <summary>The runs that have it, in their order; of every product where none is named.</summary>
    public IReadOnlyList<CellRow> Rows(IReadOnlyList<CellResult> results) =>
    [
        .. from result in results
           from product in result.Products
           where Product is null || product.Product == Product
           let number = product.Find(Metric)
           where number is not null
           select new CellRow(result, product.Product, number.Value),
    ];

    /// <summary>An interval as it is told; nothing where an end of it is not known.</summary>
    public string Interval(Headline number) => double.IsFinite(number.Low) && double.IsFinite(number.High) ? $"{Measure.Text(number.Low)} to {Measure.Text(number.High)}" : "";

    /// <summary>What is counted: runs, or products where a run has several.</summary>
    public string Counted(IReadOnlyList<CellResult> results) => Product is null && results.Any(result => result.Products.Count > 1) ? "products" : "runs";

    /// <summary>What a row is called: the name of its run, and its product where there are several.</summary>
    public string Name(CellSet cells, CellRow row)
    {
        string name = cells.NameOf(row.Result.Cell);
        return Product is null && row.Result.Products.Count > 1 ? $"{name}: {row.Product}" : name;
    }
}

/// <summary>A number of a run.</summary>
/// <param name="Result">The run.</param>
/// <param name="Product">Whose number it is.</param>
/// <param name="Number">The number.</param>
public readonly record struct CellRow(CellResult Result, string Product, Headline Number);
