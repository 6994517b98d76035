using System.Text;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;

namespace SurvivalSim.Cli.Commands;

/// <summary>The figures of a results folder: each painted as SVG, and all of them as they are described, to be painted again.</summary>
internal static class FigureFiles
{
    /// <summary>What they are called within a folder of results.</summary>
    public static readonly IReadOnlyList<string> Names = [NamedFigure.Folder, FigureJson.FileName];

    /// <summary>Adds them to the files of a folder.</summary>
    public static void AddTo(Dictionary<string, byte[]> files, IReadOnlyList<NamedFigure> figures)
    {
        Task<byte[]> kept = Task.Run(() => FigureJson.Write(figures));
        var pictures = new byte[figures.Count][];
        Parallel.For(0, pictures.Length, i => pictures[i] = Encoding.UTF8.GetBytes(SvgPainter.Paint(figures[i].Figure)));
        for (int i = 0; i < pictures.Length; i++) files[figures[i].PathOfPicture()] = pictures[i];
        files[FigureJson.FileName] = kept.GetAwaiter().GetResult();
    }
}
