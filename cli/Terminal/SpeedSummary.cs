using System.Globalization;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Planning;

namespace SurvivalSim.Cli.Terminal;

/// <summary>How fast a machine simulates a scenario, on one screen.</summary>
internal static class SpeedSummary
{
    private const long Million = 1_000_000;

    /// <summary>Prints what was measured.</summary>
    public static void Print(Screen screen, Plan plan, IReadOnlyList<Speed> speeds, long peakMemory)
    {
        Machine machine = Machine.This;
        screen.Paragraph($"{plan.Name}: how fast this machine simulates it", Ink.Strong);
        screen.Paragraph($"{machine.Processor}, {Count(machine.Threads, "thread")}; {machine.Runtime}; {machine.System}");
        screen.Paragraph($"{Count(plan.Products.Length, "product")}, {Count(plan.Events.Length, "event")}, {Count(plan.Grid.Count, "step")}; medians of {SpeedTest.Rounds} rounds, in turn");
        screen.Line();
        var table = new TextTable("lrrrrr");
        table.Heading("", "lanes", "threads", "future-steps\nper second", "futures\nper second", "a million\nfutures");
        foreach (Speed speed in speeds)
        {
            Repeated steps = speed.FutureStepsPerSecond(plan);
            (string lanes, string threads) = speed.IsOnProcessor ? (Whole(speed.Lanes), Whole(speed.Threads)) : ("", "");
            table.Row(speed.Device, lanes, threads, $"{NumberText.Short(steps.Median)} ± {NumberText.ShortError(steps.Spread, steps.Median)}", NumberText.Short(speed.FuturesPerSecond.Median), string.Create(CultureInfo.InvariantCulture, $"{speed.SecondsOf(Million):0.00} s"));
        }
        screen.Write(table);
        screen.Line();
        screen.Paragraph("± is half the distance between the quartiles of the rounds. Lanes are futures side by side in a thread (8: AVX2, 16: AVX-512). A future counts as all steps of the scenario, also where it ends early; all that a run reports is counted. No way changes a result.", Ink.Faint);
        if (peakMemory > 0) screen.Line(string.Create(CultureInfo.InvariantCulture, $"Memory: {peakMemory / 1e6:0} MB at most, all ways together."));
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
