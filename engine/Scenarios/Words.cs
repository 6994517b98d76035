using System.Text;

namespace SurvivalSim.Scenarios;

/// <summary>Between the names in code (<c>BurnUsdPerDay</c>) and the words in files (<c>burn_usd_per_day</c>).</summary>
public static class Words
{
    /// <summary>Suffix of a metric smoothed over three months.</summary>
    public const string AverageSuffix = "_avg3m";

    private static readonly Dictionary<string, Metric> s_metrics = Enum.GetValues<Metric>().ToDictionary(Word);
    private static readonly Dictionary<string, Channel> s_channels = Enum.GetValues<Channel>().ToDictionary(Word);
    private static readonly Dictionary<string, Step> s_steps = Enum.GetValues<Step>().ToDictionary(Word);

    /// <summary>The words for metrics.</summary>
    public static IReadOnlyDictionary<string, Metric> Metrics => s_metrics;

    /// <summary>The words for channels.</summary>
    public static IReadOnlyDictionary<string, Channel> Channels => s_channels;

    /// <summary>The words for steps.</summary>
    public static IReadOnlyDictionary<string, Step> Steps => s_steps;

    /// <summary>How steps of a length are called: daily, weekly, monthly.</summary>
    public static string Adjective(Step step) => step == Step.Day ? "daily" : $"{Word(step)}ly";

    /// <summary>The word for a member of an enumeration: lower case, words joined by underscores.</summary>
    public static string Word<TEnum>(TEnum value) where TEnum : struct, Enum
    {
        var word = new StringBuilder();
        foreach (char letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0) word.Append('_');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
