using SurvivalSim.Lanes;

namespace SurvivalSim.Tests.Lanes;

/// <summary>A fact about lanes of one width; skipped, and said so, on processors without the instructions.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LaneFactAttribute : FactAttribute
{
    public LaneFactAttribute(int width)
    {
        Width = width;
        if (!IsSupported(width))
            Skip = $"This processor has no instructions for {width} lanes.";
    }

    public int Width { get; }

    private static bool IsSupported(int width) => width switch
    {
        1 => Lane1.IsSupported,
        8 => Lane8.IsSupported,
        16 => Lane16.IsSupported,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "There are lanes of width 1, 8 and 16."),
    };
}
