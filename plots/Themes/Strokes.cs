using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots.Themes;

/// <summary>How thick, how large and how dense marks are, in units of the picture. The same for all painters.</summary>
internal static class Strokes
{
    /// <summary>Of curves.</summary>
    public const double Line = 2;

    /// <summary>Of lines that guide the eye; they are dashed.</summary>
    public const double Reference = 1.25;

    /// <summary>Length of a dash, and of the gap after it.</summary>
    public const double Dash = 4, DashGap = 3;

    /// <summary>Of whiskers, and how far their ends reach up and down.</summary>
    public const double Whisker = 1.5, WhiskerEnd = 4;

    /// <summary>Of the rims of areas and bars, which part them from their neighbours.</summary>
    public const double Rim = 1;

    /// <summary>Radius of a dot, and its rim.</summary>
    public const double DotRadius = 4.5, DotRim = 1.5;

    /// <summary>Of the paper around the letters of a label.</summary>
    public const double Halo = 3;

    /// <summary>How much of what lies behind is covered.</summary>
    public const double BandOpacity = 0.25, AreaOpacity = 0.8;

    private const double LeastShade = 0.06, MostShade = 0.86;

    /// <summary>The opacity of a cell: the least is seen, and the most leaves text readable.</summary>
    public static double OpacityOf(Cell cell) => LeastShade + cell.Shade * (MostShade - LeastShade);
}
