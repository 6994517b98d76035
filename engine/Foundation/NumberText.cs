using System.Globalization;

namespace SurvivalSim.Foundation;

/// <summary>Numbers as analysts write them: <c>0.3</c>, <c>30%</c>, <c>1.2M</c>, <c>5k</c>, <c>-15%</c>.</summary>
public static class NumberText
{
    /// <summary>From here on numbers are written to people in thousands.</summary>
    private const double ShortFrom = 0.9995e4;

    /// <summary>Reads a number with an optional suffix (%, k, M, B, T).</summary>
    /// <returns>Whether <paramref name="text"/> is a finite number.</returns>
    public static bool TryParse(string text, out double value)
    {
        string trimmed = text.Trim().Replace("_", "", StringComparison.Ordinal);
        double unit = trimmed.Length == 0 ? 1 : trimmed[^1] switch
        {
            '%' => 0.01,
            'k' or 'K' => 1e3,
            'M' => 1e6,
            'B' => 1e9,
            'T' => 1e12,
            _ => 1,
        };
        string digits = unit == 1 ? trimmed : trimmed[..^1];
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        bool read = double.TryParse(digits, Style, CultureInfo.InvariantCulture, out value);
        // 45 % must be the double nearest to 0.45, which 45 * 0.01 is not.
        value = unit == 0.01 ? value / 100 : value * unit;
        return read && double.IsFinite(value) && digits.Length > 0 && !char.IsWhiteSpace(digits[^1]);
    }

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number for people: three significant digits and a suffix (k, M, B, T).</summary>
    public static string Short(double value) => Short(value, ShortFrom);

    /// <summary>The error of a number, in its manner: where the number has a suffix, an error in the thousands has one, too: 1.62M ± 5.37k.</summary>
    /// <param name="error">The error.</param>
    /// <param name="number">The number whose error it is.</param>
    public static string ShortError(double error, double number) => Short(error, Math.Abs(number) >= ShortFrom ? 0.9995e3 : ShortFrom);

    private static string Short(double value, double shortFrom)
    {
        double size = Math.Abs(value);
        (double unit, string suffix) = size switch
        {
            >= 0.9995e12 => (1e12, "T"),
            >= 0.9995e9 => (1e9, "B"),
            >= 0.9995e6 => (1e6, "M"),
            _ when size >= shortFrom => (1e3, "k"),
            _ => (1.0, ""),
        };
        double scaled = value / unit;
        int decimals = Math.Abs(scaled) switch { >= 99.95 => 0, >= 9.995 => 1, >= 0.9995 => 2, 0 => 0, _ => 3 };
        return scaled.ToString("F" + decimals, CultureInfo.InvariantCulture) + suffix;
    }
}
