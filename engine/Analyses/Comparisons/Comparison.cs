using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses.Comparisons;

/// <summary>Scenarios in the same futures: what each comes to, and how each differs from the first one.</summary>
/// <param name="Variants">What each comes to by itself; the first is the one that the others are held against.</param>
/// <param name="Changes">How the others differ from it, product by product.</param>
/// <remarks>
/// All variants draw from the same random numbers by name: what they have in common happens in both in the same way, and a difference is that of its cause. Its error is that of the
/// differences future by future, which is the smaller the more the two share. Source: P. Glasserman, D. D. Yao, Manag. Sci. 38 (1992) 884–908, doi:10.1287/mnsc.38.6.884.
/// </remarks>
public sealed record Comparison(IReadOnlyList<VariantEstimate> Variants, IReadOnlyList<ProductChange> Changes)
{
    /// <summary>Most lives of products that are kept of a variant: two variants of so many take 1.4 GB.</summary>
    public const long MostLives = 8_000_000;

    /// <summary>Simulates the variants, on the processor.</summary>
    /// <param name="variants">At least one; the first is the one that the others are held against.</param>
    /// <param name="options">How; all have as many futures. Products times futures are at most <see cref="MostLives"/>.</param>
    /// <param name="done">Told how many futures of either variant were finished since the last call; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidScenarioException">The horizons differ, or no product of one is in another.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Comparison Of(IReadOnlyList<Variant> variants, RunOptions options, Action<long>? done = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(variants);
        ArgumentNullException.ThrowIfNull(options);
        foreach (Variant other in variants.Skip(1)) CheckHorizon(variants[0], other);
        ProductPairs[] pairs = [.. variants.Select(variant => ProductPairs.Of(variants[0].Scenario, variant.Scenario))];
        VariantRun reference = VariantRun.Of(variants[0], options, done, cancellation);
        List<VariantEstimate> estimates = [new VariantEstimate(variants[0], reference.Estimate, [])];
        List<ProductChange> changes = [];
        for (int i = 1; i < variants.Count; i++)
        {
            VariantRun run = VariantRun.Of(variants[i], options, done, cancellation);
            estimates.Add(new VariantEstimate(variants[i], run.Estimate, pairs[i].Alone));
            foreach ((string product, string inVariant) in pairs[i].Pairs)
            {
                if (reference.Product(product) is { } one && run.Product(inVariant) is { } other) changes.Add(Change(one, reference.Lives, other, run.Lives, variants[i].Name));
            }
        }
        return new Comparison(estimates, changes);
    }

    /// <summary>Products of the first variant that another is held against.</summary>
    public IEnumerable<ProductEstimate> Compared => Variants[0].Run.Products.Where(product => Changes.Any(change => change.Product == product.Name));

    /// <summary>Products that both have and that launch in no future of one of them: they are compared with nothing.</summary>
    public IEnumerable<(string Variant, string Product)> NotLaunched() =>
        from variant in Variants.Skip(1)
        from pair in ProductPairs.Of(Variants[0].Variant.Scenario, variant.Variant.Scenario).Pairs
        where !Changes.Any(change => change.Variant == variant.Variant.Name && change.Product == pair.Reference)
        select (variant.Variant.Name, pair.Reference);

    private static void CheckHorizon(Variant reference, Variant other)
    {
        var findings = new Diagnostics();
        if (other.Scenario.HorizonMonths != reference.Scenario.HorizonMonths)
        {
            findings.Report(DiagnosticCodes.Conflict, other.Scenario.HorizonWhere, $"the horizon is {NumberText.Exact(other.Scenario.HorizonMonths)} months, and {NumberText.Exact(reference.Scenario.HorizonMonths)} in {reference.Name}",
                "what is compared is followed for the same time", "Give both a horizon, with --horizon.");
        }
        findings.ThrowIfAny();
    }

    private static ProductChange Change(LivingProduct reference, LifeTable referenceLives, LivingProduct variant, LifeTable variantLives, string name)
    {
        double month = CommonMonth(reference, referenceLives);
        IEnumerable<LifeStatistic> statistics = LifeStatistic.Of(reference.Estimate with { Outcomes = Common(reference.Estimate, variant.Estimate) }, reference.Estimate.Causes.Union(variant.Estimate.Causes), month);
        // Without a threshold on either side there is nothing to breach.
        if (!reference.Estimate.HasThreshold && !variant.Estimate.HasThreshold) statistics = statistics.Where(statistic => statistic.Name != Words.Word(LifeTime.Breach) && statistic.Name != Words.Word(LifeTime.SustainedBreach));
        var pairs = new PairedLives(variant, reference, [.. statistics, LifeStatistic.TailLoss]);
        pairs.Add(variantLives, referenceLives);
        return new ProductChange(name, reference.Name, variant.Name, month, pairs.Count, pairs.Differences());
    }

    /// <summary>The last month of the estimate for which 95 % of the launched lives were followed: with a known launch, the last of all. Later ones rest on the earliest launches alone.</summary>
    private static double CommonMonth(LivingProduct product, LifeTable lives)
    {
        const double LeftOut = 0.05;
        float[] launches = [.. Enumerable.Range(0, (int)lives.Futures.Count).Select(future => lives[product.Index, future]).Where(life => life.Launched).Select(life => life.Launch).OrderDescending()];
        double followed = product.Plan.Grid.HorizonMonths - launches[(int)(LeftOut * launches.Length)] + Plan.SameInstant;
        double[] months = [.. product.Estimate.Life.ByMonth.Select(row => row.Month)];
        return months.LastOrDefault(month => month <= followed, months[0]);
    }

    /// <summary>The lowest cash of a company with unlimited cash is no number.</summary>
    private static IReadOnlyList<(Outcome Outcome, DistributionEstimate Estimate)> Common(ProductEstimate reference, ProductEstimate variant) =>
        [.. reference.Outcomes.Where(of => variant.Outcomes.Any(other => other.Outcome == of.Outcome))];
}

/// <summary>What a variant comes to by itself.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Run">The estimates, without fans.</param>
/// <param name="Alone">Names of products that only this variant or only the first one has: they are compared with nothing.</param>
public sealed record VariantEstimate(Variant Variant, RunEstimate Run, IReadOnlyList<string> Alone);

/// <summary>How a product of a variant differs from that of the first variant. Months count from its launch.</summary>
/// <param name="Variant">Name of the variant.</param>
/// <param name="Product">Name of the product in the first variant.</param>
/// <param name="ProductOfVariant">Its name in this variant.</param>
/// <param name="Month">The month by which changes are told: the last for which nearly all lives of the first variant are followed.</param>
/// <param name="Pairs">Futures in which it launched in both; all others are left out.</param>
/// <param name="Differences">What differs by how much: this variant minus the first one.</param>
public sealed record ProductChange(string Variant, string Product, string ProductOfVariant, double Month, long Pairs, IReadOnlyList<LifeDifference> Differences);
