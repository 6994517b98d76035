namespace SurvivalSim.Plots.Figures;

/// <summary>A figure in neutral terms: what is to be seen, not how it is painted.</summary>
public sealed record Figure
{
    /// <summary>What is shown, in a few words; painters may cut what does not fit.</summary>
    public required string Title { get; init; }

    /// <summary>Where it belongs, smaller than the title; painters may cut what does not fit.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What there is to see, in sentences, for those who cannot see it.</summary>
    public required string Description { get; init; }

    /// <summary>The horizontal axis.</summary>
    public required Axis X { get; init; }

    /// <summary>The vertical axis.</summary>
    public required Axis Y { get; init; }

    /// <summary>What is drawn between the axes, first what lies undermost.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>A second panel under the first, along the same horizontal axis; <see langword="null"/> where there is one only.</summary>
    public Panel? Below { get; init; }

    /// <summary>Rows of numbers under the horizontal axis, aligned with it.</summary>
    public required IReadOnlyList<RowUnderAxis> Rows { get; init; }

    /// <summary>How the figure was made and how to read it, in sentences.</summary>
    public required string Caption { get; init; }

    /// <summary>The numbers that are shown, as people read them.</summary>
    public required ValueTable Values { get; init; }
}
