using System.Text;

namespace SurvivalSim.Cli.Terminal.Layout;

/// <summary>How a text is written where the terminal knows no more than ASCII. Characters of pictures take one column before and after.</summary>
internal static class Spelling
{
    /// <summary>What pictures are painted with, and what stands for it in the same place.</summary>
    private const string Glyphs = "█▇▆▅▄▃▂▁░▒━╌▲─│┤┬└…–−÷", InAscii = "##:::....:=-^-|+++~--/";

    private static readonly Dictionary<char, string> s_ascii = new(Glyphs.Zip(InAscii, (glyph, ascii) => KeyValuePair.Create(glyph, ascii.ToString()))) { ['±'] = "+/-", ['χ'] = "chi", ['²'] = "^2" };

    /// <summary>Whether an encoding has all the characters that a summary is made of.</summary>
    public static bool IsWrittenIn(Encoding encoding)
    {
        string all = string.Concat(s_ascii.Keys);
        return encoding.GetString(encoding.GetBytes(all)) == all;
    }

    /// <summary>The text in ASCII; what has no spelling, as in names, becomes question marks as wide as it was.</summary>
    public static string Ascii(string text) => System.Text.Ascii.IsValid(text) ? text : string.Concat(TextWidth.Letters(text).Select(Spelled));

    private static string Spelled(string letter) =>
        System.Text.Ascii.IsValid(letter) ? letter
        : letter.Length == 1 && s_ascii.TryGetValue(letter[0], out string? ascii) ? ascii
        : new string('?', TextWidth.Of(letter));
}
