using System.Text.Json;

namespace SurvivalSim.Plots.Figures;

/// <summary>Writes figures as JSON, member by member.</summary>
/// <remarks>To the byte what <see cref="FigureJsonContext"/> would write, which reads it: a serializer that is needed once is not ready before 80 ms, and every run writes.</remarks>
internal sealed class FigureWriter(Utf8JsonWriter json)
{
    /// <summary>Writes the document.</summary>
    public void Write(FigureFile file)
    {
        json.WriteStartObject();
        json.WriteString("schema", file.Schema);
        Write("figures", file.Figures, Write);
        json.WriteEndObject();
    }

    private void Write(NamedFigure named)
    {
        json.WriteStartObject();
        json.WriteString("name", named.Name);
        json.WritePropertyName("figure");
        Write(named.Figure);
        if (named.Subject is not null) json.WriteString("subject", named.Subject);
        json.WriteEndObject();
    }

    private void Write(Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("title", figure.Title);
        json.WriteString("subtitle", figure.Subtitle);
        json.WriteString("description", figure.Description);
        Write("x", figure.X);
        Write("y", figure.Y);
        Write("marks", figure.Marks, Write);
        if (figure.Below is { } below)
        {
            json.WriteStartObject("below");
            Write("y", below.Y);
            Write("marks", below.Marks, Write);
            json.WriteEndObject();
        }
        Write("rows", figure.Rows, Write);
        json.WriteString("caption", figure.Caption);
        json.WriteStartObject("values");
        Write("columns", figure.Values.Columns, json.WriteStringValue);
        Write("rows", figure.Values.Rows, Write);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(string name, Axis axis)
    {
        json.WriteStartObject(name);
        json.WriteString("label", axis.Label);
        json.WriteNumber("min", axis.Min);
        json.WriteNumber("max", axis.Max);
        Write("ticks", axis.Ticks, Write);
        if (axis.HasSlots) json.WriteBoolean("has_slots", true);
        json.WriteEndObject();
    }

    private void Write(Mark mark)
    {
        json.WriteStartObject();
        json.WriteString("$type", JsonNamingPolicy.SnakeCaseLower.ConvertName(mark.GetType().Name));
        switch (mark)
        {
            case StepLine line:
                Write("steps", line.Steps, Write);
                json.WriteNumber("until", line.Until);
                break;
            case StepBand band:
                Write("steps", band.Steps, Write);
                json.WriteNumber("until", band.Until);
                break;
            case StepArea area:
                Write("steps", area.Steps, Write);
                json.WriteNumber("until", area.Until);
                break;
            case Polyline line:
                Write("points", line.Points, Write);
                break;
            case ReferenceLine line:
                Write("from", line.From);
                Write("to", line.To);
                break;
            case Dot dot:
                Write("at", dot.At);
                break;
            case Bar bar:
                json.WriteNumber("from", bar.From);
                json.WriteNumber("to", bar.To);
                json.WriteNumber("y", bar.Y);
                json.WriteNumber("thickness", bar.Thickness);
                break;
            case Whisker whisker:
                json.WriteNumber("low", whisker.Low);
                json.WriteNumber("high", whisker.High);
                json.WriteNumber("y", whisker.Y);
                break;
            case Cell cell:
                Write("from", cell.From);
                Write("to", cell.To);
                json.WriteNumber("shade", cell.Shade);
                break;
            case Label label:
                Write("at", label.At);
                Write("lines", label.Lines, json.WriteStringValue);
                json.WriteString("placement", label.Placement.ToString());
                break;
        }
        json.WriteString("tone", mark.Tone.ToString());
        json.WriteEndObject();
    }

    private void Write(RowUnderAxis row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        Write("cells", row.Cells, Write);
        json.WriteEndObject();
    }

    private void Write(ValueRow row)
    {
        json.WriteStartObject();
        if (row.X is { } x) json.WriteNumber("x", x);
        else json.WriteNull("x");
        Write("cells", row.Cells, json.WriteStringValue);
        json.WriteEndObject();
    }

    private void Write(Tick tick)
    {
        json.WriteStartObject();
        json.WriteNumber("at", tick.At);
        json.WriteString("text", tick.Text);
        json.WriteEndObject();
    }

    private void Write(string name, Point point)
    {
        json.WritePropertyName(name);
        Write(point);
    }

    private void Write(Point point)
    {
        json.WriteStartObject();
        json.WriteNumber("x", point.X);
        json.WriteNumber("y", point.Y);
        json.WriteEndObject();
    }

    private void Write(BandStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("x", step.X);
        json.WriteNumber("low", step.Low);
        json.WriteNumber("high", step.High);
        json.WriteEndObject();
    }

    private void Write<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items) write(item);
        json.WriteEndArray();
    }
}
