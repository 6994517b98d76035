using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using SurvivalSim.Foundation;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Shows how far a run is, how fast it goes and how long it still takes: on the error stream, on a terminal only.</summary>
internal static class RunProgress
{
    /// <summary>Runs work that reports how many futures it has finished since its last report.</summary>
    public static T Show<T>(bool wanted, long futures, Func<Action<long>?, T> work)
    {
        if (!wanted || Console.IsErrorRedirected) return work(null);
        Progress progress = Consoles.Error().Progress().AutoClear(true).HideCompleted(true).Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn());
        return progress.Start(context =>
        {
            ProgressTask task = context.AddTask($"{NumberText.Short(futures)} futures", maxValue: futures);
            return work(finished => task.Increment(finished));
        });
    }

    /// <summary>Futures per second.</summary>
    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } perSecond ? string.Create(CultureInfo.InvariantCulture, $"{NumberText.Short(perSecond)}/s") : "");
    }
}
