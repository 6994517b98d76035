using System.CommandLine;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Cells;

namespace SurvivalSim.Cli.Commands;

/// <summary>The options that say which number is shown of many runs.</summary>
internal sealed class MetricOptions
{
    private readonly Option<string?> _metric = new("--metric") { Description = "Number to show: a column of grid.csv, of one product where it is named (default sustained_breach, without a threshold end).", HelpName = "NAME[:PRODUCT]" };
    private readonly Option<string?> _target = new("--target") { Description = "Value whose line is drawn (default 50% of a probability).", HelpName = "NUMBER" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_metric);
        command.Add(_target);
    }

    /// <summary>What was written, for a command line.</summary>
    public IReadOnlyList<string> Written(ParseResult parsed) =>
    [
        .. parsed.GetValue(_metric) is { } metric ? ["--metric", metric] : (string[])[],
        .. parsed.GetValue(_target) is { } target ? ["--target", target] : (string[])[],
    ];

    /// <summary>What is to be shown.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="plans">What there is to show; looked at where a number was asked for.</param>
    /// <exception cref="InvalidInputException">There is no such number, or the target is none.</exception>
    public MetricChoice Read(ParseResult parsed, IEnumerable<Plan> plans)
    {
        double? target = parsed.GetValue(_target) is not { } text ? null
            : NumberText.TryParse(text, out double number) ? number : throw new InvalidInputException($"--target is '{text}' (a number: 0.3, 30%, 1.2M).");
        if (parsed.GetValue(_metric) is not { } metric) return new MetricChoice(null, null, target);
        (string Name, string Product)[] known = [.. plans.SelectMany(plan => plan.ProductNames.Index().SelectMany(product => ProductHeadlines.NamesOf(plan, product.Index).Select(name => (name, product.Item)))).Distinct()];
        if (known.Any(pair => pair.Name == metric)) return new MetricChoice(metric, null, target);
        foreach ((string name, string product) in known)
        {
            if (metric == $"{name}:{product}") return new MetricChoice(name, product, target);
        }
        string[] words = [.. known.Select(pair => pair.Name).Distinct()];
        string? longest = words.Where(name => metric.StartsWith(name + ":", StringComparison.Ordinal)).MaxBy(name => name.Length);
        // A cause is part of a name: what follows 'end:' may be either.
        string? near = longest is null or ProductHeadlines.End
            ? NearestWord.Suggest(metric, words) ?? $"Known here: {string.Join(", ", words)}."
            : NearestWord.Suggest(metric, known.Where(pair => pair.Name == longest).Select(pair => $"{pair.Name}:{pair.Product}"));
        throw new InvalidInputException($"--metric is '{metric}', and no product has such a number (a column of grid.csv, with :PRODUCT where only one is meant).{(near is null ? "" : " " + near)}");
    }
}

/// <summary>Which number is shown.</summary>
/// <param name="Metric">Its name, or <see langword="null"/> where the program chooses.</param>
/// <param name="Product">Of which product, or <see langword="null"/> for all.</param>
/// <param name="Target">The value whose line is drawn, or <see langword="null"/> where the program chooses.</param>
internal sealed record MetricChoice(string? Metric, string? Product, double? Target)
{
    private const double DefaultTarget = 0.5;

    /// <summary>What is shown of the runs of a grid: for each product that has the number.</summary>
    public IReadOnlyList<CellAnswer> ByProduct(IReadOnlyList<CellResult> results) =>
    [
        .. from product in results.SelectMany(result => result.Products).GroupBy(product => product.Product)
           where Product is null || product.Key == Product
           let metric = Metric ?? (product.Any(Has(ProductHeadlines.SustainedBreach)) ? ProductHeadlines.SustainedBreach : ProductHeadlines.End)
           where product.Any(Has(metric))
           select Answer(product.Key, metric),
    ];

    /// <summary>What is shown of scenarios that have products of their own: all in one.</summary>
    public IReadOnlyList<CellAnswer> Together(IReadOnlyList<CellResult> results)
    {
        ProductHeadlines[] launched = [.. results.SelectMany(result => result.Products).Where(product => product.Numbers.Count > 1)];
        return [Answer(Product, Metric ?? (Array.TrueForAll(launched, product => Has(ProductHeadlines.SustainedBreach)(product)) ? ProductHeadlines.SustainedBreach : ProductHeadlines.End))];
    }

    private CellAnswer Answer(string? product, string metric) => new(product, metric, Target ?? (MetricWords.Of(metric).Kind == MeasureKind.Share ? DefaultTarget : null));

    private static Func<ProductHeadlines, bool> Has(string metric) => product => product.Numbers.Any(number => number.Name == metric);
}
