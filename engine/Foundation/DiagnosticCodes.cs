namespace SurvivalSim.Foundation;

/// <summary>Every error code, one line each. S1: the text; S2: its words; S3: its numbers; S4: how its parts fit together; S5: tables of
/// observations; S6: overlays and comparisons.</summary>
public static class DiagnosticCodes
{
    /// <summary>The file is not YAML.</summary>
    public const string NotYaml = "S101";

    /// <summary>A key stands twice in one mapping.</summary>
    public const string DuplicateKey = "S102";

    /// <summary>The file is too large, too deep, or multiplies itself through aliases.</summary>
    public const string TooLarge = "S103";

    /// <summary>A mapping, list or plain value stands where another kind is expected.</summary>
    public const string WrongKind = "S104";

    /// <summary>A key nobody knows.</summary>
    public const string UnknownKey = "S201";

    /// <summary>A key that must be there is missing.</summary>
    public const string MissingKey = "S202";

    /// <summary>A word that is none of those allowed here.</summary>
    public const string UnknownWord = "S203";

    /// <summary>A path or name that refers to nothing in this scenario.</summary>
    public const string UnknownReference = "S204";

    /// <summary>A name that cannot be used.</summary>
    public const string BadName = "S205";

    /// <summary>Text that is not a number where a number is expected.</summary>
    public const string NotANumber = "S301";

    /// <summary>A number outside the range of its key.</summary>
    public const string OutOfDomain = "S302";

    /// <summary>A distribution whose parameters make no sense.</summary>
    public const string BadDistribution = "S303";

    /// <summary>An uncertain number where only a known one is allowed.</summary>
    public const string MustBeKnown = "S304";

    /// <summary>A date that does not exist or cannot be read.</summary>
    public const string BadDate = "S305";

    /// <summary>A schedule whose dates do not ascend, or that stands where none is allowed.</summary>
    public const string BadSchedule = "S306";

    /// <summary>A data file, or a column of it, that cannot be read.</summary>
    public const string BadData = "S307";

    /// <summary>A range so wide that it looks like a slip: a warning.</summary>
    public const string WideRange = "S308";

    /// <summary>Keys that exclude each other, or one that needs another.</summary>
    public const string Conflict = "S401";

    /// <summary>A correlation that cannot be.</summary>
    public const string BadCorrelation = "S402";

    /// <summary>More products, segments, conditions or steps than the engine takes.</summary>
    public const string TooMany = "S403";

    /// <summary>A rate too high for the step.</summary>
    public const string RateTooHigh = "S404";

    /// <summary>Two names that draw from the same random stream.</summary>
    public const string StreamCollision = "S405";

    /// <summary>Events that wait for each other.</summary>
    public const string EventLoop = "S406";

    /// <summary>An event that can never take effect: a warning.</summary>
    public const string NeverHappens = "S407";

    /// <summary>A product that costs something and can never earn anything: a warning.</summary>
    public const string NeverEarns = "S408";

    /// <summary>A burn threshold on a product that can never burn anything: a warning.</summary>
    public const string NeverBurns = "S409";

    /// <summary>The file is not a table: no header, no rows, or rows unlike the header.</summary>
    public const string NotATable = "S501";

    /// <summary>A column that looks like a known one and is none, or one asked for that is not there.</summary>
    public const string UnknownColumn = "S502";

    /// <summary>A column that must be there is missing.</summary>
    public const string MissingColumn = "S503";

    /// <summary>Columns that say the same thing in two ways.</summary>
    public const string ColumnConflict = "S504";

    /// <summary>Cells of a row that contradict each other, or one that cannot be left blank.</summary>
    public const string BadRow = "S505";

    /// <summary>An overlay for products that the scenario does not have.</summary>
    public const string AppliesToNothing = "S601";

    /// <summary>A line of an overlay that matches nothing in the scenario.</summary>
    public const string MatchesNothing = "S602";

    /// <summary>A number that cannot be multiplied, or added to.</summary>
    public const string NotArithmetic = "S603";

    /// <summary>A product that is to be compared, and that the other scenario does not have.</summary>
    public const string NoSuchProduct = "S604";
}
