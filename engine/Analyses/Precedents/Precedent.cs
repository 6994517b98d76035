using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Analyses.Precedents;

/// <summary>A scenario beside what happened to another product: how near it stands, and what would become of it.</summary>
/// <param name="Case">The other product.</param>
/// <param name="Rule">When a product counts as having survived.</param>
/// <param name="Products">The products, in the order of the file.</param>
/// <param name="NeverLaunched">Names of those that launch in no future.</param>
public sealed record Precedent(PrecedentCase Case, VerdictRule Rule, IReadOnlyList<ProductPrecedent> Products, IReadOnlyList<string> NeverLaunched)
{
    /// <summary>The month of its life in which a product meets the precedent's fate unless said otherwise: Sora's users peaked about two months after its launch.</summary>
    public const int UsualMonth = 2;

    /// <summary>Futures that are simulated for so many products.</summary>
    public static long Simulated(PrecedentCase precedent, int products, long futures) => futures * (1 + (long)products * Replay.Variants(precedent.Ingredients.Count));

    /// <summary>Simulates it, on the processor.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="products">Names of the products that are looked at.</param>
    /// <param name="month">Whole months since launch in which the replay begins, before the horizon.</param>
    /// <param name="options">How. Products times futures are at most <see cref="Comparisons.Comparison.MostLives"/>.</param>
    /// <param name="done">Told how many futures of any kind were finished since the last call; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Precedent Of(ScenarioDocument document, Plan plan, IReadOnlyList<string> products, int month, RunOptions options, Action<long>? done = null, CancellationToken cancellation = default)
    {
        PrecedentCase sora = PrecedentCase.Sora;
        IReadOnlyList<Distance> distances = Distance.Of(plan, sora, options, done, cancellation);
        List<ProductPrecedent> told = [];
        List<string> never = [];
        foreach (string product in products)
        {
            if (Replay.Of(document, sora, product, month, options, done, cancellation) is { } replay) told.Add(new ProductPrecedent(product, distances.First(of => of.Product == product), replay));
            else never.Add(product);
        }
        return new Precedent(sora, new VerdictRule(), told, never);
    }
}

/// <summary>A product beside a precedent.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Distance">How near it stands.</param>
/// <param name="Replay">What becomes of it if the same happens to it.</param>
public sealed record ProductPrecedent(string Product, Distance Distance, Replay Replay);
