using System.Globalization;
using SurvivalSim.Foundation;
using SurvivalSim.Foundation.Csv;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Observations;

/// <summary>Reads the rows of a table of observations.</summary>
/// <param name="columns">Which column says what.</param>
/// <param name="asOf">The day on which what has no date of its end was alive, or null.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class RowReader(ObservedColumns columns, DateOnly? asOf, Diagnostics findings)
{
    private const double LongestTime = 1e15;
    private const string Ended = "ended";

    private bool _asOfMissed;

    /// <summary>From when, until when, and what ended it (null: nothing was seen to); null with the reason among the findings.</summary>
    public (double Entry, double Exit, string? Cause)? Read(IReadOnlyList<CsvCell> row)
    {
        (double Entry, double Exit)? time = columns.Time == "launch" ? Dates(row) : Numbers(row);
        bool understood = TryCause(row, out string? cause);
        return time is { } read && understood ? (read.Entry, read.Exit, cause) : null;
    }

    private (double Entry, double Exit)? Numbers(IReadOnlyList<CsvCell> row)
    {
        double? exit = Number(row, columns.Time!);
        if (columns.Time != "stop") return exit is { } end ? (double.NegativeInfinity, end) : null;
        if (Number(row, "start") is not { } entry || exit is not { } stop) return null;
        if (entry < stop) return (entry, stop);
        findings.Report(DiagnosticCodes.OutOfDomain, columns.Cell(row, "stop").Where, $"'stop' is {NumberText.Exact(stop)} and 'start' is {NumberText.Exact(entry)}", "stop comes after start: at risk is who was observed in (start, stop]");
        return null;
    }

    private double? Number(IReadOnlyList<CsvCell> row, string name)
    {
        CsvCell cell = columns.Cell(row, name);
        if (!NumberText.TryParse(cell.Text, out double number))
            findings.Report(DiagnosticCodes.NotANumber, cell.Where, cell.Text.Length == 0 ? $"'{name}' is blank" : $"'{name}' is '{cell.Text}'", "a number is expected", cell.Text is "" or "NA" ? "Leave out what was never observed." : null);
        else if (number is >= 0 and <= LongestTime) return number;
        else findings.Report(DiagnosticCodes.OutOfDomain, cell.Where, $"'{name}' is {cell.Text}", "a time lies between 0 and 1e15");
        return null;
    }

    private (double Entry, double Exit)? Dates(IReadOnlyList<CsvCell> row)
    {
        CsvCell launchCell = columns.Cell(row, "launch"), endCell = columns.Cell(row, "end");
        DateOnly? launch = DateText.Read(launchCell.Text, launchCell.Where, findings);
        DateOnly? end = endCell.Text.Length > 0 ? DateText.Read(endCell.Text, endCell.Where, findings) : asOf;
        if (endCell.Text.Length == 0 && asOf is null && !_asOfMissed)
        {
            _asOfMissed = true;
            findings.Report(DiagnosticCodes.BadRow, endCell.Where, "'end' is blank", "of what had not ended it must be known until which day it was seen alive", "Write --as-of with that day, for example --as-of 2026-11-01.");
        }
        if (launch is not { } from || end is not { } until) return null;
        if (endCell.Text.Length > 0 && until > asOf)
            findings.Report(DiagnosticCodes.OutOfDomain, endCell.Where, $"'end' is {endCell.Text}", $"--as-of is {asOf:yyyy-MM-dd}, and what comes later was not known then");
        else if (from <= until) return (double.NegativeInfinity, Foundation.Calendar.MonthsBetween(from, until));
        else findings.Report(DiagnosticCodes.OutOfDomain, launchCell.Where, $"'launch' is {launchCell.Text}", $"it cannot come after {(endCell.Text.Length > 0 ? "the end" : "--as-of")}, {until:yyyy-MM-dd}");
        return null;
    }

    /// <summary>What ended it; null where no end was seen.</summary>
    private bool TryCause(IReadOnlyList<CsvCell> row, out string? cause)
    {
        cause = null;
        bool? ended = columns.Has("event") ? HasEnded(columns.Cell(row, "event"), out cause) : columns.Cell(row, "end").Text.Length > 0;
        if (ended is null) return false;
        if (!columns.Has("event")) cause = ended.Value ? Ended : null;
        if (!columns.Has("cause")) return true;

        CsvCell named = columns.Cell(row, "cause");
        if (cause is not (null or Ended) && !cause.All(char.IsAsciiDigit))
            findings.Report(DiagnosticCodes.BadRow, columns.Cell(row, "event").Where, $"'event' is '{cause}' beside a column 'cause'", "beside causes an event is 0 where no end was seen, otherwise a number");
        else if (ended.Value && named.Text.Length == 0)
            findings.Report(DiagnosticCodes.BadRow, named.Where, "it ended, and 'cause' is blank", "every end has a cause", "Write unknown where it is.");
        else if (!ended.Value && named.Text.Length > 0)
            findings.Report(DiagnosticCodes.BadRow, named.Where, $"'cause' is '{named.Text}' and no end was seen", "only an end has a cause");
        else
        {
            cause = ended.Value ? named.Text : null;
            return true;
        }
        return false;
    }

    /// <summary>Whether an event is an end, and which; null with the reason among the findings.</summary>
    private bool? HasEnded(CsvCell cell, out string? cause)
    {
        cause = null;
        switch (cell.Text.ToLowerInvariant())
        {
            case "0" or "false" or "censored":
                return false;
            case "true":
                cause = "1";
                return true;
            case "" or "na":
                findings.Report(DiagnosticCodes.BadRow, cell.Where, "'event' is blank", "0 says that no end was seen; 1, 2, … or a name says what ended it");
                return null;
        }
        if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && (number < 0 || number != Math.Floor(number) || !double.IsFinite(number)))
        {
            findings.Report(DiagnosticCodes.OutOfDomain, cell.Where, $"'event' is {cell.Text}", "a number of a cause is whole, and 0 where no end was seen");
            return null;
        }
        cause = cell.Text;
        return true;
    }
}
