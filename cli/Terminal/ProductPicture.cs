using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Who is alive, and beside it what that burns: the figures of the results folder in characters.</summary>
internal static class ProductPicture
{
    private const int Indent = 2;
    private const int Between = 2;
    private const int Half = (Screen.Width - Indent - Between) / 2;

    private static readonly FanKind s_burn = FanKind.All.First(kind => kind.Metric == Metric.BurnUsdPerDay);

    /// <summary>Prints it; survival alone where no month is whole.</summary>
    public static void Print(Screen screen, ProductEstimate product, Provenance provenance)
    {
        var canvas = new BlockCanvas(Screen.Width, BlockPlot.Height);
        ulong seed = provenance.Options.Seed;
        bool hasFan = s_burn.IsIn(product);
        BlockPlot.Survival(canvas, Indent, hasFan ? Half : Screen.Width - Indent, "alive", SurvivalFigure.Of(provenance.Title, product, seed));
        if (hasFan) BlockPlot.Fan(canvas, Indent + Half + Between, Half, "burn, USD/day", FanFigure.Of(provenance.Title, product, seed, s_burn));
        screen.Line();
        screen.Write(canvas);
    }
}
