namespace SurvivalSim.Tests.Browser;

/// <summary>The same of several pages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNone;
}
