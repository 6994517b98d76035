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
    public static Overlay Load(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new ArgumentException($"There is no overlay '{name}'. {NearestWord.Suggest(name, Names)}", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Overlay.Of(ScenarioDocument.Parse(reader.ReadToEnd(), name));
    }
}
