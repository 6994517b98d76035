using System.Text.RegularExpressions;
using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Numbers;

/// <summary>Text to a <see cref="Distribution"/>: <c>0.3</c>, <c>2 to 5</c>, <c>lognormal(median: 3, sigma: 0.5)</c>, ….</summary>
public sealed partial class DistributionReader
{
    /// <summary>Normal score of the 95th percentile: <c>a to b</c> are the 5th and 95th.</summary>
    private const double Score95 = 1.6448536269514722;

    /// <summary>What lies beyond this normal score has a probability below 1e-197: in no future will it be drawn.</summary>
    private const double FarthestScore = 30;

    private readonly Domain _domain;
    private readonly TextSpan _where;
    private readonly Diagnostics _diagnostics;

    private DistributionReader(Domain domain, TextSpan where, Diagnostics diagnostics)
    {
        _domain = domain;
        _where = where;
        _diagnostics = diagnostics;
    }

    /// <summary>The distribution functions, with how each is written.</summary>
    public static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>
    {
        ["normal"] = "normal(2 to 5) or normal(mean: 3, sd: 1)",
        ["lognormal"] = "lognormal(2 to 5) or lognormal(median: 3, sigma: 0.5)",
        ["logitnormal"] = "logitnormal(20% to 50%)",
        ["uniform"] = "uniform(2, 5)",
        ["triangular"] = "triangular(2, 3, 5)",
        ["pert"] = "pert(2, 3, 5)",
    };

    /// <summary>Reads a number or a distribution.</summary>
    /// <returns>The distribution, or <see langword="null"/> with the reason among the findings.</returns>
    public static Distribution? Read(string text, Domain domain, TextSpan where, Diagnostics diagnostics) =>
        new DistributionReader(domain, where, diagnostics).Read(text.Trim());

    [GeneratedRegex(@"^(?<name>[a-z_]+)\s*\((?<arguments>.*)\)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?<low>\S+)\s+to\s+(?<high>\S+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Interval();

    private Distribution? Read(string text)
    {
        if (NumberText.TryParse(text, out double known))
            return Admitted(known, text) ? new Known(known) : null;
        Match call = Call().Match(text);
        if (call.Success) return FromCall(call.Groups["name"].Value.ToLowerInvariant(), call.Groups["arguments"].Value, text);
        if (Interval().IsMatch(text)) return FromInterval(text, FamilyOf(_domain));
        return Fail(DiagnosticCodes.NotANumber, text.Length == 0 ? "nothing stands here" : $"'{text}' is not a number", "write a number (0.3, 30%, 1.2M), a range (2 to 5) or a distribution", NumberSuggestion.For(text));
    }

    private static string FamilyOf(Domain domain) => domain switch
    {
        Domain.Positive => "lognormal",
        Domain.Fraction => "logitnormal",
        _ => "normal",
    };

    private Distribution? FromInterval(string text, string family)
    {
        Match match = Interval().Match(text);
        if (Number(match.Groups["low"].Value) is not { } low || Number(match.Groups["high"].Value) is not { } high) return null;
        if (low >= high)
        {
            return Fail(DiagnosticCodes.BadDistribution, low > high ? $"'{text}' descends" : $"'{text}' has no width", "a range ascends: its 5th percentile comes first",
                low > high ? $"Did you mean '{match.Groups["high"].Value} to {match.Groups["low"].Value}'?" : $"If it is known, write {match.Groups["low"].Value}.");
        }
        if (!Admitted(low, text) || !Admitted(high, text)) return null;
        return family switch
        {
            "lognormal" when low <= 0 => Fail(DiagnosticCodes.OutOfDomain, $"'{text}' begins at {NumberText.Short(low)}", "a range of positive numbers is lognormal, and its bounds must be above 0",
                $"Begin above 0, or write normal({text})."),
            "lognormal" => new Lognormal((Math.Log(low) + Math.Log(high)) / 2, (Math.Log(high) - Math.Log(low)) / (2 * Score95)),
            "logitnormal" when low <= 0 || high >= 1 => Fail(DiagnosticCodes.OutOfDomain, $"'{text}' touches 0% or 100%", "a range of fractions is logit-normal, and its bounds must lie strictly between 0% and 100%",
                $"Move the bounds inside, or write normal({text})."),
            "logitnormal" => new LogitNormal((Logit(low) + Logit(high)) / 2, (Logit(high) - Logit(low)) / (2 * Score95)),
            _ => new Normal((low + high) / 2, (high - low) / (2 * Score95)),
        };
    }

    private Distribution? FromCall(string name, string inside, string text)
    {
        if (!Forms.TryGetValue(name, out string? form))
            return Fail(DiagnosticCodes.UnknownWord, $"'{name}' is not a distribution", "an uncertain number is a range or one of the distributions", NearestWord.Suggest(name, Forms.Keys));
        if (name is "normal" or "lognormal" or "logitnormal" && Interval().IsMatch(inside.Trim()))
            return FromInterval(inside.Trim(), name);
        string[] parts = inside.Split(',');
        return name switch
        {
            "normal" => Named(parts, "mean", "sd", text, form) is var (mean, sd) && Scale(sd, "sd", text) && ReachesDomain(mean, sd, bound => bound, text) ? new Normal(mean, sd) : null,
            "lognormal" => Named(parts, "median", "sigma", text, form) is var (median, sigma) && Scale(median, "median", text) && Scale(sigma, "sigma", text) && ReachesDomain(Math.Log(median), sigma, bound => Math.Log(Math.Max(bound, 0)), text) ? new Lognormal(Math.Log(median), sigma) : null,
            "uniform" => Bounds(parts, 2, text, form) is [var low, var high] ? new Uniform(low, high) : null,
            "triangular" => Bounds(parts, 3, text, form) is [var low, var mode, var high] ? new Triangular(low, mode, high) : null,
            "pert" => Bounds(parts, 3, text, form) is [var low, var mode, var high] ? new Pert(low, mode, high) : null,
            _ => Fail(DiagnosticCodes.BadDistribution, $"'{text}' cannot be read", $"write {form}"),
        };
    }

    /// <summary>The two arguments <c>first: x, second: y</c>, in either order.</summary>
    private (double First, double Second)? Named(string[] parts, string first, string second, string text, string form)
    {
        Dictionary<string, string> given = [];
        foreach (string[] pair in parts.Select(part => part.Split(':', 2)))
        {
            if (pair.Length == 2) given[pair[0].Trim()] = pair[1].Trim();
        }
        if (parts.Length != 2 || !given.TryGetValue(first, out string? a) || !given.TryGetValue(second, out string? b))
        {
            Fail(DiagnosticCodes.BadDistribution, $"'{text}' cannot be read", $"write {form}");
            return null;
        }
        return Number(a) is { } one && Number(b) is { } two ? (one, two) : null;
    }

    /// <summary>Bounds that ascend, strictly from first to last, inside the domain.</summary>
    private double[]? Bounds(string[] parts, int count, string text, string form)
    {
        if (parts.Length != count)
        {
            Fail(DiagnosticCodes.BadDistribution, $"'{text}' has {parts.Length} of {count} arguments", $"write {form}");
            return null;
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            if (Number(parts[i]) is not { } number || !Admitted(number, text)) return null;
            numbers[i] = number;
        }
        if (numbers[0] < numbers[^1] && numbers.Zip(numbers.Skip(1)).All(pair => pair.First <= pair.Second)) return numbers;
        Fail(DiagnosticCodes.BadDistribution, $"the numbers of '{text}' do not ascend", $"write {form}");
        return null;
    }

    private bool Scale(double value, string name, string text)
    {
        if (value > 0) return true;
        Fail(DiagnosticCodes.BadDistribution, $"'{name}' of '{text}' is {NumberText.Short(value)}", $"{name} must be above 0");
        return false;
    }

    /// <summary>What lies outside the domain is cut off; where that is everything, nothing is left.</summary>
    /// <param name="center">Mean, on the scale on which the distribution is normal.</param>
    /// <param name="width">Standard deviation on that scale.</param>
    /// <param name="scale">Brings a bound of the domain to that scale.</param>
    /// <param name="text">The distribution as written.</param>
    private bool ReachesDomain(double center, double width, Func<double, double> scale, string text)
    {
        (double low, double high) = _domain.Truncation();
        if ((scale(low) - center) / width <= FarthestScore && (scale(high) - center) / width >= -FarthestScore) return true;
        Fail(DiagnosticCodes.BadDistribution, $"nothing of '{text}' lies in the range of its key", _domain.Rule());
        return false;
    }

    private bool Admitted(double value, string text)
    {
        if (_domain.Admits(value)) return true;
        string problem = NumberText.TryParse(text, out _) ? $"'{text}' is out of range" : $"'{text}' holds {NumberText.Exact(value)}";
        Fail(DiagnosticCodes.OutOfDomain, problem, _domain.Rule(), _domain == Domain.Fraction && value is > 1 and <= 100 ? NumberSuggestion.AsPercentages(text) : null);
        return false;
    }

    private double? Number(string text)
    {
        if (NumberText.TryParse(text, out double value)) return value;
        Fail(DiagnosticCodes.NotANumber, $"'{text.Trim()}' is not a number", "write 0.3, 30%, 1.2M, 5k or -15%");
        return null;
    }

    private static double Logit(double fraction) => Math.Log(fraction / (1 - fraction));

    private Distribution? Fail(string code, string problem, string rule, string? suggestion = null)
    {
        _diagnostics.Report(code, _where, problem, rule, suggestion);
        return null;
    }
}
