using System.Text;

namespace SurvivalSim.Plots.Reports;

/// <summary>Names that users gave, within sentences of a report.</summary>
internal static class Names
{
    private const char FirstStrongIsolate = '\u2068', PopDirectionalIsolate = '\u2069';

    /// <summary>A name that holds a letter of a script written from right to left is isolated: numbers that follow would else be taken into its line of writing, and change places.</summary>
    /// <remarks>Source: Unicode Standard Annex 9, Unicode Bidirectional Algorithm, explicit directional isolates.</remarks>
    public static string InSentence(string name) => name.EnumerateRunes().Any(IsRightToLeft) ? $"{FirstStrongIsolate}{name}{PopDirectionalIsolate}" : name;

    /// <summary>The blocks that Unicode keeps for such scripts.</summary>
    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
