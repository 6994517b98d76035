using System.CommandLine;
using System.Text;
using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Plots.Reports;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim replay</c>: makes the results in a folder again, from what the folder holds, and compares.</summary>
internal static class ReplayCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A results folder of run." };
        var command = new Command("replay", "Makes the results in a folder again and says whether they are identical; 1 is returned where they are not.") { folder };
        command.SetAction(parsed => ScenarioOptions.Reporting(() => Replay(parsed.GetValue(folder)!)));
        return command;
    }

    private static int Replay(string folder)
    {
        using var interruption = new Interruption();
        Manifest manifest = ReadManifest(folder);
        ScenarioDocument document = ScenarioOptions.Load(Path.Combine(folder, "scenario.yaml"));
        Scenario scenario = ScenarioReader.Read(document);
        Plan plan = Planner.Make(scenario);
        if (plan.Hash != manifest.PlanHash)
            Messages.Line($"Note: the scenario makes another plan now ({plan.Hash[..12]}, not {manifest.PlanHash[..Math.Min(12, manifest.PlanHash.Length)]}): scenario.yaml or its data was edited, or version {Provenance.Version} models it otherwise than {manifest.Version}.");
        if (manifest.Version != Provenance.Version) Messages.Line($"Note: version {manifest.Version} made it, and this is {Provenance.Version}: what files say of the version is not compared.");
        var options = new RunOptions { Futures = manifest.Futures, Seed = manifest.Seed };
        RunTally tally = RunProgress.Show(wanted: true, options.Futures, done => RunTally.Of(plan, options, done, interruption.Token));
        RunEstimate estimate = RunEstimate.From(plan, tally);
        StepBias? bias = manifest.StepBiasFutures is { } paired && FinerPlan.Of(document) is { } finer ? StepBias.Of(plan, finer, estimate, options with { Futures = paired }, done: null, interruption.Token) : null;
        IReadOnlyList<ProductDrivers> drivers = Drivers.Of(plan, options, interruption.Token);
        Provenance provenance = Provenance.Of(document, scenario, plan, options, Computation.OnProcessor(TimeSpan.Zero)) with { ScenarioFile = manifest.ScenarioFile, Overlays = manifest.Overlays, Overrides = manifest.Overrides };
        Dictionary<string, byte[]> files = RunFiles.Of(estimate, drivers, provenance, document, bias);
        files.Remove(ManifestJson.FileName);

        // What was set is part of scenario.yaml; the file as it was written before that is kept, and not made.
        string[] others = [.. manifest.Files.Where(name => !files.ContainsKey(name) && name != ScenarioFiles.AsWritten).Select(name => $"{name}: is not made any more")];
        string[] differences = [.. others, .. files.Select(file => Difference(folder, manifest.Version, file.Key, file.Value)).OfType<string>()];
        foreach (string difference in differences) Console.Out.WriteLine(difference);
        Console.Out.WriteLine(differences.Length == 0
            ? $"identical: {files.Count} files, {manifest.Futures:N0} futures of seed {manifest.Seed}, plan {plan.Hash[..12]}"
            : $"{differences.Length} of {files.Count} files differ");
        return differences.Length == 0 ? ExitCode.Success : ExitCode.Different;
    }

    private static Manifest ReadManifest(string folder)
    {
        if (!Directory.Exists(folder)) throw new InvalidInputException($"there is no folder '{folder}'. Name a results folder.");
        try { return Manifest.Read(folder); }
        catch (FormatException error) { throw new InvalidInputException($"{error.Message}. Name the results folder of a run."); }
    }

    private static string? Difference(string folder, string version, string name, byte[] now)
    {
        string file = Path.Combine(folder, name);
        if (!File.Exists(file)) return $"{name}: is missing";
        return FileDifference.Of(name, OfThisVersion(name, File.ReadAllBytes(file), version), now) is { } difference ? $"{name}: {difference}" : null;
    }

    /// <summary>What a file would be, had this version written it: the summary and the report name the version.</summary>
    private static byte[] OfThisVersion(string name, byte[] content, string version) =>
        version.Length == 0 || !(name.EndsWith(".json", StringComparison.Ordinal) || name == HtmlReport.FileName) ? content
        : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace(version, Provenance.Version, StringComparison.Ordinal));
}
