namespace SurvivalSim.Tests.Validation;

/// <summary>A measurement for docs/validation.md: too long for every day, run where the environment asks for it.</summary>
public sealed class MeasuredFactAttribute : FactAttribute
{
    /// <summary>Set to 1 to run measurements.</summary>
    public const string Variable = "SURVIVALSIM_VALIDATE";

    public MeasuredFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) != "1") Skip = $"a measurement of some minutes; set {Variable}=1 to run it";
    }
}
