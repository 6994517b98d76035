namespace SurvivalSim.Foundation;

/// <summary>Finds the word a person probably meant.</summary>
public static class NearestWord
{
    private const int MostEdits = 4;
    private const int LongestWord = 200;

    /// <summary>A sentence that offers the nearest of <paramref name="allowed"/>, or lists them where none is near and they are few.</summary>
    /// <returns><see langword="null"/> where there is nothing useful to say.</returns>
    public static string? Suggest(string written, IEnumerable<string> allowed)
    {
        string[] words = [.. allowed];
        if (Nearest(written, words) is { } best) return $"Did you mean '{best}'?";
        return words.Length is > 0 and <= 24 ? $"Known here: {string.Join(", ", words)}." : null;
    }

    /// <summary>The word that a few edits make of the one written, or that ends in it after a dot; <see langword="null"/> where none is near.</summary>
    public static string? Nearest(string written, IReadOnlyCollection<string> allowed)
    {
        if (allowed.Count == 0 || written.Length is 0 or > LongestWord) return null;
        string best = allowed.MinBy(word => Distance(written, word))!;
        if (Distance(written, best) <= Math.Clamp(written.Length / 3, 1, MostEdits)) return best;
        return allowed.FirstOrDefault(word => word.EndsWith($".{written}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Edits (insert, delete, replace, swap neighbours) that turn one word into the other, ignoring case.</summary>
    /// <remarks>Optimal string alignment: R. A. Wagner and R. Lowrance, J. ACM 22 (1975) 177–183, doi:10.1145/321879.321880.</remarks>
    internal static int Distance(string from, string to)
    {
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++) edits[i, 0] = i;
        for (int j = 0; j <= to.Length; j++) edits[0, j] = j;
        for (int i = 1; i <= from.Length; i++)
        {
            for (int j = 1; j <= to.Length; j++)
            {
                int replace = SameLetter(from[i - 1], to[j - 1]) ? 0 : 1;
                edits[i, j] = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + replace);
                if (i > 1 && j > 1 && SameLetter(from[i - 1], to[j - 2]) && SameLetter(from[i - 2], to[j - 1]))
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }
        return edits[from.Length, to.Length];
    }

    private static bool SameLetter(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
