using System.Globalization;
using System.Text.RegularExpressions;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Foundation;

namespace SurvivalSim.Bench.Reports;

/// <summary>Makes docs/performance.md: the words of bench/Reports/performance.md, with the numbers of a file of results where they stand between double braces.</summary>
/// <remarks>
/// <c>{{machine}}</c>, <c>{{file}}</c>, <c>{{claims}}</c>, <c>{{contestants}}</c> and <c>{{stages}}</c>; <c>{{table PREFIX}}</c> has a row for each measurement whose name begins so, <c>{{grid PREFIX}}</c> a row for the
/// part of the name after it and a column for the rest; <c>{{value NAME}}</c> is one number with its unit; <c>{{parts STAGE, STAGE}}</c> is what stages take together where lives alone
/// are counted; <c>{{ratio WHO / WHOM}}</c> is how many times as fast one contestant is as another, on one thread.
/// </remarks>
public static partial class PerformancePage
{
    private const string LivesAlone = "stage/lives alone", WithFans = "stage/with fans";

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
        "stages" => Stages([.. results.Under(LivesAlone)], [.. results.Under(WithFans)]),
        "parts" => Parts([.. results.Under(LivesAlone)], place.Groups["name"].Value.Split(", ")),
        "ratio" => Ratio(results.Contestants, place.Groups["name"].Value.Split(" / ")),
        "table" => Table([.. results.Under(place.Groups["name"].Value)]),
        "grid" => Grid([.. results.Under(place.Groups["name"].Value)]),
        "value" => Value(results, place.Groups["name"].Value),
        _ => throw new InvalidDataException($"{Template} asks for '{place.Value}' (file, machine, claims, contestants, stages, table PREFIX, grid PREFIX, value NAME, parts STAGES or ratio WHO / WHOM)."),
    });

    private static string Machine(BenchResults results) =>
        $"{results.Machine.Processor}, {results.Machine.Threads} threads, widest lanes {results.Machine.Lanes}; {results.Machine.Runtime}; {results.Machine.System}; {results.Date}; survivalsim {results.Version}; a {results.Effort} measurement";

    private static string Claims(IReadOnlyList<Claim> claims) => Rows("| claim | target | measured | met |\n|---|---|---|---|", claims.Select(claim =>
        $"| {claim.Name} | {claim.Bound} {Exact(claim.Target)} {claim.Unit} | {(claim.Value is { } value ? $"{NumberText.Short(value)} {claim.Unit}" : claim.Note)} | {claim.IsMet switch { true => "yes", false => "**no**", null => "–" }} |"));

    private static string Contestants(IReadOnlyList<Contestant> contestants) => contestants.Count == 0 ? NotMeasured : Rows("| who | threads | future-steps per second | SurvivalSim against it | agrees | numbers | built with | rounds |\n|---|---|---|---|---|---|---|---|", contestants.Select(one =>
        $"| {one.Name} | {one.Threads} | {(one.StepsPerSecond is { } speed ? NumberText.Short(speed) : "skipped")} | {Ratio(contestants, Contestant.Engine, one.Name, one.Threads)} | {(one.Agrees ? "yes" : "no")}{(one.Note.Length > 0 ? $": {one.Note}" : "")} | {one.Precision} | {one.Version} | {one.SecondsPerRound.Count} |"));

    private static string Ratio(IReadOnlyList<Contestant> contestants, string[] names) => Ratio(contestants, names[0], names[^1], threads: 1);

    private static string Ratio(IReadOnlyList<Contestant> contestants, string who, string whom, int threads)
    {
        Contestant? Found(string name) => contestants.FirstOrDefault(one => one.Name == name && one.Threads == threads && one.Counts());
        return Found(who)?.StepsPerSecond / Found(whom)?.StepsPerSecond is { } ratio ? $"{NumberText.Short(ratio)} ×" : "–";
    }

    private static string Stages(IReadOnlyList<Measurement> alone, IReadOnlyList<Measurement> withFans)
    {
        if (alone.Count == 0) return NotMeasured;
        double sumAlone = alone.Sum(stage => stage.Value), sumWithFans = withFans.Sum(stage => stage.Value);
        string Cells(Measurement? stage, double sum) => stage is null ? "– | –" : $"{Text(stage)} | {Percent(stage.Value / sum)}";
        string Row(string name) => $"| {name} | {Cells(alone.FirstOrDefault(one => one.Name == name), sumAlone)} | {Cells(withFans.FirstOrDefault(one => one.Name == name), sumWithFans)} |";
        return Rows("| stage | lives alone, ns per future-step | of all | with fans, ns per future-step | of all |\n|---|---|---|---|---|",
            [.. alone.Concat(withFans).Select(stage => stage.Name).Distinct().Select(Row), $"| all | {NumberText.Short(sumAlone)} | {Percent(1)} | {NumberText.Short(sumWithFans)} | {Percent(1)} |"]);
    }

    private static string Parts(IReadOnlyList<Measurement> stages, string[] names)
    {
        if (stages.Count == 0) return NotMeasured;
        double sum = names.Sum(name => stages.FirstOrDefault(stage => stage.Name == name)?.Value ?? throw new InvalidDataException($"{Template} asks for the stage '{name}', which was not measured."));
        return Percent(sum / stages.Sum(stage => stage.Value));
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
