using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Analyses.Precedents;

/// <summary>One product that ended, and what is known of it. n = 1.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What it was, in a sentence.</param>
/// <param name="AgeMonths">Months after its launch, whole, that the ratios are of.</param>
/// <param name="Conflicts">Where sources conflict, a sentence each.</param>
/// <param name="Facts">Its ratios.</param>
/// <param name="Ingredients">What happened to it, as changes of any scenario; their months count from the one in which it begins.</param>
public sealed record PrecedentCase(string Name, string About, int AgeMonths, IReadOnlyList<string> Conflicts, IReadOnlyList<PrecedentFact> Facts, IReadOnlyList<Overlay> Ingredients)
{
    private static readonly string[] s_ofSora = ["users-halve", "fewer-come", "no-cost-compression", "threshold-tightens", "compute-wanted-elsewhere", "partner-does-not-close"];

    /// <summary>OpenAI's video app: <c>scenarios/precedents/sora.yaml</c> and the overlays beside it.</summary>
    public static PrecedentCase Sora { get; } = Read("sora", s_ofSora);

    private static PrecedentCase Read(string name, IReadOnlyList<string> ingredients)
    {
        YamlMapping root = Document(name).Root;
        var ratios = (YamlMapping)root["ratios"]!.Value;
        return new PrecedentCase(
            Text(root, "precedent"), Text(root, "about"), (int)Number(root, "age_months"), [.. ((YamlList)root["conflicts"]!.Value).Items.Select(item => ((YamlScalar)item).Text)],
            [.. Enum.GetValues<PrecedentRatio>().Select(ratio => Fact(ratio, (YamlMapping)ratios[ratio.Word()]!.Value))], [.. ingredients.Select(ingredient => Overlay.Of(Document($"{name}/{ingredient}")))]);
    }

    private static PrecedentFact Fact(PrecedentRatio ratio, YamlMapping said) => new(ratio, Number(said, "low"), Number(said, "value"), Number(said, "high"), Text(said, "evidence"));

    private static ScenarioDocument Document(string path) => ShippedOverlays.Document($"precedents/{path}.yaml", $"precedents/{path}") ?? throw new InvalidOperationException($"The program was built without precedents/{path}.yaml.");

    private static string Text(YamlMapping of, string key) => ((YamlScalar)of[key]!.Value).Text;

    private static double Number(YamlMapping of, string key) => NumberText.TryParse(Text(of, key), out double value) ? value : throw new InvalidOperationException($"'{key}' is no number.");
}

/// <summary>A ratio of a precedent.</summary>
/// <param name="Ratio">Which.</param>
/// <param name="Low">The lowest that sources and readings leave; no confidence interval.</param>
/// <param name="Value">Where it was most plausibly.</param>
/// <param name="High">The highest that sources and readings leave.</param>
/// <param name="Evidence">Where it comes from, and how good that is.</param>
public sealed record PrecedentFact(PrecedentRatio Ratio, double Low, double Value, double High, string Evidence);
