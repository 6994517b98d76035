using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using SurvivalSim.Foundation;

namespace SurvivalSim.Cli.Terminal;

/// <summary>Shows how far a run is, how fast it goes and how long it still takes: on the error stream, on a terminal only.</summary>
internal static class RunProgress
{
    /// <summary>Runs work that reports how many futures it has finished since its last report.</summary>
    public static T Show<T>(bool wanted, long futures, Func<Action<long>?, T> work) => Show(wanted, futures, "futures", work);

    /// <summary>The same for work that finishes something else.</summary>
    public static T Show<T>(bool wanted, long count, string unit, Func<Action<long>?, T> work)
    {
        if (!wanted || Console.IsErrorRedirected) return work(null);
        return Bar().Start(context =>
        {
            ProgressTask task = context.AddTask($"{NumberText.Short(count)} {unit}", maxValue: count);
            return work(finished => task.Increment(finished));
        });
    }

    /// <summary>The same for work that finds out how many futures it takes: it says so as soon, and as often, as it knows better.</summary>
    public static T ShowOpen<T>(bool wanted, Func<Action<long>?, Action<long>?, T> work)
    {
        if (!wanted || Console.IsErrorRedirected) return work(null, null);
        return Bar().Start(context =>
        {
            ProgressTask task = context.AddTask("until precise", maxValue: double.MaxValue);
            task.IsIndeterminate = true;
            return work(finished => task.Increment(finished), futures =>
            {
                (task.Description, task.MaxValue, task.IsIndeterminate) = ($"about {NumberText.Short(futures)} futures", futures, false);
            });
        });
    }

    private static Progress Bar() => Consoles.Error().Progress().AutoClear(true).HideCompleted(true).Columns(
        new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn());

    /// <summary>Futures, or whatever is counted, per second.</summary>
    private sealed class RateColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } perSecond ? string.Create(CultureInfo.InvariantCulture, $"{NumberText.Short(perSecond)}/s") : "");
    }
}
