using System.Runtime.CompilerServices;
using SurvivalSim.Planning;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Tallies;

/// <summary>Which months of which futures are counted in fans: a matter of numbers alone, so that the same futures are in them however a run is split.</summary>
internal sealed class FanCalendar
{
    private readonly int _steps;

    /// <summary>The calendar of a grid of steps.</summary>
    public FanCalendar(StepGrid grid)
    {
        _steps = grid.Count;
        LastMonth = (int)Math.Floor(grid.HorizonMonths + 1e-9);
        double lastStart = grid.Boundary(grid.Count - 1);
        // In all steps but the last, which may be shorter, the month depends on the steps lived alone.
        Months = [.. Enumerable.Range(0, grid.Count).Select(age => MonthEnding(grid.RegularMonths * age, grid.RegularMonths * (age + 1))),
            .. Enumerable.Range(0, grid.Count).Select(launchStep => MonthEnding(lastStart - grid.Boundary(launchStep), grid.HorizonMonths - grid.Boundary(launchStep)))];
    }

    /// <summary>Whole months within the horizon.</summary>
    public int LastMonth { get; }

    /// <summary>The month that ends in a step of life, or 0 where none does; at <see cref="Index"/>.</summary>
    public int[] Months { get; }

    /// <summary>Where in <see cref="Months"/> a step stands.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="launchStep">The step at whose start the product launched; at most <paramref name="step"/>.</param>
    /// <param name="steps">Steps of the plan.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Index(int step, int launchStep, int steps) => step == steps - 1 ? steps + launchStep : step - launchStep;

    /// <summary>The month since launch that ends in a step, or 0.</summary>
    public int MonthEndingIn(int step, int launchStep) => Months[Index(step, launchStep, _steps)];

    /// <summary>Whether a future is counted in the fans: below a limit all are, beyond it one chunk in so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Counts(long future) =>
        future < RunTally.FullFanFutures || (future & (CpuBackend.ChunkLength * (RunTally.FanStride - 1))) == 0;

    private int MonthEnding(double start, double end)
    {
        int month = (int)Math.Floor(end + Plan.SameInstant);
        return month <= LastMonth && month > start + Plan.SameInstant ? month : 0;
    }
}
