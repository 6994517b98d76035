using System.Text;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.Cli.Commands;

/// <summary>As what a figure is painted.</summary>
/// <param name="Word">What users call it; the extension of its files.</param>
internal sealed record PictureFormat(string Word)
{
    /// <summary>Fewest and most pixels from left to right.</summary>
    public const int LeastWidth = 320, MostWidth = 8192;

    /// <summary>Always there.</summary>
    public static readonly PictureFormat Svg = new("svg");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Words = ["svg", "png", "jpeg", "webp"];

    /// <summary>The format of a word.</summary>
    public static PictureFormat Of(string word) => new(word);

    /// <summary>Refuses a format that this build cannot paint.</summary>
    /// <exception cref="PlatformNotSupportedException">It cannot.</exception>
    public void Require()
    {
        if (Word != Svg.Word) throw new PlatformNotSupportedException($"{Word} cannot be painted.");
    }

    /// <summary>Paints a figure.</summary>
    public byte[] Paint(Figure figure, Theme theme, int width) => Word == Svg.Word ? Encoding.UTF8.GetBytes(SvgPainter.Paint(figure, theme)) : throw new NotSupportedException($"{Word}, {width} pixels");
}
