using SkiaSharp;

namespace SurvivalSim.ScottPlots;

/// <summary>What ScottPlot needs of the machine beside .NET: the libraries that paint and shape letters, and a font.</summary>
internal static class NativeLibraries
{
    /// <summary>What is missing, and what to do; null where all is there.</summary>
    /// <remarks>Nothing else may touch the libraries before this has: where one is missing, the first touch of the type that loads it fails for good, each time with another exception.</remarks>
    public static string? WhyNot { get; } = Look();

    private static string? Look()
    {
        try
        {
            if (!Typefaces.AreThere) return "this machine has no font, which ScottPlot needs. Install one, such as fonts-dejavu-core (Debian, Ubuntu) or dejavu-sans-fonts (Fedora)";
            using var plot = new ScottPlot.Plot();
            using SKSurface surface = SKSurface.Create(new SKImageInfo(8, 8));
            using var lettering = new Lettering(surface.Canvas);
            lettering.Write("a", 0, 8, new Hand(8, "#000000"));
            return null;
        }
        catch (Exception error) when (error.GetBaseException() is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or InvalidOperationException)
        {
            return $"a library that ScottPlot needs cannot be loaded ({error.GetBaseException().Message.Split(". ")[0]}). Build on the kind of machine that it is to run on, and keep the folder 'runtimes' beside the program";
        }
    }
}
