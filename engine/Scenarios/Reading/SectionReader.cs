using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>Reads the keys of one mapping by their <see cref="KeySpec"/>; what is wrong becomes a finding, and a stand-in lets reading go on.</summary>
internal sealed class SectionReader
{
    private readonly YamlMapping _mapping;
    private readonly SectionSpec _spec;

    /// <summary>Opens a section; keys nobody knows, and keys that do not go together, are reported here.</summary>
    /// <param name="node">The section as written; anything but a mapping is reported and read as empty.</param>
    /// <param name="path">Dotted path of the section; empty for the document.</param>
    /// <param name="spec">The keys it may have.</param>
    /// <param name="context">What all readers share.</param>
    public SectionReader(YamlNode node, string path, SectionSpec spec, ReadingContext context)
    {
        Path = path;
        Context = context;
        _spec = spec;
        _mapping = AsMapping(node, Findings, $"Its keys: {string.Join(", ", spec.Keys.Select(key => key.Name))}.");
        IsMapping = node is YamlMapping;
        foreach (YamlEntry entry in _mapping.Entries)
        {
            if (spec.Keys.Any(key => key.Name == entry.Key.Text)) continue;
            string place = path.Length == 0 ? "at the top of the file" : $"under '{path}'";
            Findings.Report(DiagnosticCodes.UnknownKey, entry.Key.Where, $"unknown key '{entry.Key.Text}'", $"not known {place}", SuggestionFor(entry.Key.Text));
        }
        CheckRules();
    }

    /// <summary>Dotted path of the section.</summary>
    public string Path { get; }

    /// <summary>Where the section begins.</summary>
    public TextSpan Where => _mapping.Where;

    /// <summary>What all readers share.</summary>
    public ReadingContext Context { get; }

    /// <summary>Receives what is wrong.</summary>
    public Diagnostics Findings => Context.Findings;

    /// <summary>Whether a mapping is written here; otherwise that was reported, and there is no point in missing its keys.</summary>
    public bool IsMapping { get; }

    /// <summary>A mapping; anything else is reported and gives an empty one.</summary>
    public static YamlMapping AsMapping(YamlNode node, Diagnostics diagnostics, string? suggestion = null)
    {
        if (node is YamlMapping mapping) return mapping;
        bool empty = node is YamlScalar { Text: "" };
        diagnostics.Report(DiagnosticCodes.WrongKind, node.Where, empty ? "nothing stands here" : $"{node.Kind} stands here", "a mapping (key: value) is expected", suggestion);
        return new YamlMapping(node.Where, []);
    }

    /// <summary>Dotted path of a key of this section.</summary>
    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>What stands behind a key, or <see langword="null"/>.</summary>
    public YamlNode? Node(string key) => _mapping[key]?.Value;

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => _mapping[key] is not null;

    /// <summary>Where a key stands, or where the section begins.</summary>
    public TextSpan WhereIs(string key) => _mapping[key]?.Key.Where ?? _mapping.Where;

    /// <summary>The entries of the mapping behind a key; none where it is absent.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key) => Node(key) is { } node ? AsMapping(node, Findings).Entries : [];

    /// <summary>Plain text, or <see langword="null"/> where the key is absent.</summary>
    public string? Text(string key)
    {
        if (Node(key) is not { } node) return null;
        if (node is YamlScalar scalar) return scalar.Text;
        Findings.Report(DiagnosticCodes.WrongKind, node.Where, $"{node.Kind} stands behind '{key}'", "plain text is expected");
        return null;
    }

    /// <summary>The name of something else, or <see langword="null"/> where the key is absent or nothing stands behind it.</summary>
    public string? Reference(string key)
    {
        if (Text(key) is not { } name) return null;
        if (name.Length > 0) return name;
        Findings.Report(DiagnosticCodes.WrongKind, Node(key)!.Where, $"nothing stands behind '{key}'", "a name is expected");
        return null;
    }

    /// <summary>A date, or <see langword="null"/> where the key is absent or cannot be read.</summary>
    public DateOnly? Date(string key)
    {
        if (Node(key) is not { } node) return null;
        if (node is YamlScalar text) return DateText.Read(text, Findings);
        Findings.Report(DiagnosticCodes.BadDate, node.Where, $"{node.Kind} stands behind '{key}'", DateText.Form);
        return null;
    }

    /// <summary>A number that must be there or have a default.</summary>
    public Quantity Number(string key)
    {
        if (OptionalNumber(key) is { } quantity) return quantity;
        KeySpec spec = _spec[key];
        if (IsMapping && !Has(key) && spec.Required)
            Findings.Report(DiagnosticCodes.MissingKey, Where, $"'{key}' is missing", $"{(Path.Length == 0 ? "the file" : $"'{Path}'")} needs it: {spec.Explanation}");
        return new Quantity(PathOf(key), spec.Domain, new Known(spec.Default ?? 0), WhereIs(key));
    }

    /// <summary>A number, or <see langword="null"/> where the key is absent (and has no default) or cannot be read.</summary>
    public Quantity? OptionalNumber(string key) => Node(key) is { } node ? Quantity(key, node, _spec[key]) : null;

    /// <summary>A known number; its default, or <see langword="null"/> without one, where the key is absent or cannot be read.</summary>
    public double? KnownNumber(string key)
    {
        KeySpec spec = _spec[key];
        if (OptionalNumber(key) is not { } quantity) return spec.Default;
        if (quantity.KnownValue is not { } known)
            Findings.Report(DiagnosticCodes.MustBeKnown, quantity.Where, $"'{key}' is uncertain", "it must be a known number", "Write one number.");
        else if (spec.Whole && known != Math.Floor(known))
            Findings.Report(DiagnosticCodes.OutOfDomain, quantity.Where, $"'{key}' is {NumberText.Exact(known)}", "must be a whole number");
        else if (known > 0 || !spec.AboveZero) return known;
        return spec.Default;
    }

    /// <summary>The entries of the mapping behind a key of names, of which there may be only so many.</summary>
    public IReadOnlyList<YamlEntry> Named(string key, string kind)
    {
        IReadOnlyList<YamlEntry> entries = Entries(key);
        if (entries.Count > _spec[key].MostEntries)
            Findings.Report(DiagnosticCodes.TooMany, entries[_spec[key].MostEntries!.Value].Key.Where, $"{entries.Count} {kind}", $"at most {_spec[key].MostEntries}");
        foreach (YamlEntry entry in entries) Names.Check(entry.Key, Findings);
        return entries;
    }

    /// <summary>Words that tell what kind of thing it is; none where the key is absent.</summary>
    public IReadOnlyList<string> Tags(string key)
    {
        const string Form = "a list of words is expected: [video, consumer]";
        if (Node(key) is not { } node) return [];
        List<string> tags = [];
        if (node is not YamlList list)
        {
            Findings.Report(DiagnosticCodes.WrongKind, node.Where, $"{node.Kind} stands behind '{key}'", Form);
            return tags;
        }
        foreach (YamlNode item in list.Items)
        {
            if (item is not YamlScalar tag)
            {
                Findings.Report(DiagnosticCodes.WrongKind, item.Where, $"{item.Kind} stands among '{key}'", Form);
                continue;
            }
            Names.CheckTag(tag, Findings);
            tags.Add(tag.Text);
        }
        return tags;
    }

    /// <summary>A number that may follow a schedule.</summary>
    public Series Series(string key)
    {
        if (Node(key) is not YamlMapping mapping) return new Series(Number(key));
        var section = new SectionReader(mapping, PathOf(key), ScenarioSchema.Schedule, Context);
        if (!section.Has("schedule"))
            Findings.Report(DiagnosticCodes.BadSchedule, mapping.Where, $"'{key}' is a mapping without 'schedule'", "write a number, or {schedule: {2026-01: 5k, 2026-04: 8k}}");
        List<Knot> knots = [];
        foreach (YamlEntry entry in section.Entries("schedule"))
        {
            DateOnly? from = DateText.Read(entry.Key, Findings);
            Quantity? value = Quantity(key, entry.Value, _spec[key]);
            if (value is not null && value.KnownValue is null)
                Findings.Report(DiagnosticCodes.MustBeKnown, entry.Value.Where, $"the value from {entry.Key.Text} is uncertain", "the values of a schedule are known numbers", "Put the uncertainty into 'scale', for example scale: 0.8 to 1.2.");
            if (from is null || value?.KnownValue is not { } known) continue;
            if (knots.Count > 0 && from <= knots[^1].From)
                Findings.Report(DiagnosticCodes.BadSchedule, entry.Key.Where, $"{entry.Key.Text} does not come after {knots[^1].From:yyyy-MM-dd}", "the dates of a schedule ascend");
            else knots.Add(new Knot(from.Value, known));
        }
        if (section.Node("schedule") is YamlMapping { Entries.Count: 0 })
            Findings.Report(DiagnosticCodes.BadSchedule, mapping.Where, $"the schedule of '{key}' is empty", "write at least one date: value");
        Quantity scale = section.Number("scale");
        return knots.Count == 0 ? new Series(scale) : new Series(scale, new Schedule(knots, section.Number("then_per_month"), mapping.Where));
    }

    private void CheckRules()
    {
        foreach (KeyRule rule in _spec.Excludes.Where(rule => Has(rule.First) && Has(rule.Second)))
            Findings.Report(DiagnosticCodes.Conflict, WhereIs(rule.Second), $"'{rule.First}' and '{rule.Second}' stand together", rule.Why, "Keep one of the two.");
        foreach (KeyRule rule in _spec.Needs.Where(rule => Has(rule.First) && !Has(rule.Second)))
            Findings.Report(DiagnosticCodes.Conflict, WhereIs(rule.First), $"'{rule.First}' stands without '{rule.Second}'", rule.Why, $"Add '{rule.Second}', or remove '{rule.First}'.");
    }

    /// <summary>What was probably meant by a key nobody knows: a word like it, or quotes, without which a comma in braces ends a value.</summary>
    private string? SuggestionFor(string key) =>
        key.EndsWith(')') ? NumberSuggestion.QuotesInBraces : NearestWord.Suggest(key, _spec.Keys.Select(known => known.Name));

    private Quantity? Quantity(string key, YamlNode node, KeySpec spec)
    {
        if (node is not YamlScalar scalar)
        {
            Findings.Report(node is YamlMapping ? DiagnosticCodes.BadSchedule : DiagnosticCodes.WrongKind, node.Where, $"{node.Kind} stands behind '{key}'", $"a number is expected: {spec.Explanation}",
                node is YamlMapping ? $"A schedule is allowed for {string.Join(", ", ScenarioSchema.Scheduled)}." : null);
            return null;
        }
        if (spec.CanBeUnlimited && scalar.Text.Equals("unlimited", StringComparison.OrdinalIgnoreCase))
            return new Quantity(PathOf(key), spec.Domain, new Known(double.PositiveInfinity), scalar.Where);
        Distribution? distribution = DistributionReader.Read(scalar.Piece, spec.Domain, Context);
        if (distribution is null) return null;
        var quantity = new Quantity(PathOf(key), spec.Domain, distribution, scalar.Where);
        if (spec.AboveZero && quantity.CanBe(0))
            Findings.Report(DiagnosticCodes.OutOfDomain, scalar.Where, $"'{key}' {(quantity.Is(0) ? "is" : "can be")} 0", "must be above 0");
        return quantity;
    }
}
