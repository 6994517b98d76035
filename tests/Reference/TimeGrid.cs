using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>The step (Start, End], in months since the start of the scenario.</summary>
internal readonly record struct TimeStep(double Start, double End)
{
    public double Months => End - Start;

    public double Days => Months * Calendar.DaysPerMonth;

    /// <summary>Years passed when it begins.</summary>
    public double YearsAtStart => Start / 12;

    /// <summary>Months of it that lie between two instants.</summary>
    public double Overlap(double from, double to) => Math.Max(0, Math.Min(End, to) - Math.Max(Start, from));
}

/// <summary>The steps from the start to the horizon; the last is as short as it must be.</summary>
internal sealed class TimeGrid
{
    private const double RoundingMonths = 1e-9;

    public TimeGrid(Scenario scenario)
    {
        double days = scenario.Step switch { Step.Day => 1, Step.Week => 7, _ => Calendar.DaysPerMonth };
        List<TimeStep> steps = [];
        double start = 0;
        while (start < scenario.HorizonMonths - RoundingMonths)
        {
            // From the count of days, not by adding up: whole months stay whole.
            double end = (steps.Count + 1) * days / Calendar.DaysPerMonth;
            if (end > scenario.HorizonMonths - RoundingMonths) end = scenario.HorizonMonths;
            steps.Add(new TimeStep(start, end));
            start = end;
        }
        Steps = steps;
    }

    public IReadOnlyList<TimeStep> Steps { get; }

    /// <summary>Model 3, launch: the boundary nearest to a month, the later one in a tie; <see langword="null"/> where no step begins there.</summary>
    public double? NearestStart(double month)
    {
        foreach (TimeStep step in Steps)
        {
            if (month < (step.Start + step.End) / 2) return step.Start;
        }
        return null;
    }
}
