using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Simulation;

namespace SurvivalSim.Output;

/// <summary>Where results come from: enough to make them again.</summary>
public sealed record Provenance
{
    /// <summary>How random numbers are made.</summary>
    public const string Generator = "Philox4x32-10, counter (future, index, stream by name), key = seed";

    /// <summary>The scenario file as the user named it.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>SHA-256 of the scenario as it was run.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>What was laid over the file, in order.</summary>
    public required IReadOnlyList<UsedOverlay> Overlays { get; init; }

    /// <summary>What was set on top of that.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>The files of data it read.</summary>
    public required IReadOnlyList<DataFile> DataFiles { get; init; }

    /// <summary>The plan's fingerprint.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>What results are headed with: the name of the scenario, and what was laid over it.</summary>
    public string Title => Overlays.Count == 0 ? Scenario : $"{Scenario} with {string.Join(", ", Overlays.Select(overlay => Path.GetFileNameWithoutExtension(overlay.Reference)))}";

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Length of a step.</summary>
    public required Step Step { get; init; }

    /// <summary>Months simulated.</summary>
    public required double HorizonMonths { get; init; }

    /// <summary>How it was run.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>What it went on until; <see langword="null"/> where the number of futures was given.</summary>
    public Goal? Until { get; init; }

    /// <summary>Futures that were simulated at the next finer step, too; <see langword="null"/> for none.</summary>
    public long? StepBiasFutures { get; init; }

    /// <summary>What computed, and how long it took.</summary>
    public required Computation Computation { get; init; }

    /// <summary>This program's version, with the revision it was built from.</summary>
    public static string Version { get; } =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The fingerprint of a text.</summary>
    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The provenance of a run.</summary>
    public static Provenance Of(ScenarioDocument document, Scenario scenario, Plan plan, RunOptions options, Computation computation) => new()
    {
        ScenarioFile = document.File,
        ScenarioHash = HashOf(document.AsRun()),
        Overlays = [.. document.Overlays.Select(UsedOverlay.Of)],
        Overrides = document.Overrides,
        DataFiles = scenario.DataFiles,
        PlanHash = plan.Hash,
        Scenario = scenario.Name,
        Start = scenario.Start,
        Step = scenario.Step,
        HorizonMonths = scenario.HorizonMonths,
        Options = options,
        Computation = computation,
    };
}

/// <summary>An overlay that results come from.</summary>
/// <param name="Reference">How the user named it.</param>
/// <param name="Sha256">SHA-256 of its text.</param>
public sealed record UsedOverlay(string Reference, string Sha256)
{
    /// <summary>As results remember it.</summary>
    internal static UsedOverlay Of(Overlay overlay) => new(overlay.Reference, overlay.Sha256);
}
