using System.Diagnostics;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Output;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary>Many runs with one progress display and one folder of results; where it is interrupted, the same command goes on later.</summary>
/// <param name="cells">The runs.</param>
/// <param name="options">How each is run.</param>
/// <param name="folder">Where the results go.</param>
/// <param name="shows">Whether progress is shown.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class CellSimulation(CellSet cells, RunOptions options, string folder, bool shows, CancellationToken cancellation)
{
    /// <summary>Runs what is not finished, and writes the results.</summary>
    /// <param name="files">Makes the files of the results.</param>
    /// <param name="print">Tells the results.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(Func<IReadOnlyList<CellResult>, Computation, Dictionary<string, byte[]>> files, Action<IReadOnlyList<CellResult>> print)
    {
        using var journal = new CellJournal(folder, cells, options);
        var results = new CellResult?[cells.Count];
        var clock = Stopwatch.StartNew();
        try
        {
            RunProgress.Show(shows, cells.Count, "runs", done =>
            {
                new CellRuns(options).Run(cells, journal.Kept, (result, wasKept) =>
                {
                    results[result.Cell] = result;
                    // What has no plan costs nothing to find out again.
                    if (!wasKept && result.PlanHash.Length > 0) journal.Add(result);
                    done?.Invoke(1);
                }, cancellation);
                return results;
            });
        }
        catch (OperationCanceledException)
        {
            int kept = results.OfType<CellResult>().Select(result => result.Cell).Union(journal.Kept.Keys).Count();
            if (kept == 0) throw;
            Messages.Line($"Interrupted: {kept} of {cells.Count} runs are finished and kept. The same command goes on from there; to begin anew, delete {journal.Path}.");
            return ExitCode.Interrupted;
        }
        CellResult[] all = [.. results.OfType<CellResult>()], failed = [.. all.Where(result => result.Error is not null)];
        if (failed.Length == all.Length && failed.All(result => result.PlanHash.Length == 0))
        {
            journal.Delete();
            throw new InvalidInputException($"none of {all.Length} runs can be simulated. The first: {failed[0].Error}");
        }
        OutputFolder.Write(folder, files(all, Computation.OnProcessor(clock.Elapsed)));
        journal.Delete();
        if (shows) print(all);
        if (failed.Length == 0) return ExitCode.Success;
        Messages.Line($"{failed.Length} of {all.Length} runs failed; the column error of {CellTable.FileName} says why. The first ({string.Join(", ", cells.Inputs.Zip(cells.ValuesOf(failed[0].Cell), (input, value) => $"{input}={value}"))}): {failed[0].Error}");
        return ExitCode.Incomplete;
    }
}
