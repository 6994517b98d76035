using System.Globalization;
using SurvivalSim.Foundation;
using SurvivalSim.Foundation.Csv;

namespace SurvivalSim.Observations;

/// <summary>Bytes of a file to an <see cref="ObservedTable"/>, with all that is wrong at once.</summary>
public static class ObservationReader
{
    private const int MostGroups = 20;

    /// <summary>Reads a table.</summary>
    /// <param name="bytes">The file: comma-separated text.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="group">The column that tells groups apart, or null.</param>
    /// <param name="asOf">The day on which what has no date of its end was alive, or null.</param>
    /// <exception cref="InvalidScenarioException">It cannot be used.</exception>
    public static ObservedTable Read(byte[] bytes, string file, string? group = null, DateOnly? asOf = null)
    {
        var findings = new Diagnostics();
        (IReadOnlyList<CsvCell> header, IReadOnlyList<IReadOnlyList<CsvCell>> rows) = CsvText.Read(bytes, file, findings);
        findings.ThrowIfAny();
        var columns = new ObservedColumns(header, group, findings);
        findings.ThrowIfAny();
        var reader = new RowReader(columns, asOf, findings);
        List<(string Group, double Entry, double Exit, string? Cause)> read = [];
        foreach (IReadOnlyList<CsvCell> row in rows)
        {
            if (reader.Read(row) is { } life) read.Add((group is null ? "" : columns.Cell(row, group).Text, life.Entry, life.Exit, life.Cause));
        }
        findings.ThrowIfAny();
        string[] names = [.. read.Select(row => row.Group).Distinct().Order(StringComparer.Ordinal)];
        if (names.Length > MostGroups)
            findings.Report(DiagnosticCodes.TooMany, columns.Cell(header, group!).Where, $"'{group}' has {names.Length} different values", $"at most {MostGroups} groups are compared");
        findings.ThrowIfAny();
        string[] causes = [.. read.Select(row => row.Cause).OfType<string>().Distinct().OrderBy(Number).ThenBy(name => name, StringComparer.Ordinal)];
        Lifetime[] lives = [.. read.Select(row => new Lifetime(row.Entry, row.Exit, row.Cause is null ? Lifetime.Censored : Array.IndexOf(causes, row.Cause) + 1))];
        return new ObservedTable
        {
            File = file,
            InMonths = columns.Time is "months" or "launch",
            GroupColumn = group,
            Groups = [.. names.Select(name => (name, new Lifetimes([.. lives.Where((_, i) => read[i].Group == name)], Math.Max(causes.Length, 1))))],
            Causes = causes.Length == 0 ? ["ended"] : causes,
            Ignored = columns.Ignored,
        };
    }

    /// <summary>Causes that are numbers stand in their order, before names.</summary>
    private static int Number(string cause) => int.TryParse(cause, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
}
