using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Analyses.Grids;

/// <summary>Many runs, each of a scenario of its own, all of the same futures: what differs between two of them is the difference of their scenarios, and little chance.</summary>
/// <param name="options">How each is run.</param>
public sealed class CellRuns(RunOptions options)
{
    private readonly SharedTables _tables = new();
    private readonly Lock _door = new();

    /// <summary>Runs cells, on each thread one at a time; the few that are left in the end, less than one for each thread, one after the other on all threads.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="kept">Results of an earlier time, which count where the cell's plan is still the same.</param>
    /// <param name="done">Told each result, and whether it was kept, by one thread at a time, in any order.</param>
    /// <param name="cancellation">Stops it: no further cell is begun, and those at hand are given up.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(CellSet cells, IReadOnlyDictionary<int, CellResult> kept, Action<CellResult, bool> done, CancellationToken cancellation)
    {
        int together = cells.Count - (cells.Count % options.Threads), next = -1;
        RunOptions alone = options with { Threads = 1 };
        void Work()
        {
            for (int cell = Interlocked.Increment(ref next); cell < together; cell = Interlocked.Increment(ref next)) Run(cell, alone);
        }
        if (together > 0) Workers.RunTogether([.. Enumerable.Repeat(Work, options.Threads)], stop: () => Interlocked.Exchange(ref next, together));
        for (int cell = together; cell < cells.Count; cell++) Run(cell, options);

        void Run(int cell, RunOptions how)
        {
            cancellation.ThrowIfCancellationRequested();
            CellResult result = Result(cell, cells, kept, how, cancellation, out bool wasKept);
            lock (_door) done(result, wasKept);
        }
    }

    private CellResult Result(int cell, CellSet cells, IReadOnlyDictionary<int, CellResult> kept, RunOptions how, CancellationToken cancellation, out bool wasKept)
    {
        wasKept = false;
        string hash = "";
        try
        {
            Plan plan = Planner.Make(ScenarioReader.Read(cells.Document(cell)), _tables);
            hash = plan.Hash;
            wasKept = kept.TryGetValue(cell, out CellResult? before) && before.PlanHash == hash;
            return wasKept ? before! : new CellResult(cell, hash, ProductHeadlines.From(plan, RunTally.OfLives(plan, how, cancellation)), Error: null);
        }
        catch (InvalidScenarioException error)
        {
            return Failed(InWords(error));
        }
        catch (NotFiniteNumberException)
        {
            return Failed("in some future a number grows beyond 3e38.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Failed(error.Message);
        }

        CellResult Failed(string error) => new(cell, hash, [], error);
    }

    private static string InWords(InvalidScenarioException error)
    {
        Diagnostic[] errors = [.. error.Findings.Where(finding => finding.Severity == Severity.Error)];
        return errors.Length == 1 ? errors[0].ToString() : $"{errors[0]} (and {errors.Length - 1} more)";
    }
}
