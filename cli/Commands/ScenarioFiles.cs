using System.Text;
using SurvivalSim.Output;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Data;

namespace SurvivalSim.Cli.Commands;

/// <summary>What a folder keeps of the scenario, so that it can be run again from there: its text as it was run and as it was written, and its data.</summary>
internal static class ScenarioFiles
{
    /// <summary>The scenario before something was set on top of it.</summary>
    public const string AsWritten = "scenario.original.yaml";

    private const string AsRun = "scenario.yaml";

    /// <summary>Refuses data whose copy would take the place of something else in the folder.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="names">Names of files and folders of results.</param>
    /// <exception cref="InvalidInputException">There is such a file.</exception>
    public static void CheckData(Scenario scenario, IEnumerable<string> names)
    {
        string[] taken = [.. names, AsRun, AsWritten, ManifestJson.FileName];
        if (scenario.DataFiles.FirstOrDefault(file => taken.Contains(file.Name.Split('/')[0], StringComparer.OrdinalIgnoreCase)) is { } data)
            throw new InvalidInputException($"the data file '{data.Name}' has the name of something in a results folder, which also keeps a copy of it. Rename it.");
    }

    /// <summary>Adds them to the files of a folder.</summary>
    public static void AddTo(Dictionary<string, byte[]> files, ScenarioDocument document, Provenance provenance)
    {
        files[AsRun] = Encoding.UTF8.GetBytes(document.AsRun());
        // A scenario as it was run has lost its comments where something was set: the file keeps them.
        if (document.IsChanged) files[AsWritten] = Encoding.UTF8.GetBytes(document.Text);
        // Where the scenario's text looks for them.
        foreach (DataFile data in provenance.DataFiles) files[data.Name] = data.Content.ToArray();
    }
}
