using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Estimates;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Yaml;
using SurvivalSim.Simulation;

namespace SurvivalSim.Analyses.Precedents;

/// <summary>What happened to a precedent happens to a product: its survival with all of it, with none, and without each part.</summary>
/// <param name="Product">Name of the product.</param>
/// <param name="Month">Month since its launch in which it begins.</param>
/// <param name="Parts">What happens, part by part.</param>
/// <param name="Document">The scenario with all of it.</param>
/// <param name="Comparison">All variants in the same futures; the first has all of it.</param>
/// <param name="Outcomes">What becomes of the product, in the order of the variants.</param>
public sealed record Replay(string Product, int Month, IReadOnlyList<ReplayPart> Parts, ScenarioDocument Document, Comparison Comparison, IReadOnlyList<ReplayOutcome> Outcomes)
{
    /// <summary>Name of the variant with all of it.</summary>
    public const string Whole = "with the replay";

    /// <summary>Name of the one with none of it.</summary>
    public const string None = "without the replay";

    /// <summary>So many months later it begins in further variants: the month is judgement, too.</summary>
    private static readonly int[] s_later = [6, 12];

    /// <summary>Variants of a replay of so many parts: at most.</summary>
    public static int Variants(int parts) => 2 + parts + s_later.Length;

    /// <summary>What becomes of the product with all of it.</summary>
    public ReplayOutcome With => Outcomes[0];

    /// <summary>What becomes of it with none.</summary>
    public ReplayOutcome Without => Outcomes[1];

    /// <summary>What becomes of it without one part.</summary>
    public ReplayOutcome WithoutPart(int part) => Outcomes[2 + part];

    /// <summary>What becomes of it if it begins later.</summary>
    public IEnumerable<ReplayOutcome> Later => Outcomes.Skip(2 + Parts.Count);

    /// <summary>Whether the product is followed for longer than until it begins; otherwise nothing of it is seen.</summary>
    public bool IsSeen => EstimateWithout.Life.ByMonth[^1].Month > Month;

    /// <summary>The estimate of the product with all of it.</summary>
    public ProductEstimate EstimateWith => Estimate(0);

    /// <summary>The estimate of it with none.</summary>
    public ProductEstimate EstimateWithout => Estimate(1);

    private ProductEstimate Estimate(int variant) => Of(Comparison.Variants[variant], Product)!;

    /// <summary>Simulates it, on the processor.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="precedent">What happened.</param>
    /// <param name="product">Name of a product of the scenario.</param>
    /// <param name="month">Whole months since its launch in which it begins, before the horizon.</param>
    /// <param name="options">How.</param>
    /// <param name="done">Told how many futures of any variant were finished since the last call; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns><see langword="null"/> where the product launches in no future.</returns>
    /// <exception cref="Foundation.InvalidScenarioException">What happened cannot be laid over the scenario.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Replay? Of(ScenarioDocument document, PrecedentCase precedent, string product, int month, RunOptions options, Action<long>? done = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(precedent);
        ArgumentOutOfRangeException.ThrowIfNegative(month);
        ReplayPart[] parts = [.. precedent.Ingredients.Select(overlay => ReplayPart.Of(document, overlay, product, month))];
        Variant none = Variant.Of(None, document);
        (Variant Variant, int From)[] variants =
        [
            (Variant.Of(Whole, Laid(month, precedent.Ingredients)), month), (none, month),
            .. parts.Select((part, i) => (Variant.Of(part.Variant, Laid(month, [.. precedent.Ingredients.Where((_, other) => other != i)])), month)),
            .. s_later.Select(later => month + later).Where(later => later < none.Scenario.HorizonMonths).Select(later => (Variant.Of($"from month {later}", Laid(later, precedent.Ingredients)), later)),
        ];
        Comparison comparison = Comparison.Of([.. variants.Select(variant => variant.Variant)], options, done, cancellation);
        if (Of(comparison.Variants[1], product) is null) return null;
        // A replay that begins after all that is seen of the product would be told as if it did nothing.
        double seen = Of(comparison.Variants[1], product)!.Life.ByMonth[^1].Month;
        return new Replay(product, month, parts, variants[0].Variant.Document, comparison, [.. variants.Where(variant => variant.From == month || variant.From < seen).Select(variant => Outcome(comparison, variant.Variant.Name, product, variant.From + new VerdictRule().Months))]);

        ScenarioDocument Laid(int from, IReadOnlyList<Overlay> overlays) => overlays.Aggregate(document, (under, overlay) => under.With(overlay.For(product, from)));
    }

    /// <summary>The probability that the product is alive so many months after the replay begins, or at the last month seen.</summary>
    /// <param name="variant">Index of the variant.</param>
    /// <param name="months">So many.</param>
    public (double Month, Probability Alive) At(int variant, int months)
    {
        MonthEstimate at = LastBy(Estimate(variant), Month + months);
        return (at.Month, at.Survival);
    }

    private static ReplayOutcome Outcome(Comparison comparison, string variant, string product, int month)
    {
        MonthEstimate at = LastBy(Of(comparison.Variants.First(of => of.Variant.Name == variant), product)!, month);
        LifeDifference? difference = comparison.Changes.FirstOrDefault(change => change.Variant == variant && change.Product == product)?.Differences.Survival().FirstOrDefault(of => of.Month == at.Month);
        return new ReplayOutcome(variant, at.Month, at.Survival, difference?.Difference.Difference);
    }

    private static MonthEstimate LastBy(ProductEstimate product, double month) => product.Life.ByMonth.Last(at => at.Month <= month || at.Month == product.Life.ByMonth[0].Month);

    private static ProductEstimate? Of(VariantEstimate variant, string product) => variant.Run.Products.FirstOrDefault(of => of.Name == product);
}

/// <summary>A part of what happened.</summary>
/// <param name="Overlay">The change, for the product and from its month on.</param>
/// <param name="Changes">Whether it changes anything in this scenario's text.</param>
public sealed record ReplayPart(Overlay Overlay, bool Changes)
{
    /// <summary>Name of the variant without it.</summary>
    public string Variant => $"without: {Overlay.Name}";

    internal static ReplayPart Of(ScenarioDocument document, Overlay overlay, string product, int month)
    {
        Overlay own = overlay.For(product, month);
        return new ReplayPart(own, PathDifference.Between(document, document.With(own)).Any(change => !IsIdle(change.Path, own)));

        // An event that does nothing by itself is there for others to name.
        static bool IsIdle(string path, Overlay own) => own.Events.Any(added => path.StartsWith($"events.{added.Key.Text}.", StringComparison.Ordinal) && ((YamlMapping)added.Value).Entries.All(entry => entry.Key.Text is "product" or "at_month"));
    }
}

/// <summary>What becomes of a product in a variant.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Month">Months since launch at which it is looked at.</param>
/// <param name="Alive">Probability that it is alive then.</param>
/// <param name="Difference">That less the one with all of the replay in the same month, in the same futures; <see langword="null"/> for that one itself.</param>
public sealed record ReplayOutcome(string Variant, double Month, Probability Alive, Estimate? Difference);
