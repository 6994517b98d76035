using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Overlays;

/// <summary>Changes a document as an overlay says. Values are changed first, then events are added or replaced.</summary>
internal sealed class OverlayEditor
{
    private readonly Overlay _overlay;
    private readonly Diagnostics _findings;
    private readonly string[] _products;
    private int _matches;
    private bool _changes, _stays;

    private OverlayEditor(Overlay overlay, YamlMapping root, Diagnostics findings)
    {
        _overlay = overlay;
        _findings = findings;
        _products = [.. Entries(root, "products").Where(product => overlay.Product is null || product.Key.Text == overlay.Product).Where(product => overlay.AppliesTo.Count == 0 || TagsOf(product).Intersect(overlay.AppliesTo).Any()).Select(product => product.Key.Text)];
    }

    /// <summary>The document with the overlay.</summary>
    /// <param name="root">The document; stays as it is.</param>
    /// <param name="overlay">What is changed.</param>
    /// <param name="findings">Receives what does not fit.</param>
    public static YamlMapping Apply(YamlMapping root, Overlay overlay, Diagnostics findings)
    {
        var editor = new OverlayEditor(overlay, root, findings);
        if (editor._products.Length == 0 && overlay.AppliesTo.Count > 0)
        {
            findings.Report(DiagnosticCodes.AppliesToNothing, overlay.Where, $"'{overlay.Name}' applies to nothing in this scenario", $"it is for products tagged {string.Join(" or ", overlay.AppliesTo)}",
                $"Here: {string.Join("; ", Entries(root, "products").Select(product => $"{product.Key.Text} [{string.Join(", ", TagsOf(product))}]"))}.");
            return root;
        }
        YamlMapping before = root;
        foreach (PathEdit edit in overlay.Edits) root = editor.Edit(root, edit);
        root = editor.WithEvents(root);
        if (!editor._changes && findings.IsEmpty)
            findings.Report(DiagnosticCodes.MatchesNothing, overlay.Where, $"'{overlay.Name}' changes nothing in this scenario", "each of its lines may match nothing, but not all of them");
        return KnownByNow.WithoutCorrelations(before, root);
    }

    private YamlMapping Edit(YamlMapping root, PathEdit edit)
    {
        (_matches, _stays) = (0, false);
        YamlMapping edited = Walk(root, edit, 0);
        _changes |= _matches > 0;
        if (_matches == 0 && !edit.Pattern.MayMatchNothing && _stays)
            _findings.Report(DiagnosticCodes.MatchesNothing, edit.Pattern.Where, $"'{edit.Pattern.Text}' is 0 or unlimited in this scenario", "it stays so whatever it is multiplied by, or added to if it is unlimited", "Set it to another value.");
        else if (_matches == 0 && !edit.Pattern.MayMatchNothing)
            _findings.Report(DiagnosticCodes.MatchesNothing, edit.Pattern.Where, $"'{edit.Pattern.Text}' matches nothing in this scenario", "every line of an overlay changes something", SuggestionFor(edit.Pattern, root));
        return edited;
    }

    /// <summary>What was probably meant by a name that nobody has.</summary>
    private static string SuggestionFor(PathPattern pattern, YamlMapping root) =>
        pattern.Steps is [KeyStep list, NameStep name, ..] && !Entries(root, list.Key.Name).Any(entry => name.Matches(entry.Key.Text)) && NearestWord.Suggest(name.Pattern, Entries(root, list.Key.Name).Select(entry => entry.Key.Text)) is { } meant
            ? meant : "Where that is as it should be, end the path with '?'.";

    private YamlMapping Walk(YamlMapping mapping, PathEdit edit, int at)
    {
        var key = (KeyStep)edit.Pattern.Steps[at];
        YamlEntry? entry = mapping[key.Key.Name];
        if (at == edit.Pattern.Steps.Count - 1) return Put(mapping, key.Key.Name, Changed(entry?.Value, key.Key, edit));
        if (edit.Pattern.Steps[at + 1] is EntryStep word) return entry?.Value is YamlMapping words ? Put(mapping, key.Key.Name, Put(words, word.Word, ChangedEntry(words[word.Word]?.Value, edit))) : mapping;
        if (edit.Pattern.Steps[at + 1] is NameStep names)
        {
            if (entry?.Value is not YamlMapping named) return mapping;
            return Put(mapping, key.Key.Name, named with { Entries = [.. named.Entries.Select(item => IsMeant(item, names) && item.Value is YamlMapping inner ? item with { Value = Walk(inner, edit, at + 2) } : item)] });
        }
        return Opened(entry?.Value, key.Key, edit) is { } section ? Put(mapping, key.Key.Name, Walk(section, edit, at + 1)) : mapping;
    }

    /// <summary>The section behind a key. A value that may be written alone is one with its first key; one that is set into is begun where it is absent and can do without the rest.</summary>
    private static YamlMapping? Opened(YamlNode? node, KeySpec key, PathEdit edit) => node switch
    {
        YamlMapping mapping => mapping,
        YamlScalar scalar when key.Kind == KeyKind.NumberOrSection => new YamlMapping(scalar.Where, [new YamlEntry(new YamlScalar(scalar.Where, key.Section!.Keys[0].Name), scalar)]),
        null when key.Kind == KeyKind.Section && edit.Adds => new YamlMapping(edit.Value.Where, []),
        _ => null,
    };

    private bool IsMeant(YamlEntry entry, NameStep name)
    {
        if (!name.Matches(entry.Key.Text)) return false;
        if (name.IsProduct) return _products.Contains(entry.Key.Text);
        // An event of the company concerns all products.
        return !name.IsEvent || (entry.Value as YamlMapping)?["product"]?.Value is not YamlScalar product || _products.Contains(product.Text);
    }

    /// <summary>A value after the change; <see langword="null"/> where there is nothing to be changed.</summary>
    private YamlNode? Changed(YamlNode? node, KeySpec key, PathEdit edit)
    {
        if (edit.Kind == EditKind.Set) return edit.Sets(node) ? NewValue(edit) : null;
        if (node is YamlMapping mapping) return ChangedMapping(mapping, key, edit);
        string? text = node is YamlScalar scalar ? scalar.Text : key.Default is { } value && double.IsFinite(value) ? NumberText.Exact(value) : null;
        // What is unlimited, or 0, stays so whatever it is multiplied by.
        bool stays = text is null || text.Equals("unlimited", StringComparison.OrdinalIgnoreCase) || (edit.Kind == EditKind.Multiply && NumberText.TryParse(text, out double known) && known == 0);
        _stays |= stays && node is not null;
        return stays ? null : Arithmetic(text!, edit);
    }

    private YamlNode? ChangedEntry(YamlNode? node, PathEdit edit) =>
        edit.Kind == EditKind.Set ? (edit.Sets(node) ? NewValue(edit) : null) : node is YamlScalar scalar ? Arithmetic(scalar.Text, edit) : null;

    /// <summary>A schedule is multiplied through its scale; a number that is written with more about it, in all that have its unit.</summary>
    private YamlMapping? ChangedMapping(YamlMapping mapping, KeySpec key, PathEdit edit)
    {
        if (key.Kind == KeyKind.NumberOrSchedule && edit.Kind == EditKind.Multiply)
            return Put(mapping, "scale", Arithmetic(mapping["scale"]?.Value is YamlScalar scale ? scale.Text : "1", edit));
        if (key.Section is null)
        {
            _matches++;
            _findings.Report(DiagnosticCodes.NotArithmetic, edit.Value.Where, $"nothing can be added to the schedule of '{edit.Pattern.Text}'", "a schedule has many values", "Multiply it, or set another.");
            return null;
        }
        foreach (KeySpec part in key.Section.Keys.Where(part => part.Unit == key.Unit && mapping[part.Name] is not null))
            mapping = Put(mapping, part.Name, Changed(mapping[part.Name]!.Value, part, edit));
        return mapping;
    }

    private YamlScalar? Arithmetic(string number, PathEdit edit)
    {
        string by = ((YamlScalar)edit.Value).Text;
        _matches++;
        if (NumberArithmetic.Of(edit.Kind, number, by) is { } text) return new YamlScalar(edit.Value.Where, text);
        _findings.Report(DiagnosticCodes.NotArithmetic, edit.Value.Where, $"'{PlainText.Shortened(number)}' of '{edit.Pattern.Text}' cannot be {(edit.Kind == EditKind.Multiply ? "multiplied by" : "changed by adding")} '{by}'",
            "one of the two must be a known number, and the other one whose distribution has a scale, to be multiplied, or a location, to be added to", "Set another value, or let an event multiply it.");
        return null;
    }

    private YamlNode NewValue(PathEdit edit)
    {
        _matches++;
        return edit.Value;
    }

    private static YamlMapping Put(YamlMapping mapping, string key, YamlNode? value) => value is null ? mapping : YamlEditor.Set(mapping, key, value);

    private YamlMapping WithEvents(YamlMapping root)
    {
        if (_overlay.Events.Count + _overlay.ProductEvents.Count == 0) return root;
        _changes = true;
        YamlMapping events = root["events"]?.Value as YamlMapping ?? new YamlMapping(_overlay.Where, []);
        foreach (YamlEntry added in _overlay.Events) events = Put(events, added.Key.Text, added.Value);
        bool isAlone = Entries(root, "products").Count == 1;
        foreach (string product in _products)
        {
            // A name may have 80 characters: where a long product's does not fit, its place among the products does.
            string called = _overlay.ProductEvents.All(added => $"{added.Key.Text} of {product}".Length <= Names.MaxLength) ? product : $"product {Entries(root, "products").Index().First(entry => entry.Item.Key.Text == product).Index + 1}";
            Dictionary<string, string> names = _overlay.ProductEvents.ToDictionary(added => added.Key.Text, added => NameOf(added.Key.Text, product, called, isAlone, events));
            foreach (YamlEntry added in _overlay.ProductEvents) events = Put(events, names[added.Key.Text], OfProduct((YamlMapping)added.Value, product, names));
        }
        return Put(root, "events", events);
    }

    /// <summary>The name of a product's own event: as it is written where the product is alone, or has an event of that name, which is replaced.</summary>
    private static string NameOf(string name, string product, string called, bool isAlone, YamlMapping events) =>
        isAlone || (events[name]?.Value as YamlMapping)?["product"]?.Value is YamlScalar { Text: var owner } && owner == product ? name : $"{name} of {called}";

    /// <summary>An event of a product; other events of the overlay that it waits for, or that rule it out, are those of the same product.</summary>
    private static YamlMapping OfProduct(YamlMapping added, string product, Dictionary<string, string> names) => added with
    {
        Entries =
        [
            new YamlEntry(new YamlScalar(added.Where, "product"), new YamlScalar(added.Where, product)),
            .. added.Entries.Select(entry => entry.Key.Text is "after" or "unless" && entry.Value is YamlScalar other && names.TryGetValue(other.Text, out string? own) ? entry with { Value = other with { Text = own, Inset = -1 } } : entry),
        ],
    };

    private static IReadOnlyList<YamlEntry> Entries(YamlMapping root, string key) => root[key]?.Value is YamlMapping mapping ? mapping.Entries : [];

    private static IEnumerable<string> TagsOf(YamlEntry product) =>
        (product.Value as YamlMapping)?["tags"]?.Value is YamlList tags ? tags.Items.OfType<YamlScalar>().Select(tag => tag.Text) : [];
}
