using SurvivalSim.Foundation;
using SurvivalSim.Foundation.Csv;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Drafts;

/// <summary>Reads the figures of a spreadsheet: columns <c>quantity</c> and <c>value</c>, or <c>quantity</c>, <c>low</c> and <c>high</c>; also <c>unit</c> and <c>source</c>.</summary>
internal sealed class FigureReader
{
    private static readonly string[] s_columns = ["quantity", "value", "low", "high", "unit", "source"];

    private readonly IReadOnlyList<CsvCell> _header;
    private readonly ReadingContext _context;

    private FigureReader(IReadOnlyList<CsvCell> header, ReadingContext context) => (_header, _context) = (header, context);

    private Diagnostics Findings => _context.Findings;

    /// <summary>The figures, in the order of the file; what is wrong with them is thrown together.</summary>
    /// <exception cref="InvalidScenarioException">They cannot be used.</exception>
    public static IReadOnlyList<Figure> Read(byte[] bytes, string file, Diagnostics findings)
    {
        (IReadOnlyList<CsvCell> header, IReadOnlyList<IReadOnlyList<CsvCell>> rows) = CsvText.Read(bytes, file, findings);
        findings.ThrowIfAny();
        var reader = new FigureReader(header, new ReadingContext(findings, new DataFolder(file)));
        reader.CheckColumns();
        findings.ThrowIfAny();
        Figure[] figures = [.. rows.Select(reader.Read).OfType<Figure>()];
        foreach (IGrouping<FigureSpec, Figure> twice in figures.GroupBy(figure => figure.Spec).Where(same => same.Count() > 1))
            findings.Report(DiagnosticCodes.DuplicateKey, twice.Last().Where, $"'{twice.Key.Name}' stands here a second time", $"a quantity stands once; the first is on line {twice.First().Where.Line}", "Remove one of the two.");
        findings.ThrowIfAny();
        return figures;
    }

    private void CheckColumns()
    {
        foreach (CsvCell name in _header.Where(name => Place(name.Text) is { } near && !Has(near)))
            Findings.Report(DiagnosticCodes.UnknownColumn, name.Where, $"'{name.Text}' is not a column that is known", "a column whose name is nearly that of a known one may be a mistake", $"Did you mean '{Place(name.Text)}'? Otherwise give it another name.");
        if (!Findings.IsEmpty) return;
        if (!Has("quantity") || !(Has("value") || (Has("low") && Has("high"))))
            Findings.Report(DiagnosticCodes.MissingColumn, _header[0].Where, Has("quantity") ? "no column tells values" : "there is no column 'quantity'", "a table of figures has the columns quantity and value, or quantity, low and high; also unit and source");

        string? Place(string text) => s_columns.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : NearestWord.Nearest(text, s_columns);
    }

    private Figure? Read(IReadOnlyList<CsvCell> row)
    {
        CsvCell quantity = Cell(row, "quantity");
        (FigureSpec? spec, Period? named) = FigureWords.Read(quantity.Text, quantity.Where, Findings);
        if (spec is null) return null;
        CsvCell unit = Cell(row, "unit");
        (Period? ofUnit, bool isPercent) = unit.Text.Length == 0 ? (null, false) : FigureWords.Unit(spec, unit.Text, unit.Where, Findings);
        Period? period = PeriodOf(spec, named, ofUnit, quantity.Where);
        if (Numbers(row, spec, isPercent) is not { } numbers || period is null) return null;
        var figure = new Figure(spec, period.Value, numbers.Low, numbers.High, numbers.Text, Cell(row, "source").Text, numbers.Where);
        // What no key would take is said of the cell, not of a scenario that nobody wrote.
        return DistributionReader.Read(new TextPiece(numbers.Text, numbers.Where), spec.Section[spec.Key].Domain, _context) is null ? null : figure;
    }

    private Period? PeriodOf(FigureSpec spec, Period? named, Period? ofUnit, TextSpan where)
    {
        if (named is { } one && ofUnit is { } other && one != other)
            return Fail(where, $"'{spec.Name}' is given per {FigureSpec.Word(one)}, and its unit is per {FigureSpec.Word(other)}", "the two agree");
        Period? period = named ?? ofUnit ?? spec.Usual;
        if (period is null) return Fail(where, $"'{spec.Name}' does not say per what", $"it is given {string.Join(" or ", spec.Periods.Select(p => "per " + FigureSpec.Word(p)))}", $"Write '{spec.Name} per {FigureSpec.Word(Period.Month)}', or a unit.");
        return spec.Periods.Contains(period.Value) ? period : Fail(where, $"'{spec.Name}' is given per {FigureSpec.Word(period.Value)}", $"it is understood as {spec.Form}");
    }

    private (double Low, double High, string Text, TextSpan Where)? Numbers(IReadOnlyList<CsvCell> row, FigureSpec spec, bool isPercent)
    {
        CsvCell value = Cell(row, "value"), low = Cell(row, "low"), high = Cell(row, "high");
        if (low.Text.Length == 0 && high.Text.Length == 0 && value.Text.Length > 0)
        {
            string[] ends = value.Text.Split(" to ", 2);
            return Pair(value with { Text = ends[0].Trim() }, value with { Text = ends[^1].Trim() }, isPercent);
        }
        if (low.Text.Length > 0 && high.Text.Length > 0)
        {
            if (Pair(low, high, isPercent) is not { } range) return null;
            if (value.Text.Length == 0 || Pair(value, value, isPercent) is not { } best) return value.Text.Length == 0 ? range : null;
            if (best.Low >= range.Low && best.Low <= range.High) return range;
            Fail(value.Where, $"the value of '{spec.Name}' lies outside its range", $"it lies between low and high, {range.Text}");
            return null;
        }
        Fail(Cell(row, "quantity").Where, $"'{spec.Name}' has no {(low.Text.Length > 0 ? "high" : high.Text.Length > 0 ? "low" : "value")}", "a row has a value, or low and high", "Leave the row out where it is not known.");
        return null;
    }

    private (double Low, double High, string Text, TextSpan Where)? Pair(CsvCell low, CsvCell high, bool isPercent)
    {
        if (Number(ref low, isPercent) is not { } from || Number(ref high, isPercent) is not { } to) return null;
        return (from, to, from == to ? low.Text : $"{low.Text} to {high.Text}", low.Where);
    }

    private double? Number(ref CsvCell cell, bool isPercent)
    {
        if (isPercent && cell.Text.Length > 0 && char.IsDigit(cell.Text[^1])) cell = cell with { Text = cell.Text + "%" };
        if (NumberText.TryParse(cell.Text, out double number)) return number;
        Findings.Report(DiagnosticCodes.NotANumber, cell.Where, $"'{cell.Text}' is not a number", "write 0.3, 30%, 1.2M or 5k, or a range: 2 to 5", NumberSuggestion.For(cell.Text));
        return null;
    }

    private Period? Fail(TextSpan where, string problem, string rule, string? suggestion = null)
    {
        Findings.Report(DiagnosticCodes.BadRow, where, problem, rule, suggestion);
        return null;
    }

    private bool Has(string column) => _header.Any(name => name.Text.Equals(column, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cell of a row in a column; an empty one where there is no such column.</summary>
    private CsvCell Cell(IReadOnlyList<CsvCell> row, string column)
    {
        int place = _header.Index().FirstOrDefault(name => name.Item.Text.Equals(column, StringComparison.OrdinalIgnoreCase), (-1, default)).Index;
        return place < 0 ? new CsvCell("", row[0].Where) : row[place];
    }
}
