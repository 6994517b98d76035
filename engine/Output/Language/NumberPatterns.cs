using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Output.Language;

/// <summary>Regular expressions of ECMA-262 for numbers that are written as text: <c>30%</c>, <c>2 to 5</c>, <c>lognormal(median: 3, sigma: 0.5)</c>.</summary>
/// <remarks>They look at the form and not into a distribution: what they refuse is refused, not everything they accept is right.</remarks>
internal static class NumberPatterns
{
    private const string Digits = @"(?:[0-9_]+\.?[0-9_]*|\.[0-9_]+)(?:[eE][+-]?[0-9]+)?[%kKMBT]?";
    private const string Unsigned = @"\+?" + Digits;
    private const string Signed = "[+-]?" + Digits;

    /// <summary>0 % to 100 %, or 0 to 1.</summary>
    private const string Share = @"\+?(?:(?:[0-9]{1,2}(?:\.[0-9]*)?|\.[0-9]+|100(?:\.0*)?)%|0*\.[0-9]+|0+\.?|1(?:\.0*)?|[0-9](?:\.[0-9]*)?[eE]-[0-9]+)";

    /// <summary>A number that is known.</summary>
    public static string Known(Domain domain) => Whole(Written(domain));

    /// <summary>A number, a range or a distribution.</summary>
    public static string Uncertain(Domain domain) => Whole(AnyForm(Written(domain)));

    /// <summary>A level with its side.</summary>
    public static string Condition => Whole($@"(?:above|below)\s+(?:{AnyForm(Signed)})");

    /// <summary>A power of a metric.</summary>
    public static string Power => Whole($@"{Unsigned}\s+of\s+(?:{string.Join('|', Words.Metrics.Keys)})(?:{Words.AverageSuffix})?");

    private static string Written(Domain domain) => domain switch
    {
        Domain.Positive => Unsigned,
        Domain.Fraction => Share,
        _ => Signed,
    };

    private static string AnyForm(string number) =>
        $@"{number}|{number}\s+[tT][oO]\s+{number}|(?:{string.Join('|', DistributionReader.Forms.Keys)})\s*\([\s\S]*\)";

    private static string Whole(string pattern) => $@"^\s*(?:{pattern})\s*$";
}
