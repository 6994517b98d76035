using System.Globalization;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Markup;
using SurvivalSim.Plots.Svg;

namespace SurvivalSim.Plots.Reports;

/// <summary>A figure or a table of a report: what may be left out where there is no room.</summary>
internal sealed class ReportPiece
{
    /// <summary>Rows of a figure's values that a document shows at most; of more, every second, third, … is shown.</summary>
    private const int MostRows = 400;

    private readonly ReportTable? _table;

    private ReportPiece(ReportSection section, NamedFigure? figure, ReportTable? table, int rank, string name)
    {
        (Section, Figure, _table, Rank, Name) = (section, figure, table, rank, name);
    }

    /// <summary>The section it belongs to.</summary>
    public ReportSection Section { get; }

    /// <summary>The figure; <see langword="null"/> for a table.</summary>
    public NamedFigure? Figure { get; }

    /// <summary>Its place among those of its kind in the section, from 0.</summary>
    public int Rank { get; }

    /// <summary>What it is called: its number and what it shows.</summary>
    public string Name { get; }

    /// <summary>The file beside the document that has it.</summary>
    public string Path => Figure?.PathOfPicture() ?? _table!.File;

    /// <summary>How it stands in the document; <see langword="null"/> where it is left out.</summary>
    public string? Markup { get; set; }

    /// <summary>All pieces of a report in their order, figures and tables numbered through.</summary>
    public static List<ReportPiece> Of(Report report)
    {
        var pieces = new List<ReportPiece>();
        int figures = 0, tables = 0;
        foreach (ReportSection section in report.Sections)
        {
            foreach ((int rank, NamedFigure named) in section.Figures.Index()) pieces.Add(new ReportPiece(section, named, table: null, rank, $"Figure {++figures}. {named.Figure.Title}"));
            foreach ((int rank, ReportTable table) in section.Tables.Index()) pieces.Add(new ReportPiece(section, figure: null, table, rank, $"Table {++tables}. {table.Caption}"));
        }
        return pieces;
    }

    /// <summary>How it would stand in the document.</summary>
    public string Paint()
    {
        var html = new MarkupWriter(indents: false);
        if (Figure is { } named) WriteFigure(html, named.Figure);
        else WriteTable(html, _table!);
        return html.ToString();
    }

    private void WriteFigure(MarkupWriter html, Figure figure)
    {
        var layout = new Layout(figure);
        string number = Name[..Name.IndexOf('.', StringComparison.Ordinal)];
        html.Open("figure");
        html.Text("p", number, ("class", "number"));
        html.Open("div", ("class", "picture"), ("data-top", Share(layout.Panels[0].Y.End / layout.Height)), ("data-bottom", Share(1 - layout.Panels[^1].Y.Start / layout.Height)));
        html.Markup(SvgPainter.PaintInPage(figure, layout));
        html.Close();
        html.Open("figcaption");
        html.Open("details");
        html.Text("summary", $"Values of {number} as a table");
        WriteValues(html, figure.Values, layout.X);
        html.Close();
        html.Close();
        html.Close();
    }

    private void WriteValues(MarkupWriter html, ValueTable values, Scale x)
    {
        int every = (values.Rows.Count + MostRows - 1) / MostRows;
        OpenTable(html, every <= 1 ? Name : $"{Name} (every {NumberOf(every)} row)", words: false, values.Columns);
        for (int i = 0; i < values.Rows.Count; i += every)
        {
            ValueRow row = values.Rows[i];
            // What lies beyond the axis cannot be pointed at.
            if (row.X is { } at && at >= x.Axis.Min && at <= x.Axis.Max) html.Open("tr", ("data-x", Share(x.Of(at) / Layout.Width)));
            else html.Open("tr");
            WriteCells(html, row.Cells);
        }
        CloseTable(html);
    }

    private void WriteTable(MarkupWriter html, ReportTable table)
    {
        OpenTable(html, Name, table.HasWords, table.Columns);
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            html.Open("tr");
            WriteCells(html, row);
        }
        CloseTable(html);
        if (table.Note.Length > 0) html.Text("p", table.Note, ("class", "note"));
    }

    private static void OpenTable(MarkupWriter html, string caption, bool words, IReadOnlyList<string> columns)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", caption), ("tabindex", "0"));
        if (words) html.Open("table", ("class", "words"));
        else html.Open("table");
        html.Text("caption", caption);
        html.Open("thead");
        html.Open("tr");
        foreach (string column in columns) html.Text("th", column, ("scope", "col"));
        html.Close();
        html.Close();
        html.Open("tbody");
    }

    private static void WriteCells(MarkupWriter html, IReadOnlyList<string> cells)
    {
        html.Text("th", cells[0], ("scope", "row"));
        for (int i = 1; i < cells.Count; i++) html.Text("td", cells[i]);
        html.Close();
    }

    private static void CloseTable(MarkupWriter html)
    {
        html.Close();
        html.Close();
        html.Close();
    }

    private static string Share(double share) => share.ToString("0.####", CultureInfo.InvariantCulture);

    private static string NumberOf(int every) => every switch { 2 => "second", 3 => "third", _ => $"{every}th" };
}
