using SurvivalSim.Analyses.Grids;
using SurvivalSim.Foundation;

namespace SurvivalSim.Output;

/// <summary>The command lines that make results again, to be typed into a shell.</summary>
public static class CommandText
{
    private const string Program = "survivalsim";

    /// <summary>Of a run. Where it went on until something was precise, its number of futures is named, which gives the same.</summary>
    /// <param name="provenance">How it was made.</param>
    /// <param name="stepBiasFutures">Futures simulated at the next finer step, too; <see langword="null"/> for none.</param>
    public static string Run(Provenance provenance, long? stepBiasFutures) => Of(
    [
        "run", provenance.ScenarioFile, .. Settings(provenance), "--futures", NumberText.Exact(provenance.Options.Futures),
        .. stepBiasFutures is { } paired ? new[] { "--step-bias", NumberText.Exact(paired) } : [],
    ]);

    /// <summary>Of a look into one future.</summary>
    /// <param name="provenance">How it was made.</param>
    /// <param name="future">Its number.</param>
    public static string Trace(Provenance provenance, long future) => Of(["trace", provenance.ScenarioFile, .. Settings(provenance), "--future", NumberText.Exact(future), "--out", "trace"]);

    /// <summary>Of a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="provenance">How its cells were made, but for what varies.</param>
    /// <param name="shown">Options that say what is shown of it.</param>
    public static string Grid(Grid grid, Provenance provenance, IReadOnlyList<string> shown) => Of(
    [
        "grid", provenance.ScenarioFile, .. grid.Axes.SelectMany(axis => new[] { "--vary", axis.Text }), .. Settings(provenance),
        "--futures", NumberText.Exact(provenance.Options.Futures), .. shown,
    ]);

    /// <summary>Of a precedent.</summary>
    /// <param name="provenance">How it was made.</param>
    /// <param name="month">Month in which the replay begins.</param>
    /// <param name="product">The only product that was looked at; <see langword="null"/> for all.</param>
    public static string Precedent(Provenance provenance, int month, string? product) => Of(
    [
        "precedent", provenance.ScenarioFile, .. Settings(provenance), "--futures", NumberText.Exact(provenance.Options.Futures), "--month", NumberText.Exact(month),
        .. product is null ? [] : new[] { "--product", product },
    ]);

    /// <summary>A command line of the program.</summary>
    /// <param name="words">What follows its name.</param>
    public static string Of(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted).Prepend(Program));

    /// <summary>What was laid over the file and what was set, in their order, and the seed. The step and the horizon have options of their own, which count last.</summary>
    private static IEnumerable<string> Settings(Provenance provenance)
    {
        List<string> set = [.. provenance.Overrides], own = [];
        TakeLast("horizon_months=", "--horizon");
        TakeLast("step=", "--step");
        return [.. provenance.Overlays.SelectMany(overlay => new[] { "--with", overlay.Reference }), .. set.SelectMany(assignment => new[] { "--set", assignment }), .. own, "--seed", provenance.Options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)];

        void TakeLast(string path, string option)
        {
            if (set.Count == 0 || !set[^1].StartsWith(path, StringComparison.Ordinal)) return;
            own.InsertRange(0, [option, set[^1][path.Length..]]);
            set.RemoveAt(set.Count - 1);
        }
    }

    /// <summary>A word as POSIX shells read it: between single quotes, in which only they themselves mean something, unless nothing in it does.</summary>
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,+@%".Contains(letter, StringComparison.Ordinal))
            ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
