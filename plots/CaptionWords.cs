using System.Globalization;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>Sentences that several captions share.</summary>
internal static class CaptionWords
{
    /// <summary>What an interval speaks of.</summary>
    public const string ErrorOfSimulation = "the error of simulating finitely many futures, not that of the scenario";

    /// <summary>How many futures there are, in how many of them a product was launched where it was not in all, and how to make them again.</summary>
    public static string Futures(ProductEstimate product, ulong seed) => product.AlwaysLaunches
        ? Futures(product.Futures, seed)
        : $"{Simulated(product.Futures)}, launched in {FigureNumber.FullCount(product.Launched)}, seed {seed}.";

    /// <summary>How many futures there are and how to make them again.</summary>
    public static string Futures(long futures, ulong seed) => $"{Simulated(futures)}, seed {seed}.";

    /// <summary>The same with the date of the launch, where it has one, for an axis of months.</summary>
    public static string FuturesByMonth(ProductEstimate product, ulong seed) => product.LaunchDate is { } launch
        ? $"{Futures(product, seed)} Month 0 is {Day(launch)}."
        : Futures(product, seed);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Simulated(long futures) => $"{FigureNumber.FullCount(futures)} simulated {(futures == 1 ? "future" : "futures")}";
}
