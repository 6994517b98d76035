namespace SurvivalSim.Tests.Validation;

/// <summary>A measurement for docs/validation.md: too long for every day, run where the environment asks for it.</summary>
public sealed class MeasuredFactAttribute : FactAttribute
{
    /// <summary>Set to 1 to run measurements.</summary>
    public const string Variable = "SURVIVALSIM_VALIDATE";

    /// <summary>Whether the environment asks for measurements.</summary>
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    public MeasuredFactAttribute()
    {
        if (!IsWanted) Skip = $"a measurement of some minutes; set {Variable}=1 to run it";
    }
}
