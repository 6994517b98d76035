namespace SurvivalSim.Planning.Records;

/// <summary>How much of everything a plan has: what a kernel's loops run over.</summary>
public readonly record struct PlanShape
{
    /// <summary>Products.</summary>
    public int Products { get; init; }

    /// <summary>Segments of all products.</summary>
    public int Segments { get; init; }

    /// <summary>Events.</summary>
    public int Events { get; init; }

    /// <summary>Parameters.</summary>
    public int Parameters { get; init; }

    /// <summary>Correlated groups of parameters; they come first among the correlations.</summary>
    public int ParameterCorrelations { get; init; }

    /// <summary>Correlated groups of shocks.</summary>
    public int ShockCorrelations { get; init; }

    /// <summary>Groups of timed events; they come first among the groups.</summary>
    public int TimedGroups { get; init; }

    /// <summary>Groups of conditional events.</summary>
    public int ConditionalGroups { get; init; }

    /// <summary>Averages that do not smooth the months to break-even; they come first among the averages.</summary>
    public int Averages { get; init; }

    /// <summary>Averages that do.</summary>
    public int BreakEvenAverages { get; init; }

    /// <summary>Forecasts of break-even.</summary>
    public int BreakEvens { get; init; }

    /// <summary>Steps.</summary>
    public int Steps { get; init; }

    /// <summary>Length of all steps but the last, months.</summary>
    public float RegularMonths { get; init; }

    /// <summary>One over that: kernels do not divide.</summary>
    public float StepsPerMonth { get; init; }

    /// <summary>A launch at this month or later is nearer to the horizon than to the start of a step.</summary>
    public float LastLaunch { get; init; }
}
