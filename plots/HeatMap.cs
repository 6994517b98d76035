namespace SurvivalSim.Plots;

/// <summary>An answer over the values of two inputs.</summary>
public sealed record HeatMap
{
    /// <summary>What is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Where it belongs.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The input along the horizontal axis.</summary>
    public required GridInput X { get; init; }

    /// <summary>The input along the vertical axis.</summary>
    public required GridInput Y { get; init; }

    /// <summary>What the answer is.</summary>
    public required Measure Answer { get; init; }

    /// <summary>The answers: a list for each value of <see cref="Y"/>, in it one for each value of <see cref="X"/>; <see langword="null"/> where there is none. At least one is there.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> Answers { get; init; }

    /// <summary>The answer along which a line is drawn, or <see langword="null"/>.</summary>
    public double? Target { get; init; }

    /// <summary>How the answers were made, in sentences.</summary>
    public required string Caption { get; init; }
}

/// <summary>An input that takes several values.</summary>
/// <param name="Label">The input, with its unit.</param>
/// <param name="Values">Its values, ascending, as people write them.</param>
public sealed record GridInput(string Label, IReadOnlyList<string> Values);
