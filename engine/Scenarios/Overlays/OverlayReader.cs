using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Overlays;

/// <summary>A document to an <see cref="Overlay"/>, or every reason why not. What its values and events are worth is found out by the scenario that they become part of.</summary>
internal static class OverlayReader
{
    private static readonly (string Key, EditKind Kind)[] s_edits = [("set", EditKind.Set), ("multiply", EditKind.Multiply), ("add", EditKind.Add)];

    /// <summary>Reads and checks a document.</summary>
    /// <exception cref="InvalidScenarioException">It is no overlay; the exception holds every finding.</exception>
    public static Overlay Read(ScenarioDocument document)
    {
        var findings = new Diagnostics();
        var header = new SectionReader(document.Root, "", OverlaySchema.Overlay, new ReadingContext(findings, new DataFolder(document.File)));
        if (!header.Has("overlay"))
            findings.Report(DiagnosticCodes.MissingKey, header.Where, "'overlay' is missing", "an overlay has a name", document.Root["products"] is null ? null : "This is a scenario.");
        Names.CheckTitle(header.Node("overlay"), findings);
        var overlay = new Overlay
        {
            Reference = document.File,
            Sha256 = Overlay.HashOf(document.Text),
            Name = header.Text("overlay") ?? "",
            About = header.Text("about") ?? "",
            HowLikely = header.Text("how_likely") ?? "",
            IsAnswer = IsAnswer(header),
            AppliesTo = header.Tags("applies_to"),
            RestsOn = Sentences(header),
            Where = header.WhereIs("applies_to"),
            Edits = [.. s_edits.SelectMany(edit => Edits(header, edit.Key, edit.Kind))],
            Events = header.Named("events", "events"),
            ProductEvents = ProductEvents(header),
        };
        if (overlay.Edits.Count + overlay.Events.Count + overlay.ProductEvents.Count == 0 && findings.IsEmpty)
            findings.Report(DiagnosticCodes.MissingKey, header.Where, $"'{overlay.Name}' changes nothing", "an overlay has one of set, multiply, add, events, product_events");
        findings.ThrowIfAny();
        return overlay;
    }

    private static IEnumerable<PathEdit> Edits(SectionReader header, string key, EditKind kind)
    {
        foreach (YamlEntry entry in header.Entries(key))
        {
            if (PathPattern.Read(entry.Key, header.Findings) is not { } pattern) continue;
            if (kind != EditKind.Set && (entry.Value is not YamlScalar || pattern.Steps[^1] is KeyStep { Key.IsNumber: false }))
                header.Findings.Report(DiagnosticCodes.NotArithmetic, entry.Value.Where, $"'{pattern.Text}' cannot be changed by {entry.Value.Kind}", "numbers are multiplied, and added to, by a number", "Use 'set'.");
            else yield return new PathEdit(kind, pattern, entry.Value);
        }
    }

    private static IReadOnlyList<YamlEntry> ProductEvents(SectionReader header)
    {
        IReadOnlyList<YamlEntry> events = header.Named("product_events", "events");
        foreach (YamlEntry entry in events)
        {
            if (SectionReader.AsMapping(entry.Value, header.Findings)["product"] is { } product)
                header.Findings.Report(DiagnosticCodes.Conflict, product.Key.Where, $"'{entry.Key.Text}' names a product", "'product_events' belong to each product that is changed", "Remove 'product', or move it to 'events'.");
        }
        return events;
    }

    private static bool IsAnswer(SectionReader header)
    {
        string word = header.Text("answer") ?? "no";
        if (word is not ("yes" or "no")) header.Findings.Report(DiagnosticCodes.UnknownWord, header.Node("answer")!.Where, $"'{word}' stands behind 'answer'", "an answer of management is told by yes, anything else by no");
        return word == "yes";
    }

    private static List<string> Sentences(SectionReader header)
    {
        if (header.Node("rests_on") is not { } node) return [];
        if (node is YamlList list && list.Items.All(item => item is YamlScalar)) return [.. list.Items.Cast<YamlScalar>().Select(item => item.Text)];
        header.Findings.Report(DiagnosticCodes.WrongKind, node.Where, $"{node.Kind} stands behind 'rests_on'", "a list of sentences is expected");
        return [];
    }
}
