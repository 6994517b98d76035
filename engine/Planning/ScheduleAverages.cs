using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Planning;

/// <summary>Time averages of a schedule over a step: knots hold until the next, the last one changes at a rate.</summary>
internal sealed class ScheduleAverages
{
    private readonly (double Month, double Value)[] _knots;
    private readonly StepGrid _grid;

    /// <summary>A schedule on a grid of steps.</summary>
    public ScheduleAverages(Schedule schedule, DateOnly start, StepGrid grid)
    {
        _knots = [.. schedule.Knots.Select(knot => (Calendar.MonthsBetween(start, knot.From), knot.Value))];
        _grid = grid;
    }

    private (double Month, double Value) Last => _knots[^1];

    /// <summary>Average of the part of the step before the last knot, over the whole step's length.</summary>
    public double Head(int step)
    {
        double start = _grid.Boundary(step), end = _grid.Boundary(step + 1), sum = 0;
        for (int i = 0; i < _knots.Length; i++)
        {
            // The first value also holds before its date.
            double from = i == 0 ? double.NegativeInfinity : _knots[i].Month;
            double to = i + 1 < _knots.Length ? _knots[i + 1].Month : Last.Month;
            sum += Times(_knots[i].Value, Math.Max(0, Math.Min(end, to) - Math.Max(start, from)));
        }
        return sum / (end - start);
    }

    /// <summary>The last knot's value times the share of the step after its date.</summary>
    public double TailLevel(int step) => Times(Last.Value, TailMonths(step)) / _grid.Months(step);

    /// <summary>Months of the step after the last knot's date.</summary>
    public double TailMonths(int step) => Math.Max(0, _grid.Boundary(step + 1) - Math.Max(_grid.Boundary(step), Last.Month));

    /// <summary>Months from the last knot's date to the step's part after it.</summary>
    public double TailAge(int step) => Math.Max(0, _grid.Boundary(step) - Last.Month);

    /// <summary>Average over the step where the tail's change per month is known.</summary>
    public double Whole(int step, double logGrowth)
    {
        double x = logGrowth * TailMonths(step);
        double meanGrowth = x == 0 ? 1 : double.ExpM1(x) / x;
        return Head(step) + (TailLevel(step) * Math.Exp(logGrowth * TailAge(step)) * meanGrowth);
    }

    /// <summary>A value over some months; one that is unlimited counts for nothing where it holds for none.</summary>
    private static double Times(double value, double months) => months == 0 ? 0 : value * months;
}
