using System.Security.Cryptography;
using System.Text;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Overlays;

/// <summary>A change to scenarios that has a name: a stress, or an answer of management. It fits every scenario that has what it changes.</summary>
public sealed record Overlay
{
    internal Overlay() { }

    /// <summary>How the user named it: a file, or one of <see cref="ShippedOverlays.Names"/>.</summary>
    public required string Reference { get; init; }

    /// <summary>SHA-256 of its text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What happens, in a sentence; may be empty.</summary>
    public required string About { get; init; }

    /// <summary>How likely it is, in words; may be empty.</summary>
    public required string HowLikely { get; init; }

    /// <summary>Whether it is an answer of management, which gives it or not, rather than something that happens.</summary>
    public required bool IsAnswer { get; init; }

    /// <summary>Tags of the products that are changed; none for all products.</summary>
    public required IReadOnlyList<string> AppliesTo { get; init; }

    /// <summary>Judgement that it rests on, a sentence each.</summary>
    public required IReadOnlyList<string> RestsOn { get; init; }

    /// <summary>The only product that is changed; <see langword="null"/> for every one that it applies to.</summary>
    internal string? Product { get; init; }

    /// <summary>Where the tags are written, or where the document begins.</summary>
    internal TextSpan Where { get; init; }

    /// <summary>Changes of values, in the order in which they are made.</summary>
    internal IReadOnlyList<PathEdit> Edits { get; init; } = [];

    /// <summary>Events that are added or replaced.</summary>
    internal IReadOnlyList<YamlEntry> Events { get; init; } = [];

    /// <summary>Events that are added or replaced for each product that is changed.</summary>
    internal IReadOnlyList<YamlEntry> ProductEvents { get; init; } = [];

    /// <summary>Reads a document: <see cref="ScenarioDocument.Load"/> and <see cref="ScenarioDocument.Parse"/> make one.</summary>
    /// <exception cref="InvalidScenarioException">It is no overlay; every error of it at once, with its place.</exception>
    public static Overlay Of(ScenarioDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return OverlayReader.Read(document);
    }

    /// <summary>The overlay for one product alone, whose events it brings so many months later, under their own names.</summary>
    internal Overlay For(string product, double monthsLater) => this with
    {
        Reference = $"{Reference} of {product} from month {NumberText.Exact(monthsLater)}",
        Product = product,
        Events = [.. Events, .. ProductEvents.Select(added => added with { Value = Later((YamlMapping)added.Value, product, monthsLater) })],
        ProductEvents = [],
    };

    /// <summary>Whether a document is meant as an overlay.</summary>
    public static bool Is(ScenarioDocument document) => document.Root["overlay"] is not null;

    private static YamlMapping Later(YamlMapping happening, string product, double months) => happening with
    {
        Entries = [new YamlEntry(new YamlScalar(happening.Where, "product"), new YamlScalar(happening.Where, product)), .. happening.Entries.Select(entry => entry is { Key.Text: "at_month" or "after_month", Value: YamlScalar month } && NumberArithmetic.Of(EditKind.Add, month.Text, NumberText.Exact(months)) is { } later
            ? entry with { Value = new YamlScalar(month.Where, later) } : entry)],
    };

    /// <summary>The fingerprint of a text.</summary>
    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
