namespace SurvivalSim.Tests.Browser;

/// <summary>A fact about what a browser makes of a page; skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNone;
}
