using SurvivalSim.Foundation;
using SurvivalSim.Foundation.Csv;

namespace SurvivalSim.Observations;

/// <summary>Which column says what. A table tells times in one of four ways: <c>time</c>, <c>months</c>, <c>start</c> and <c>stop</c>, or the dates
/// <c>launch</c> and <c>end</c>; all but dates need <c>event</c>. Other columns are left alone unless they look like a known name mistyped.</summary>
internal sealed class ObservedColumns
{
    private const int MostNamed = 8;

    private static readonly string[] s_times = ["time", "months", "stop", "launch"];
    private static readonly string[] s_known = ["time", "months", "start", "stop", "launch", "end", "event", "cause"];

    private readonly Dictionary<string, int> _places;

    /// <summary>Finds the columns; what is missing, mistyped or said twice is a finding.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="group">The column that tells groups apart, or null.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public ObservedColumns(IReadOnlyList<CsvCell> header, string? group, Diagnostics findings)
    {
        _places = header.Index().DistinctBy(cell => cell.Item.Text, StringComparer.OrdinalIgnoreCase).ToDictionary(cell => cell.Item.Text, cell => cell.Index, StringComparer.OrdinalIgnoreCase);
        foreach (CsvCell name in header.Where(name => !s_known.Contains(name.Text, StringComparer.OrdinalIgnoreCase) && !Is(name, group)))
        {
            if (NearestWord.Nearest(name.Text, s_known) is not { } near || _places.ContainsKey(near)) continue;
            findings.Report(DiagnosticCodes.UnknownColumn, name.Where, $"'{name.Text}' is not a column that is known", "a column whose name is nearly that of a known one may be a mistake", $"Did you mean '{near}'? Otherwise give it another name.");
        }
        TextSpan where = header[0].Where;
        string[] times = [.. s_times.Where(_places.ContainsKey)];
        Time = times.FirstOrDefault();
        if (times.Length > 1)
            findings.Report(DiagnosticCodes.ColumnConflict, header[_places[times[1]]].Where, $"'{times[0]}' and '{times[1]}' stand together", "times are told in one way: time, months, start and stop, or launch and end");
        if (Time is null && findings.IsEmpty)
            findings.Report(DiagnosticCodes.MissingColumn, where, "no column tells times", "a table has a column time or months, or start and stop, or the dates launch and end");
        if (Time == "stop") Require("start", "when observation began, before which an end would not have been seen");
        if (Time == "launch") Require("end", "the day of the end, blank where there was none yet");
        else Require("event", "0 where no end was seen, otherwise 1, 2, … or the name of what ended it");
        if (Time is "time" or "months" && _places.TryGetValue("start", out int start))
            findings.Report(DiagnosticCodes.ColumnConflict, header[start].Where, $"'{Time}' and 'start' stand together", "late entry is told by start and stop");
        if (group is not null && !_places.ContainsKey(group))
            findings.Report(DiagnosticCodes.UnknownColumn, where, $"--group names '{group}'", "there is no such column", NearestWord.Suggest(group, header.Select(name => name.Text)));
        Ignored = [.. header.Select(name => name.Text).Where(name => !s_known.Contains(name, StringComparer.OrdinalIgnoreCase) && !string.Equals(name, group, StringComparison.OrdinalIgnoreCase))];

        void Require(string name, string meaning)
        {
            if (_places.ContainsKey(name) || header.Any(column => NearestWord.Nearest(column.Text, [name]) is not null)) return;
            findings.Report(DiagnosticCodes.MissingColumn, where, $"there is no column '{name}'", $"'{Time ?? "a table"}' needs it: {meaning}", $"If {string.Join(" or ", header.Select(column => $"'{column.Text}'").Take(MostNamed))} says that, give it this name.");
        }
    }

    /// <summary>The column that tells when: time, months, stop or launch; null where there is none.</summary>
    public string? Time { get; }

    /// <summary>Columns that nothing is read from.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>The cell of a row in a column that is there.</summary>
    public CsvCell Cell(IReadOnlyList<CsvCell> row, string name) => row[_places[name]];

    private static bool Is(CsvCell name, string? group) => string.Equals(name.Text, group, StringComparison.OrdinalIgnoreCase);
}
