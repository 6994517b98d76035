namespace SurvivalSim.Plots.Figures;

/// <summary>A figure of a results folder.</summary>
/// <param name="Name">Name of its file, without folder and extension.</param>
/// <param name="Figure">The figure.</param>
public sealed record NamedFigure(string Name, Figure Figure)
{
    /// <summary>The folder of pictures in a folder of results.</summary>
    public const string Folder = "plots";

    /// <summary>What it tells of, a product or a group; <see langword="null"/> where it tells of several together.</summary>
    public string? Subject { get; init; }

    /// <summary>Where in a folder of results its picture is.</summary>
    public string PathOfPicture() => $"{Folder}/{Name}.svg";
}
