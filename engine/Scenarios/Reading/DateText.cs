using System.Globalization;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>Dates as analysts write them: <c>2026-03</c> (its first day) or <c>2026-03-15</c>.</summary>
internal static class DateText
{
    /// <summary>How a date is written.</summary>
    public const string Form = "write an existing day as 2026-03-15, or a month as 2026-03 for its first day";

    private static readonly string[] s_forms = ["yyyy-MM-dd", "yyyy-MM"];

    /// <summary>The date, or <see langword="null"/> with the reason among the findings.</summary>
    public static DateOnly? Read(YamlScalar text, Diagnostics diagnostics) => Read(text.Text, text.Where, diagnostics);

    /// <summary>The date, or <see langword="null"/> with the reason among the findings.</summary>
    public static DateOnly? Read(string text, TextSpan where, Diagnostics diagnostics)
    {
        if (DateOnly.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        diagnostics.Report(DiagnosticCodes.BadDate, where, $"'{text}' is not a date", Form);
        return null;
    }
}
