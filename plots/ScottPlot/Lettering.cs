using System.Globalization;
using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.ScottPlots;

/// <summary>Writes words onto a canvas.</summary>
/// <remarks>ScottPlot's own labels stand by their measured height, so that a line with a high letter would stand lower than its neighbours, and know one font:
/// here words stand on a baseline, and letters that the font lacks come from others.</remarks>
internal sealed class Lettering(SKCanvas canvas) : IDisposable
{

    private readonly Dictionary<SKTypeface, SKShaper> _shapers = [];

    /// <summary>Writes one line.</summary>
    /// <param name="words">What.</param>
    /// <param name="x">Where it stands.</param>
    /// <param name="baseline">The height on which its letters stand.</param>
    /// <param name="hand">How.</param>
    public void Write(string words, double x, double baseline, Hand hand)
    {
        using var builder = new SKTextBlobBuilder();
        float width = 0;
        foreach ((SKTypeface face, string run) in Runs(words, hand.IsBold ? Typefaces.Bold : Typefaces.Regular))
        {
            using var font = new SKFont(face, (float)hand.Size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
            SKShaper.Result shaped = ShaperOf(face).Shape(run, width, 0, font);
            builder.AddPositionedRun(Array.ConvertAll(shaped.Codepoints, glyph => (ushort)glyph), font, shaped.Points);
            width += shaped.Width;
        }
        using SKTextBlob? blob = builder.Build();
        if (blob is null) return;
        float left = (float)x - hand.Anchor switch { Anchor.Middle => width / 2, Anchor.End => width, _ => 0 };
        using var paint = new SKPaint { IsAntialias = true };
        if (hand.Halo is not null)
        {
            (paint.Color, paint.Style, paint.StrokeWidth, paint.StrokeJoin) = (SKColor.Parse(hand.Halo), SKPaintStyle.Stroke, (float)Strokes.Halo, SKStrokeJoin.Round);
            canvas.DrawText(blob, left, (float)baseline, paint);
        }
        (paint.Color, paint.Style) = (SKColor.Parse(hand.Color), SKPaintStyle.Fill);
        canvas.DrawText(blob, left, (float)baseline, paint);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SKShaper shaper in _shapers.Values) shaper.Dispose();
    }

    private SKShaper ShaperOf(SKTypeface face) => _shapers.TryGetValue(face, out SKShaper? shaper) ? shaper : _shapers[face] = new SKShaper(face);

    /// <summary>Pieces of a text that one typeface has the letters of and that are read in one direction, from left to right; accents and joiners stay with their letter.</summary>
    private static IEnumerable<(SKTypeface Face, string Text)> Runs(string words, SKTypeface preferred)
    {
        (SKTypeface Face, bool IsLeftwards) current = (preferred, false);
        var run = new StringBuilder();
        foreach (Rune each in words.EnumerateRunes())
        {
            Rune letter = Rune.IsControl(each) ? Rune.ReplacementChar : each;
            (SKTypeface Face, bool IsLeftwards) next = Follows(letter) ? current : (Typefaces.With(letter, preferred), Rune.IsLetter(letter) ? IsLeftwards(letter) : current.IsLeftwards);
            if (next != current && run.Length > 0)
            {
                // What stands between two directions belongs to the one from left to right.
                int length = current.IsLeftwards ? run.ToString().AsSpan().TrimEnd().Length : run.Length;
                if (length > 0) yield return (current.Face, run.ToString(0, length));
                run.Remove(0, length);
            }
            current = next;
            run.Append(letter.ToString());
        }
        if (run.Length > 0) yield return (current.Face, run.ToString());
    }

    private static bool Follows(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>The blocks that Unicode sets aside for scripts written from right to left.</summary>
    private static bool IsLeftwards(Rune letter) => letter.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
