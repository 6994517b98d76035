using SurvivalSim.Estimates;

namespace SurvivalSim.Plots;

/// <summary>An answer, and what becomes of it where inputs take other values, one at a time.</summary>
public sealed record Tornado
{
    /// <summary>What is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Where it belongs.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What the answer is.</summary>
    public required Measure Answer { get; init; }

    /// <summary>The answer where all inputs are as they are.</summary>
    public required double Base { get; init; }

    /// <summary>The inputs, in any order; at least one.</summary>
    public required IReadOnlyList<TornadoInput> Inputs { get; init; }

    /// <summary>How the answers were made, in sentences.</summary>
    public required string Caption { get; init; }
}

/// <summary>An input and what becomes of the answer at two of its values.</summary>
/// <param name="Name">The input.</param>
/// <param name="Low">At the lower value.</param>
/// <param name="High">At the higher value.</param>
public sealed record TornadoInput(string Name, TornadoEnd Low, TornadoEnd High);

/// <summary>A value of an input and its answer.</summary>
/// <param name="Input">The value, as people write it.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Error">Its interval, or <see langword="null"/> where none is known.</param>
public sealed record TornadoEnd(string Input, double Answer, Interval? Error = null);
