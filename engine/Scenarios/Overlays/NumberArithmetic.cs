using System.Globalization;
using System.Text.RegularExpressions;
using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Overlays;

/// <summary>Arithmetic with numbers as they are written, known or not: what <c>2 to 6</c> is, multiplied by 3.</summary>
/// <remarks>
/// A scaled or shifted variable has a distribution of the same family where the family has a scale or a location; others are refused. The bounds of a range are changed as such:
/// exact for what is lognormal under a factor and for what is normal; a share keeps the family of shares, between other bounds.
/// </remarks>
internal sealed partial class NumberArithmetic
{
    private readonly Func<double, double> _location;
    private readonly Func<double, double> _scale;
    private readonly bool _shifts;

    private NumberArithmetic(Func<double, double> location, Func<double, double> scale, bool shifts)
    {
        _location = location;
        _scale = scale;
        _shifts = shifts;
    }

    /// <summary>A number, as text, after a change by another of which one at least is known.</summary>
    /// <returns><see langword="null"/> where there is no such number, or a factor is negative.</returns>
    public static string? Of(EditKind kind, string number, string by)
    {
        if (kind == EditKind.Multiply && NumberText.TryParse(by, out double factor) && factor < 0) return null;
        if (NumberText.TryParse(by, out double known)) return With(kind, known).On(number);
        return NumberText.TryParse(number, out known) ? With(kind, known).On(by) : null;
    }

    private static NumberArithmetic With(EditKind kind, double known) => kind == EditKind.Multiply
        ? new NumberArithmetic(x => known * x, x => known * x, shifts: false)
        : new NumberArithmetic(x => known + x, x => x, shifts: true);

    [GeneratedRegex(@"^(?<name>[a-z]+)\s*\((?<arguments>.*)\)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?<low>\S+)\s+to\s+(?<high>\S+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Interval();

    private string? On(string number)
    {
        string text = number.Trim();
        if (!_shifts && _scale(1) == 0) return "0";
        if (Located(text) is { } known) return known;
        if (Call().Match(text) is not { Success: true } call)
            return Interval().Match(text) is { Success: true } range ? Joined(" to ", [Located(range.Groups["low"].Value), Located(range.Groups["high"].Value)]) : null;
        string name = call.Groups["name"].Value.ToLowerInvariant();
        string[] parts = [.. new TextPiece(call.Groups["arguments"].Value, new TextSpan("", 1, 1), IsVerbatim: false).Split(',').Select(part => part.Text)];
        return Joined(", ", [.. parts.Select(part => Argument(name, part))]) is { } arguments ? $"{name}({arguments})" : null;
    }

    private string? Argument(string name, string part) => name switch
    {
        "normal" or "lognormal" or "logitnormal" when Interval().IsMatch(part) => On(part),
        "uniform" or "triangular" or "pert" => Located(part),
        "truncated" => On(part),
        "discrete" => Pair(part) is (var value, var chance) ? Joined(": ", [Located(value), chance]) : null,
        "mixture" => Pair(part) is (var chance, var of) ? Joined(": ", [chance, On(of)]) : null,
        "normal" or "lognormal" or "gamma" or "weibull" or "exponential" => Pair(part) is (var parameter, var value) ? Joined(": ", [parameter, Parameter(name, parameter, value)]) : null,
        _ => null,
    };

    /// <summary>A parameter by its role: a location, a scale, or a shape, which stays. What lies above 0 has no location.</summary>
    private string? Parameter(string distribution, string parameter, string value) => (distribution, parameter) switch
    {
        ("normal", "mean") => Located(value),
        ("normal", "sd") => Scaled(value),
        _ when _shifts => null,
        ("lognormal", "median") or (_, "scale" or "mean") => Scaled(value),
        _ => value,
    };

    private string? Located(string text) => Written(text, _location);

    private string? Scaled(string text) => Written(text, _scale);

    /// <summary>A number after a change, in the unit in which it was written: 3 times 30% is 90%.</summary>
    private static string? Written(string text, Func<double, double> change)
    {
        if (!NumberText.TryParse(text, out double value)) return null;
        string suffix = char.IsAsciiDigit(text.Trim()[^1]) || text.Trim()[^1] == '.' ? "" : text.Trim()[^1..];
        return Text(change(value) / (NumberText.TryParse($"1{suffix}", out double unit) ? unit : 1)) + suffix;
    }

    private static (string First, string Second)? Pair(string part) =>
        new TextPiece(part, new TextSpan("", 1, 1), IsVerbatim: false).Split(':') is [var first, var second] ? (first.Text, second.Text) : null;

    private static string? Joined(string separator, string?[] parts) => parts.Contains(null) ? null : string.Join(separator, parts);

    /// <summary>As people would have computed it: 3 times 0.1 is 0.3.</summary>
    private static string Text(double value) => NumberText.Exact(double.Parse(value.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
