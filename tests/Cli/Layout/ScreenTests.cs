using System.Text;
using SurvivalSim.Cli.Terminal.Layout;

namespace SurvivalSim.Tests.Cli.Layout;

/// <summary>Lines of 80 columns: wrapped, coloured or not, in ASCII where there is nothing else.</summary>
public class ScreenTests
{
    [Fact]
    public void Blanks_at_the_end_of_a_line_are_left_out() => Assert.Equal(["a", "", "  b"], Lines(screen =>
    {
        screen.Line("a  ", new Piece("   ", Ink.Faint));
        screen.Line("   ");
        screen.Line("  b");
    }));

    [Fact]
    public void Colours_are_codes_around_the_text_where_they_are_wanted()
    {
        Assert.Equal(["\u001b[1ma\u001b[0m b \u001b[33mc\u001b[0m"], Lines(Write, hasColours: true));
        Assert.Equal(["a b c"], Lines(Write));

        static void Write(Screen screen) => screen.Line(new Piece("a", Ink.Strong), " b ", new Piece("c", Ink.Accent), new Piece("  ", Ink.Faint));
    }

    [Fact]
    public void Sentences_go_on_below_their_beginning()
    {
        string[] lines = Lines(screen => screen.Paragraph(string.Join(' ', Enumerable.Repeat("word", 40)), lead: "lead: "));
        Assert.Equal("lead: " + string.Join(' ', Enumerable.Repeat("word", 15)), lines[0]);
        Assert.All(lines[1..], line => Assert.StartsWith("      word", line, StringComparison.Ordinal));
        Assert.Equal(40, lines.Sum(line => line.Split("word").Length - 1));
    }

    [Fact]
    public void Words_longer_than_a_line_are_cut_by_columns_not_by_letters()
    {
        Assert.Equal([80, 20], Lines(screen => screen.Paragraph(new string('w', 100))).Select(line => line.Length));
        Assert.Equal([40, 10], Lines(screen => screen.Paragraph(new string('画', 50))).Select(line => line.Length));
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal() => Assert.Equal(["\\u001B[2J"], Lines(screen => screen.Line("\u001b[2J")));

    [Fact]
    public void In_ascii_blocks_keep_their_columns_and_letters_their_width() =>
        Assert.Equal(["##:. .:=-^ +/- ??é".Replace("é", "?", StringComparison.Ordinal)], Lines(screen => screen.Line("█▇▅▁ ░▒━╌▲ ± 画é"), isAscii: true));

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("us-ascii", false)]
    [InlineData("iso-8859-1", false)]
    public void Ascii_is_taken_where_the_encoding_lacks_a_character(string encoding, bool has) => Assert.Equal(has, Spelling.IsWrittenIn(Encoding.GetEncoding(encoding)));

    [Fact]
    public void Tables_align_by_columns_of_the_terminal_and_cut_names_to_fit()
    {
        Assert.Equal(["  name    n", "  画像    1", "  a     100"], Lines(screen => screen.Write(Table("画像", "a"))));
        string[] lines = Lines(screen => screen.Write(Table(new string('画', 60), new string('x', 90))));
        Assert.Equal(["  " + new string('画', 18) + "…" + new string('画', 18) + "    1", "  " + new string('x', 36) + "…" + new string('x', 36) + "  100"], lines[1..]);

        static TextTable Table(string first, string second)
        {
            var table = new TextTable("lr");
            table.Heading("name", "n");
            table.Row(first, "1");
            table.Row(second, "100");
            return table;
        }
    }

    private static string[] Lines(Action<Screen> write, bool hasColours = false, bool isAscii = false)
    {
        using var text = new StringWriter();
        write(new Screen(text, hasColours, isAscii));
        return text.ToString().TrimEnd('\n', '\r').Split(Environment.NewLine);
    }
}
