namespace SurvivalSim.Planning;

/// <summary>The columns that every plan's step table begins with: numbers of the step that are the same in all futures.</summary>
public enum StepColumn
{
    /// <summary>Months from the start to the step's start.</summary>
    Start,

    /// <summary>Months from the start to the step's end.</summary>
    End,

    /// <summary>Length in months.</summary>
    Months,

    /// <summary>One over the length in months.</summary>
    PerMonth,

    /// <summary>Length in days.</summary>
    Days,

    /// <summary>One over the length in days.</summary>
    PerDay,

    /// <summary>Years from the start to the step's start.</summary>
    Years,

    /// <summary>Weight of the step in an average with a time constant of three months: 1 − e^(−m/3).</summary>
    AverageWeight,

    /// <summary>Number of the step, from 0.</summary>
    Index,
}
