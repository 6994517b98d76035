using System.Text;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Svg;

namespace SurvivalSim.Cli.Commands;

/// <summary>The figures of a results folder: each painted as SVG, and all of them as they are described, to be painted again.</summary>
internal static class FigureFiles
{
    /// <summary>The folder of pictures.</summary>
    public const string Folder = "plots";

    /// <summary>What they are called within a folder of results.</summary>
    public static readonly IReadOnlyList<string> Names = [Folder, FigureJson.FileName];

    /// <summary>Adds them to the files of a folder.</summary>
    public static void AddTo(Dictionary<string, byte[]> files, IEnumerable<NamedFigure> figures)
    {
        List<NamedFigure> named = [];
        foreach ((string name, Figure figure) in figures)
        {
            string unused = FileNames.Unused(name, "", [.. named.Select(other => other.Name)]);
            named.Add(new NamedFigure(unused, figure));
            files[$"{Folder}/{unused}.svg"] = Encoding.UTF8.GetBytes(SvgPainter.Paint(figure));
        }
        files[FigureJson.FileName] = FigureJson.Write(named);
    }
}
