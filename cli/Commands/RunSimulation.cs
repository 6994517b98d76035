using System.Diagnostics;
using System.Globalization;
using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary>The simulation of a run, on devices or the processor, with what there is to say of it beside the results.</summary>
/// <param name="plan">What to simulate.</param>
/// <param name="options">How.</param>
/// <param name="devices">On what; none for the processor. They are disposed of when it is over.</param>
/// <param name="shows">Whether progress and notes are shown.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class RunSimulation(Plan plan, RunOptions options, IReadOnlyList<ITallyDevice> devices, bool shows, CancellationToken cancellation)
{
    private readonly List<ITallyDevice> _working = [.. devices];
    private readonly SortedSet<string> _computedBy = new(StringComparer.Ordinal);
    private TimeSpan _compileTime;

    /// <summary>What it went on until, once it is over; <see langword="null"/> where it had as many futures as the options say.</summary>
    public Goal? Reached { get; private set; }

    /// <summary>As many futures as the options say.</summary>
    /// <exception cref="NotFiniteNumberException">The scenario's numbers grow without end.</exception>
    public (RunTally Tally, Computation Computation) Whole() => Timed(() => RunProgress.Show(shows, options.Futures, done => Simulate(new FutureRange(0, options.Futures), done)));

    /// <summary>Until a number is known well enough, but at most as many futures as the options say.</summary>
    /// <param name="text">What must be known, as the user wrote it.</param>
    /// <param name="target">What that means.</param>
    /// <exception cref="NotFiniteNumberException">The scenario's numbers grow without end.</exception>
    public (RunTally Tally, Computation Computation) Until(string text, PrecisionTarget target) => Timed(() =>
    {
        SequentialRun run = RunProgress.ShowOpen(shows, (done, expects) => SequentialRun.Of(target, options.Futures, futures => Simulate(futures, done), expects));
        Reached = new Goal(text, run.Error, run.IsPrecise);
        if (!run.IsPrecise && shows)
            Messages.Line(string.Create(CultureInfo.InvariantCulture, $"Note: '{text}' was not reached: the standard error is {run.Error:G3} after {run.Tally.Futures:N0} futures. The results are those of so many; --futures allows more."));
        return run.Tally;
    });

    private RunTally Simulate(FutureRange futures, Action<long>? done)
    {
        if (_working.Count == 0)
        {
            _computedBy.Add(DeviceTally.Processor);
            return RunTally.Of(plan, options, futures, done, cancellation);
        }
        DeviceTally run = DeviceTally.Of(plan, options, futures, _working, done, cancellation);
        foreach (DeviceFailure failure in run.Failures)
        {
            if (shows) Messages.Line($"Note: {failure.Device} failed ({failure.Reason.TrimEnd('.')}). What it had not finished was computed elsewhere; the results are the same.");
            _working.RemoveAll(device => device.Name == failure.Device);
        }
        if (run.CompileTime > _compileTime) _compileTime = run.CompileTime;
        _computedBy.UnionWith(run.ComputedBy);
        return run.Tally;
    }

    private (RunTally Tally, Computation Computation) Timed(Func<RunTally> simulate)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            RunTally tally = simulate();
            return (tally, new Computation(string.Join(", ", _computedBy), clock.Elapsed - _compileTime, _compileTime));
        }
        finally
        {
            foreach (ITallyDevice device in devices) device.Dispose();
        }
    }
}
