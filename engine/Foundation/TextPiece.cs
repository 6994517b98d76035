namespace SurvivalSim.Foundation;

/// <summary>A piece of what a person wrote, with the place of its first character.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Where">Where it begins.</param>
/// <param name="IsVerbatim">Whether its characters stand side by side on one line of the file, so that a part of it has a column of its own; otherwise a part is
/// placed where the whole begins.</param>
public readonly record struct TextPiece(string Text, TextSpan Where, bool IsVerbatim = true)
{
    /// <summary>A part of it.</summary>
    public TextPiece this[Range range]
    {
        get
        {
            (int offset, int length) = range.GetOffsetAndLength(Text.Length);
            return this with { Text = Text.Substring(offset, length), Where = IsVerbatim ? Where with { Column = Where.Column + offset } : Where };
        }
    }

    /// <summary>The piece without blanks around it.</summary>
    public TextPiece Trimmed
    {
        get
        {
            int blanks = Text.Length - Text.TrimStart().Length;
            return this[blanks..(blanks + Text.Trim().Length)];
        }
    }

    /// <summary>The parts between separators that stand outside parentheses, without blanks around them; none of an empty piece.</summary>
    public IReadOnlyList<TextPiece> Split(char separator)
    {
        List<TextPiece> parts = [];
        int depth = 0, from = 0;
        for (int i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '(') depth++;
            else if (Text[i] == ')') depth--;
            if (Text[i] != separator || depth != 0) continue;
            parts.Add(this[from..i].Trimmed);
            from = i + 1;
        }
        if (parts.Count > 0 || Trimmed.Text.Length > 0) parts.Add(this[from..].Trimmed);
        return parts;
    }
}
