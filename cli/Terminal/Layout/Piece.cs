namespace SurvivalSim.Cli.Terminal.Layout;

/// <summary>A piece of a line.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Ink">In which ink.</param>
internal sealed record Piece(string Text, Ink Ink = Ink.Plain)
{
    /// <summary>Plain text.</summary>
    public static implicit operator Piece(string text) => new(text);
}
