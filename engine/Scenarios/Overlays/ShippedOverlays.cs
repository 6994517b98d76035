using System.Reflection;
using System.Text;
using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Overlays;

/// <summary>The overlays that come with the program: those of <c>scenarios/overlays</c>, known by their names without the ending.</summary>
public static class ShippedOverlays
{
    private const string Prefix = "overlays/", Suffix = ".yaml";

    /// <summary>Their names, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Reads one.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static Overlay Load(string name) =>
        Overlay.Of(Document(Prefix + name + Suffix, name) ?? throw new ArgumentException($"There is no overlay '{name}'. {NearestWord.Suggest(name, Names)}", nameof(name)));

    /// <summary>A file of <c>scenarios</c> that comes with the program.</summary>
    /// <param name="path">Its path there.</param>
    /// <param name="reference">What to call it.</param>
    /// <returns><see langword="null"/> where there is none.</returns>
    internal static ScenarioDocument? Document(string path, string reference)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path);
        if (stream is null) return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return ScenarioDocument.Parse(reader.ReadToEnd(), reference);
    }
}
