using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace SurvivalSim.ScottPlots;

/// <summary>The machine's fonts that figures are lettered with.</summary>
internal static class Typefaces
{
    /// <summary>The first of these that is there: plain ones that every system has one of, none wider than that for which figures are laid out, DejaVu Sans.</summary>
    private static readonly string[] s_preferred = ["Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial"];

    private static readonly string[] s_families = [.. SKFontManager.Default.FontFamilies.Where(name => name.Length > 0).Order(StringComparer.Ordinal)];
    private static readonly string? s_family = s_preferred.FirstOrDefault(s_families.Contains) ?? s_families.FirstOrDefault(name => Named(name, SKFontStyle.Normal) is { } face && face.ContainsGlyph('a'));
    private static readonly ConcurrentDictionary<Rune, SKTypeface> s_others = new();

    /// <summary>Whether there is any.</summary>
    public static bool AreThere => s_family is not null;

    /// <summary>As a rule.</summary>
    public static SKTypeface Regular { get; } = Styled(SKFontStyle.Normal);

    /// <summary>For titles.</summary>
    public static SKTypeface Bold { get; } = Styled(new SKFontStyle(SKFontStyleWeight.SemiBold, SKFontStyleWidth.Normal, SKFontStyleSlant.Upright));

    /// <summary>A typeface that has a letter: the one asked for where it has it, else another; the one asked for where none has it, which paints a box.</summary>
    public static SKTypeface With(Rune letter, SKTypeface preferred) =>
        preferred.ContainsGlyph(letter.Value) ? preferred : s_others.GetOrAdd(letter, _ => Other(letter) ?? Regular);

    // Of the font managers of Skia some can be asked for a letter, and the one that reads a folder answers nothing.
    private static SKTypeface? Other(Rune letter) => SKFontManager.Default.MatchCharacter(letter.Value)
        ?? s_families.Select(name => Named(name, SKFontStyle.Normal)).FirstOrDefault(face => face?.ContainsGlyph(letter.Value) == true);

    private static SKTypeface Styled(SKFontStyle style) => s_family is null ? SKTypeface.Default : Named(s_family, style) ?? SKTypeface.Default;

    private static SKTypeface? Named(string family, SKFontStyle style) => SKFontManager.Default.MatchFamily(family, style);
}
