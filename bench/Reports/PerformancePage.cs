using System.Globalization;
using System.Text.RegularExpressions;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Foundation;

namespace SurvivalSim.Bench.Reports;

/// <summary>Makes docs/performance.md: the words of bench/Reports/performance.md, with the numbers of a file of results where they stand between double braces.</summary>
/// <remarks>
/// <c>{{machine}}</c>, <c>{{file}}</c>, <c>{{claims}}</c>, <c>{{contestants}}</c> and <c>{{stages}}</c>; <c>{{table PREFIX}}</c> has a row for each measurement whose name begins so, <c>{{grid PREFIX}}</c> a row for the
/// part of the name after it and a column for the rest; <c>{{value NAME}}</c> is one number with its unit; <c>{{parts STAGE, STAGE}}</c> is what stages take together; <c>{{distance WHO}}</c> is how far a contestant
/// is from another, on one thread.
/// </remarks>
public static partial class PerformancePage
{
    private const string NotMeasured = "*Not measured in this run.*";

    /// <summary>Where the words are.</summary>
    public static string Template { get; } = Repository.PathOf("bench", "Reports", "performance.md");

    /// <summary>Where the page is.</summary>
    public static string Page { get; } = Repository.PathOf("docs", "performance.md");

    /// <summary>The page.</summary>
    /// <param name="template">The words.</param>
    /// <param name="results">The numbers.</param>
    /// <param name="file">Path of their file from the root of the repository.</param>
    /// <exception cref="InvalidDataException">The words ask for something that there is not.</exception>
    public static string Of(string template, BenchResults results, string file) => Place().Replace(template, place => place.Groups["what"].Value switch
    {
        "file" => $"[{file}](../{file})",
        "machine" => Machine(results),
        "claims" => Claims(results.Claims),
        "contestants" => Contestants(results.Contestants),
        "stages" => Stages([.. results.Under("stage")]),
        "table" => Table([.. results.Under(place.Groups["name"].Value)]),
        "grid" => Grid([.. results.Under(place.Groups["name"].Value)]),
        "value" => Value(results, place.Groups["name"].Value),
        _ => throw new InvalidDataException($"{Template} asks for '{place.Value}' (file, machine, claims, contestants, stages, table PREFIX, grid PREFIX or value NAME)."),
    });

    private static string Machine(BenchResults results) =>
        $"{results.Machine.Processor}, {results.Machine.Threads} threads, widest lanes {results.Machine.Lanes}; {results.Machine.Runtime}; {results.Machine.System}; {results.Date}; survivalsim {results.Version}; a {results.Effort} measurement";

    private static string Claims(IReadOnlyList<Claim> claims) => Rows("| claim | target | measured | met |\n|---|---|---|---|", claims.Select(claim =>
        $"| {claim.Name} | {claim.Bound} {Exact(claim.Target)} {claim.Unit} | {(claim.Value is { } value ? $"{NumberText.Short(value)} {claim.Unit}" : claim.Note)} | {claim.IsMet switch { true => "yes", false => "**no**", null => "–" }} |"));

    private static string Contestants(IReadOnlyList<Contestant> contestants) => contestants.Count == 0 ? NotMeasured : Rows("| who | built with | numbers | threads | future-steps per second | rounds | agrees |\n|---|---|---|---|---|---|---|", contestants.Select(one =>
        $"| {one.Name} | {one.Version} | {one.Precision} | {one.Threads} | {(one.StepsPerSecond is { } speed ? NumberText.Short(speed) : "skipped")} | {one.SecondsPerRound.Count} | {(one.Agrees ? "yes" : "no")}{(one.Note.Length > 0 ? $": {one.Note}" : "")} |"));

    private static string Stages(IReadOnlyList<Measurement> stages)
    {
        if (stages.Count == 0) return NotMeasured;
        double sum = stages.Sum(stage => stage.Value);
        return Rows("| stage | ns per future-step | of all |\n|---|---|---|", [.. stages.Select(stage => $"| {stage.Name} | {Text(stage)} | {Percent(stage.Value / sum)} |"), $"| all | {NumberText.Short(sum)} | {Percent(1)} |"]);
    }

    private static string Table(IReadOnlyList<Measurement> rows) => rows.Count == 0 ? NotMeasured
        : Rows("| what | median ± half the quartiles' distance | unit | rounds |\n|---|---|---|---|", rows.Select(row => $"| {row.Name} | {Text(row)} | {row.Unit} | {row.Rounds} |"));

    private static string Grid(IReadOnlyList<Measurement> cells)
    {
        if (cells.Count == 0) return NotMeasured;
        (string Row, string Column, Measurement Cell)[] placed = [.. cells.Select(cell => (cell.Name.Split('/')[0], cell.Name.Split('/', 2)[^1].Replace('/', ' '), cell))];
        string[] columns = [.. placed.Select(cell => cell.Column).Distinct()];
        return Rows($"| {cells[0].Unit} | {string.Join(" | ", columns)} |\n|---|{string.Concat(columns.Select(_ => "---|"))}", placed.GroupBy(cell => cell.Row).Select(row =>
            $"| {row.Key} | {string.Join(" | ", columns.Select(column => row.FirstOrDefault(cell => cell.Column == column).Cell is { } cell ? Text(cell) : "–"))} |"));
    }

    private static string Value(BenchResults results, string name) => results.Measurements.FirstOrDefault(one => one.Name == name) is { } one ? $"{NumberText.Short(one.Value)} {one.Unit}" : "–";

    private static string Text(Measurement one) => one.Rounds == 1 ? NumberText.Short(one.Value) : $"{NumberText.Short(one.Value)} ± {NumberText.ShortError(one.Spread, one.Value)}";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Exact(double value) => NumberText.Exact(value);

    private static string Rows(string head, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(head));

    [GeneratedRegex(@"\{\{(?<what>\w+)( (?<name>[^}]+))?\}\}")]
    private static partial Regex Place();
}
