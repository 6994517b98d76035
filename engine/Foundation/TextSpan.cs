namespace SurvivalSim.Foundation;

/// <summary>A place in a text that a person wrote.</summary>
/// <param name="File">The file as the user named it, or a word such as <c>--set</c>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
public readonly record struct TextSpan(string File, int Line, int Column)
{
    /// <summary><c>file:line:column</c>, as editors and terminals understand it.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
