namespace SurvivalSim.Scenarios.Yaml;

/// <summary>Puts a value into a document at a dotted path, as <c>--set path=value</c> does.</summary>
public static class YamlEditor
{
    /// <summary>The document with the value at <paramref name="path"/> replaced, or added where its mapping lacks the key.</summary>
    /// <param name="root">The document; stays as it is.</param>
    /// <param name="path">Keys joined by dots; a key that holds dots itself is found as well.</param>
    /// <param name="value">The new value.</param>
    public static YamlMapping Set(YamlMapping root, string path, YamlNode value)
    {
        YamlEntry? existing = root[path];
        if (existing is not null) return Replace(root, existing, value);
        foreach (YamlEntry entry in root.Entries)
        {
            if (entry.Value is YamlMapping inner && path.StartsWith(entry.Key.Text + ".", StringComparison.Ordinal))
                return Replace(root, entry, Set(inner, path[(entry.Key.Text.Length + 1)..], value));
        }
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        string key = dot < 0 ? path : path[..dot];
        YamlNode added = dot < 0 ? value : Set(new YamlMapping(value.Where, []), path[(dot + 1)..], value);
        return root[key] is { } scalar
            ? Replace(root, scalar, added)
            : root with { Entries = [.. root.Entries, new YamlEntry(new YamlScalar(value.Where, key), added)] };
    }

    private static YamlMapping Replace(YamlMapping mapping, YamlEntry old, YamlNode value) =>
        mapping with { Entries = [.. mapping.Entries.Select(entry => ReferenceEquals(entry, old) ? entry with { Value = value } : entry)] };
}
