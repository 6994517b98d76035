using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Planning;

/// <summary>The boundaries of the steps, in months since the start.</summary>
public sealed class StepGrid
{
    /// <summary>A grid of equal steps, the last one shortened to the horizon.</summary>
    public StepGrid(Step step, double horizonMonths)
    {
        RegularMonths = step switch
        {
            Step.Day => 1 / Calendar.DaysPerMonth,
            Step.Week => 7 / Calendar.DaysPerMonth,
            _ => 1,
        };
        HorizonMonths = horizonMonths;
        // A rest shorter than a millionth of a step is rounding, not a step.
        Count = (int)Math.Ceiling((horizonMonths / RegularMonths) - 1e-6);
    }

    /// <summary>Steps.</summary>
    public int Count { get; }

    /// <summary>Length of all steps but the last, in months.</summary>
    public double RegularMonths { get; }

    /// <summary>End of the last step.</summary>
    public double HorizonMonths { get; }

    /// <summary>Start of step <paramref name="step"/>, or the end of the one before; 0…<see cref="Count"/>.</summary>
    public double Boundary(int step) => step == Count ? HorizonMonths : step * RegularMonths;

    /// <summary>Length of a step in months.</summary>
    public double Months(int step) => Boundary(step + 1) - Boundary(step);
}
