using System.Text.RegularExpressions;
using SurvivalSim.Output;

namespace SurvivalSim.Bench.Commands;

/// <summary>Where results are kept.</summary>
internal static partial class ResultFile
{
    /// <summary>That of this machine: <c>bench/measured</c> and its processor's name.</summary>
    public static string OfThisMachine { get; } =
        Repository.PathOf("bench", "measured", $"{NotInNames().Replace($"{Machine.This.Processor} {Machine.This.Threads} threads", "-").Trim('-').ToLowerInvariant()}.json");

    /// <summary>That of a quick measurement, which is not kept.</summary>
    public static string Quick { get; } = Repository.PathOf("artifacts", "bench", "quick.json");

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotInNames();
}
