using System.IO.Enumeration;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Overlays;

/// <summary>Where values are changed: a dotted path in whose names <c>*</c> stands for anything, as in <c>products.*.compute.term_months</c>. Where it is no error that nothing has a name, the name is followed by <c>?</c>; a key at the end that is followed by it is replaced where it is written, and never added. One that is followed by <c>+</c> is added where it is not written, and never replaced.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Where">Where it is written.</param>
/// <param name="Steps">Its parts, at least one; the last is a key, or an entry of a mapping.</param>
/// <param name="MayMatchNothing">Whether it is no error if nothing matches.</param>
/// <param name="Replaces">Whether the last key is replaced where it is written.</param>
/// <param name="Adds">Whether it is added where it is not.</param>
internal sealed record PathPattern(string Text, TextSpan Where, IReadOnlyList<PathStep> Steps, bool MayMatchNothing, bool Replaces, bool Adds)
{
    /// <summary>Reads a pattern and checks it against the schema.</summary>
    /// <returns>The pattern, or <see langword="null"/> with the reason among the findings.</returns>
    public static PathPattern? Read(YamlScalar written, Diagnostics findings)
    {
        string path = written.Text;
        SectionSpec? section = ScenarioSchema.Header;
        List<PathStep> steps = [];
        string[] parts = path.Split('.'), words = [.. parts.Select((part, i) => part.EndsWith('?') || (i == parts.Length - 1 && part.EndsWith('+')) ? part[..^1] : part)];
        for (int i = 0; i < words.Length; i++)
        {
            if (section is null) return Fail($"nothing stands under '{string.Join('.', words[..i])}'", "the path goes on after a value");
            if (section.Keys.FirstOrDefault(key => key.Name == words[i]) is not { } key)
                return Fail($"unknown key '{words[i]}' in '{path}'", $"not known {(i == 0 ? "at the top of a scenario" : $"under '{section.Path}'")}", NearestWord.Suggest(words[i], section.Keys.Select(known => known.Name)));
            steps.Add(new KeyStep(key));
            section = key.Kind is KeyKind.NumberOrSchedule ? ScenarioSchema.Schedule : key.Section;
            if (key.Kind == KeyKind.Named && ++i < words.Length) steps.Add(new NameStep(words[i], key.Name == "products", key.Name == "events"));
            else if (key.Kind is KeyKind.Multipliers or KeyKind.Conditions && ++i < words.Length)
            {
                string[] known = key.Kind == KeyKind.Multipliers ? [.. Words.Channels.Keys] : [.. Words.Metrics.Keys.SelectMany(metric => new[] { metric, metric + Words.AverageSuffix })];
                if (!known.Contains(words[i])) return Fail($"unknown word '{words[i]}' in '{path}'", $"not known under '{key.Name}'", NearestWord.Suggest(words[i], known));
                steps.Add(new EntryStep(words[i]));
            }
        }
        return steps[^1] is NameStep or KeyStep { Key.Kind: KeyKind.Named or KeyKind.Section }
            ? Fail($"'{path}' does not name a value", "a path of an overlay ends in a key that has one", steps[^1] is NameStep { IsEvent: true } ? "An event is added or replaced under 'events'." : null)
            : new PathPattern(path, written.Where, steps, MayMatchNothing: path.EndsWith('+') || parts.Any(part => part.EndsWith('?')), Replaces: !path.EndsWith('+'), Adds: !path.EndsWith('?'));

        PathPattern? Fail(string problem, string rule, string? suggestion = null)
        {
            findings.Report(DiagnosticCodes.UnknownKey, written.Where, problem, rule, suggestion);
            return null;
        }
    }
}

/// <summary>A part of a pattern.</summary>
internal abstract record PathStep;

/// <summary>A key of the schema.</summary>
/// <param name="Key">The key.</param>
internal sealed record KeyStep(KeySpec Key) : PathStep;

/// <summary>A name that somebody gave, or some of them.</summary>
/// <param name="Pattern">The name, in which <c>*</c> stands for anything.</param>
/// <param name="IsProduct">Whether products are meant.</param>
/// <param name="IsEvent">Whether events are meant; otherwise, and unless products are, segments of users.</param>
internal sealed record NameStep(string Pattern, bool IsProduct, bool IsEvent) : PathStep
{
    /// <summary>Whether a name is meant.</summary>
    public bool Matches(string name) => FileSystemName.MatchesSimpleExpression(Pattern, name, ignoreCase: false);
}

/// <summary>An entry of a mapping whose keys are words: a channel, a metric.</summary>
/// <param name="Word">The word.</param>
internal sealed record EntryStep(string Word) : PathStep;
