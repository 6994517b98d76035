using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Scenarios.Numbers;

/// <summary>Text to a <see cref="Distribution"/>: <c>0.3</c>, <c>2 to 5</c>, <c>lognormal(median: 3, sigma: 0.5)</c>, <c>mixture(30%: 0, 70%: beta(2, 5))</c>, ….</summary>
internal sealed partial class DistributionReader
{
    /// <summary>Normal score of the 95th percentile: <c>a to b</c> are the 5th and 95th.</summary>
    private const double Score95 = 1.6448536269514722;

    private const int DeepestNesting = 8;

    private readonly Domain _domain;
    private readonly ReadingContext _context;
    private readonly int _depth;

    /// <summary>What values may be written: those of the key's domain, or any where bounds around the distribution cut off the others.</summary>
    private readonly Domain _admitted;

    private DistributionReader(Domain domain, Domain admitted, ReadingContext context, int depth)
    {
        _domain = domain;
        _admitted = admitted;
        _context = context;
        _depth = depth;
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
        ["beta"] = "beta(2, 5)",
        ["gamma"] = "gamma(shape: 2, scale: 3)",
        ["weibull"] = "weibull(shape: 2, scale: 3)",
        ["exponential"] = "exponential(mean: 3)",
        ["poisson"] = "poisson(mean: 3)",
        ["bernoulli"] = "bernoulli(30%)",
        ["discrete"] = "discrete(1: 30%, 5: 70%)",
        ["mixture"] = "mixture(30%: 0, 70%: 2 to 5)",
        ["truncated"] = "truncated(normal(2 to 5), 1, 6)",
        ["data"] = "data(file.csv, column)",
    };

    /// <summary>Reads a number or a distribution.</summary>
    /// <returns>The distribution, or <see langword="null"/> with the reason among the findings.</returns>
    public static Distribution? Read(TextPiece text, Domain domain, ReadingContext context) =>
        new DistributionReader(domain, domain, context, depth: 1).Read(text.Trimmed);

    [GeneratedRegex(@"^(?<name>[a-z_]+)\s*\((?<arguments>.*)\)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?<low>\S+)\s+to\s+(?<high>\S+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Interval();

    private Distribution? Read(TextPiece text)
    {
        if (NumberText.TryParse(text.Text, out double known))
            return Admitted(known, text) ? new Known(known) : null;
        Match call = Call().Match(text.Text);
        if (call.Success) return FromCall(call.Groups["name"].Value.ToLowerInvariant(), text[RangeOf(call.Groups["arguments"])], text);
        if (Interval().IsMatch(text.Text)) return FromInterval(text, FamilyOf(_domain));
        return Fail(DiagnosticCodes.NotANumber, text, text.Text.Length == 0 ? "nothing stands here" : $"'{text.Text}' is not a number", "write a number (0.3, 30%, 1.2M), a range (2 to 5) or a distribution", NumberSuggestion.For(text.Text));
    }

    private static string FamilyOf(Domain domain) => domain switch
    {
        Domain.Positive => "lognormal",
        Domain.Fraction => "logitnormal",
        _ => "normal",
    };

    private Distribution? FromInterval(TextPiece text, string family)
    {
        Match match = Interval().Match(text.Text);
        if (Number(text[RangeOf(match.Groups["low"])]) is not { } low || Number(text[RangeOf(match.Groups["high"])]) is not { } high) return null;
        if (low >= high)
        {
            return Fail(DiagnosticCodes.BadDistribution, text, low > high ? $"'{text.Text}' descends" : $"'{text.Text}' has no width", "a range ascends: its 5th percentile comes first",
                low > high ? $"Did you mean '{match.Groups["high"].Value} to {match.Groups["low"].Value}'?" : $"If it is known, write {match.Groups["low"].Value}.");
        }
        if (!Admitted(low, text) || !Admitted(high, text)) return null;
        return family switch
        {
            "lognormal" when low <= 0 => Fail(DiagnosticCodes.OutOfDomain, text, $"'{text.Text}' begins at {NumberText.Short(low)}", "a range of positive numbers is lognormal, and its bounds must be above 0",
                $"Begin above 0, or write normal({text.Text})."),
            "lognormal" => new Lognormal((Math.Log(low) + Math.Log(high)) / 2, (Math.Log(high) - Math.Log(low)) / (2 * Score95)),
            "logitnormal" when low <= 0 || high >= 1 => Fail(DiagnosticCodes.OutOfDomain, text, $"'{text.Text}' touches 0% or 100%", "a range of fractions is logit-normal, and its bounds must lie strictly between 0% and 100%",
                $"Move the bounds inside, or write normal({text.Text})."),
            "logitnormal" => new LogitNormal((Logit(low) + Logit(high)) / 2, (Logit(high) - Logit(low)) / (2 * Score95)),
            _ => new Normal((low + high) / 2, (high - low) / (2 * Score95)),
        };
    }

    private Distribution? FromCall(string name, TextPiece inside, TextPiece text)
    {
        if (!Forms.TryGetValue(name, out string? form))
            return Fail(DiagnosticCodes.UnknownWord, text, $"'{name}' is not a distribution", "an uncertain number is a range or one of the distributions", NearestWord.Suggest(name, Forms.Keys));
        if (_depth > DeepestNesting)
            return Fail(DiagnosticCodes.BadDistribution, text, $"'{name}' is the {_depth}th distribution within another", $"at most {DeepestNesting}");
        if (name is "normal" or "lognormal" or "logitnormal" && Interval().IsMatch(inside.Text.Trim()))
            return FromInterval(inside.Trimmed, name);
        var call = new Written(name, text, form, inside);
        return name switch
        {
            "normal" => Named(call, "mean", "sd") is [var mean, var sd] && AboveZero("sd", sd) ? new Normal(mean.Value, sd.Value) : null,
            "lognormal" => Named(call, "median", "sigma") is [var median, var sigma] && AboveZero("median", median) && AboveZero("sigma", sigma) ? new Lognormal(Math.Log(median.Value), sigma.Value) : null,
            "uniform" => Bounds(call, 2) is [var low, var high] ? new Uniform(low, high) : null,
            "triangular" => Bounds(call, 3) is [var low, var mode, var high] ? new Triangular(low, mode, high) : null,
            "pert" => Bounds(call, 3) is [var low, var mode, var high] ? new Pert(low, mode, high) : null,
            "beta" => Numbers(call, 2) is [var a, var b] && Shape("a", a) && Shape("b", b) ? new Beta(a.Value, b.Value) : null,
            "gamma" => Named(call, "shape", "scale") is [var shape, var scale] && Shape("shape", shape) && AboveZero("scale", scale) ? new Gamma(shape.Value, scale.Value) : null,
            "weibull" => Named(call, "shape", "scale") is [var shape, var scale] && Shape("shape", shape) && AboveZero("scale", scale) ? new Weibull(shape.Value, scale.Value) : null,
            "exponential" => Named(call, "mean") is [var mean] && AboveZero("mean", mean) ? new Weibull(1, mean.Value) : null,
            "poisson" => ReadPoisson(call),
            "bernoulli" => ReadBernoulli(call),
            "discrete" => ReadDiscrete(call),
            "mixture" => ReadMixture(call),
            "truncated" => ReadTruncated(call),
            "data" => ReadData(call),
            _ => Fail(DiagnosticCodes.BadDistribution, text, $"'{text.Text}' cannot be read", $"write {form}"),
        };
    }

    private bool Admitted(double value, TextPiece text)
    {
        if (_admitted.Admits(value)) return true;
        string problem = NumberText.TryParse(text.Text, out _) ? $"'{text.Text}' is out of range" : $"'{text.Text}' holds {NumberText.Exact(value)}";
        Fail(DiagnosticCodes.OutOfDomain, text, problem, _admitted.Rule(), _admitted == Domain.Fraction && value is > 1 and <= 100 ? NumberSuggestion.AsPercentages(text.Text) : null);
        return false;
    }

    private double? Number(TextPiece text)
    {
        if (NumberText.TryParse(text.Text, out double value)) return value;
        Fail(DiagnosticCodes.NotANumber, text, text.Text.Length == 0 ? "nothing stands here" : $"'{text.Text}' is not a number", "write 0.3, 30%, 1.2M, 5k or -15%");
        return null;
    }

    private static double Logit(double fraction) => Math.Log(fraction / (1 - fraction));

    private static Range RangeOf(Group group) => group.Index..(group.Index + group.Length);

    private Distribution? Fail(string code, TextPiece text, string problem, string rule, string? suggestion = null)
    {
        _context.Findings.Report(code, text.Where, problem, rule, suggestion);
        return null;
    }
}
