using System.Text;
using System.Text.Json;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;

namespace SurvivalSim.Tests.Plots;

/// <summary>Figures are kept as they are described, and painted again from that.</summary>
public class FigureJsonTests
{
    private static readonly NamedFigure[] s_all = [.. AllFigures.ByName.Select((pair, i) => new NamedFigure($"figure-{i}", pair.Value) { Subject = i % 2 == 0 ? "app" : null })];

    [Fact]
    public void Every_figure_is_painted_the_same_from_what_was_kept_of_it()
    {
        byte[] kept = FigureJson.Write(s_all);
        IReadOnlyList<NamedFigure> read = FigureJson.Read(kept);
        Assert.Equal(s_all.Select(figure => (figure.Name, figure.Subject)), read.Select(figure => (figure.Name, figure.Subject)));
        foreach ((NamedFigure before, NamedFigure after) in s_all.Zip(read)) Assert.Equal(SvgPainter.Paint(before.Figure), SvgPainter.Paint(after.Figure));
        Assert.Equal(kept, FigureJson.Write(read));
    }

    [Fact]
    public void What_is_written_by_hand_is_what_the_serializer_would_write()
    {
        byte[] kept = FigureJson.Write(s_all);
        FigureFile file = new("survivalsim.figures/1", s_all);
        Assert.Equal(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(file, FigureJsonContext.Default.FigureFile)), Encoding.UTF8.GetString(kept));
        Assert.Equal(FigureJsonContext.Default.Mark.PolymorphismOptions!.DerivedTypes.Count, s_all.SelectMany(named => named.Figure.Marks).Select(mark => mark.GetType()).Distinct().Count());
    }

    [Theory]
    [InlineData("../escaped")]
    [InlineData("a\\u0000")]
    [InlineData("")]
    [InlineData("survival")]
    public void A_name_that_is_no_file_of_its_own_is_refused(string name)
    {
        Figure figure = AnalysisFigures.All["tornado"];
        string kept = Encoding.UTF8.GetString(FigureJson.Write([new NamedFigure("survival", figure), new NamedFigure("other", figure)]));
        Assert.Contains("cannot be the name", Assert.Throws<FormatException>(() => FigureJson.Read(Encoding.UTF8.GetBytes(kept.Replace("\"other\"", $"\"{name}\"", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_numbers_has_as_many_cells_as_there_are_columns() => Assert.All(s_all, named =>
    {
        ValueTable values = named.Figure.Values;
        Assert.NotEmpty(values.Rows);
        Assert.All(values.Rows, row => Assert.Equal(values.Columns.Count, row.Cells.Count));
        double[] places = [.. values.Rows.Select(row => row.X).OfType<double>()];
        Assert.True(places.Length == 0 || places.Length == values.Rows.Count, named.Name);
        Assert.Equal(places.Order(), places);
        Assert.All(places, x => Assert.InRange(x, named.Figure.X.Min, Math.Max(named.Figure.X.Max, x)));
    });

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("null", "'schema' is not 'survivalsim.figures/1'")]
    [InlineData("{\"schema\":\"survivalsim.figures/2\",\"figures\":[]}", "'schema' is not 'survivalsim.figures/1'")]
    [InlineData("{\"figures\":[]}", "schema")]
    [InlineData("{\"schema\":\"survivalsim.figures/1\"}", "figures")]
    [InlineData("{\"schema\":\"survivalsim.figures/1\",\"figures\":[null]}", "null at byte")]
    [InlineData("{\"schema\":\"survivalsim.figures/1\",\"figures\":[{\"name\":\"survival\"}]}", "figure")]
    public void What_is_no_file_of_figures_is_refused_in_words(string json, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => FigureJson.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_mark_that_is_not_known_or_a_missing_part_is_refused_in_words()
    {
        string kept = Encoding.UTF8.GetString(FigureJson.Write([new NamedFigure("tornado", AnalysisFigures.All["tornado"])]));
        foreach ((string what, string by) in new[] { ("\"$type\":\"bar\"", "\"$type\":\"beard\""), ("\"title\":", "\"titel\":"), ("\"tone\":\"Main\"", "\"tone\":\"Mean\""), ("\"thickness\":0.56", "\"thickness\":\"fat\"") })
        {
            Assert.Contains(what, kept, StringComparison.Ordinal);
            Assert.NotEqual("", Assert.Throws<FormatException>(() => FigureJson.Read(Encoding.UTF8.GetBytes(kept.Replace(what, by, StringComparison.Ordinal)))).Message);
        }
        foreach ((string what, string by, string words) in new[] { ("\"cells\":[\"store_fee\",", "\"cells\":[", "figure 'tornado': a row of numbers"), ("\"lines\":[\"2\"]", "\"lines\":[]", "a mark has no"), ("\"min\":0,", "\"min\":1e9,", "an axis ends") })
        {
            Assert.Contains(what, kept, StringComparison.Ordinal);
            Assert.Contains(words, Assert.Throws<FormatException>(() => FigureJson.Read(Encoding.UTF8.GetBytes(kept.Replace(what, by, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);
        }
        Assert.Throws<FormatException>(() => FigureJson.Read(Encoding.UTF8.GetBytes(kept[..(kept.Length / 2)])));
    }
}
