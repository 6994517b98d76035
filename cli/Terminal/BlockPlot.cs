using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Foundation;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Paints figures in characters: the same descriptions that become SVG, in few columns and lines.</summary>
/// <remarks>
/// What is shown, how far the axes reach, where ticks stand and whether a level is worth a line is thus decided once, for both; only its painting is here.
/// A line of the plot stands for the value at its upper edge and the axis below it for the lowest, a column for the place at its right edge: there the ticks are.
/// Areas are filled to an eighth of a line; lines and bands are true to half of one. A column shows the value in its middle.
/// </remarks>
internal sealed class BlockPlot
{
    /// <summary>Lines of the plot itself.</summary>
    public const int Rows = 10;

    /// <summary>Lines of all: heading, plot, axis, ticks, label.</summary>
    public const int Height = Rows + 4;

    private const int AxisLine = Rows + 1;
    private const int TickLine = Rows + 2;
    private const int LabelLine = Rows + 3;
    private const string Eighths = " ▁▂▃▄▅▆▇█";

    private readonly BlockCanvas _canvas;
    private readonly Axis _x, _y;
    private readonly IReadOnlyList<Mark> _marks;
    private readonly int _left, _columns;

    /// <summary>Paints the axes of a figure.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="left">The first column that it may take.</param>
    /// <param name="width">How many it may take.</param>
    /// <param name="figure">The figure.</param>
    private BlockPlot(BlockCanvas canvas, int left, int width, Figure figure)
    {
        (_canvas, _x, _y, _marks) = (canvas, figure.X, figure.Y, figure.Marks);
        int gutter = _y.Ticks.Max(tick => tick.Text.Length) + 1;
        (_left, _columns) = (left + gutter, width - gutter);
        for (int line = 1; line < AxisLine; line++) canvas.Put(_left - 1, line, '│', Ink.Faint);
        canvas.Write(_left - 1, AxisLine, '└' + new string('─', _columns), Ink.Faint);
        foreach (Tick tick in _y.Ticks)
        {
            int line = LineOf(tick.At);
            canvas.Write(_left - 1 - tick.Text.Length, line, tick.Text, Ink.Faint);
            if (line < AxisLine) canvas.Put(_left - 1, line, '┤', Ink.Faint);
        }
        int free = left;
        foreach (Tick tick in _x.Ticks)
        {
            int column = _left - 1 + (int)Math.Round((tick.At - _x.Min) / (_x.Max - _x.Min) * _columns), start = Math.Min(column - (tick.Text.Length - 1) / 2, left + width - tick.Text.Length);
            if (column >= _left) canvas.Put(column, AxisLine, '┬', Ink.Faint);
            if (start < free) continue;
            canvas.Write(start, TickLine, tick.Text, Ink.Faint);
            free = start + tick.Text.Length + 1;
        }
        canvas.Write(_left, LabelLine, _x.Label, Ink.Faint);
    }

    /// <summary>Paints a survival curve as the area below it, and marks where half have ended.</summary>
    public static void Survival(BlockCanvas canvas, int left, int width, string heading, Figure figure)
    {
        var plot = new BlockPlot(canvas, left, width, figure);
        canvas.Write(left, 0, heading, Ink.Plain);
        plot.Fill(plot._marks.OfType<StepLine>().First());
        if (plot._marks.OfType<Dot>().FirstOrDefault() is not { } half) return;
        canvas.Put(plot.ColumnOf(half.At.X), AxisLine, '▲', Ink.Accent);
        canvas.Write(plot._left + plot._x.Label.Length + 2, LabelLine, $"▲ half by {NumberText.Short(half.At.X)}", Ink.Accent);
    }

    /// <summary>Paints a fan: its bands, a level to compare with where there is one, its median.</summary>
    public static void Fan(BlockCanvas canvas, int left, int width, string heading, Figure figure)
    {
        var plot = new BlockPlot(canvas, left, width, figure);
        canvas.Write(left, 0, heading, Ink.Plain);
        canvas.Write(left + heading.Length + 2, 0, "━ median", Ink.Accent);
        canvas.Write(left + heading.Length + 11, 0, "▒ 50 % ░ 90 %", Ink.Main);
        foreach ((int i, StepBand band) in plot._marks.OfType<StepBand>().Index()) plot.Shade(band, i == 0 ? '░' : '▒');
        ReferenceLine? level = plot._marks.OfType<ReferenceLine>().FirstOrDefault();
        if (level is not null) plot.Dash(level.From.Y);
        plot.Draw(plot._marks.OfType<StepLine>().First());
        if (level is not null) plot.Name(level.From.Y, $" {plot._marks.OfType<Label>().First(label => label.At.Y == level.From.Y).Lines[0]} {FigureNumber.Amount(level.From.Y)} ");
    }

    /// <summary>A block that is filled to so many eighths, from below; 8 are full.</summary>
    public static char Eighth(int eighths) => Eighths[Math.Min(8, eighths)];

    private void Fill(StepLine curve)
    {
        foreach ((int column, double x) in ColumnsUntil(curve.Until))
        {
            int eighths = (int)Math.Round(8 * Share(Value(curve.Steps, step => step.X, x).Y) * Rows, MidpointRounding.AwayFromZero);
            for (int row = 0; 8 * row < eighths; row++) _canvas.Put(column, AxisLine - 1 - row, Eighth(eighths - 8 * row), Ink.Main);
        }
    }

    private void Shade(StepBand band, char glyph)
    {
        foreach ((int column, double x) in ColumnsUntil(band.Until))
        {
            BandStep step = Value(band.Steps, step => step.X, x);
            for (int line = Math.Min(LineOf(step.Low), AxisLine - 1); line >= LineOf(step.High); line--) _canvas.Put(column, line, glyph, Ink.Main);
        }
    }

    private void Draw(StepLine line)
    {
        foreach ((int column, double x) in ColumnsUntil(line.Until)) _canvas.Put(column, LineOf(Value(line.Steps, step => step.X, x).Y), '━', Ink.Accent);
    }

    private void Dash(double level) => _canvas.Write(_left, LineOf(level), new string('╌', _columns), Ink.Accent);

    /// <summary>Writes on a dashed line, at the end at which less of the picture is covered.</summary>
    private void Name(double level, string words)
    {
        int line = LineOf(level), right = _left + _columns - 1 - words.Length;
        int Dashes(int from) => Enumerable.Range(from, words.Length).Count(column => _canvas[column, line] == "╌");
        _canvas.Write(Dashes(right) >= Dashes(_left + 1) ? right : _left + 1, line, words, Ink.Accent);
    }

    private IEnumerable<(int Column, double X)> ColumnsUntil(double end) =>
        from i in Enumerable.Range(0, _columns)
        let x = _x.Min + (i + 0.5) / _columns * (_x.Max - _x.Min)
        where x < end
        select (_left + i, x);

    /// <summary>The last step that is not right of a place.</summary>
    private static T Value<T>(IReadOnlyList<T> steps, Func<T, double> at, double x) => steps.TakeWhile(step => at(step) <= x).Last();

    private int ColumnOf(double x) => _left + Math.Min(_columns - 1, (int)((x - _x.Min) / (_x.Max - _x.Min) * _columns));

    /// <summary>The line at whose upper edge a value lies, the axis for the lowest.</summary>
    private int LineOf(double y) => AxisLine - (int)Math.Round(Share(y) * Rows, MidpointRounding.AwayFromZero);

    private double Share(double y) => Math.Clamp((y - _y.Min) / (_y.Max - _y.Min), 0, 1);
}
