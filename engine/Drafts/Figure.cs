using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Drafts;

/// <summary>A figure of a spreadsheet: known, or between two values as a range is.</summary>
/// <param name="Spec">What it is.</param>
/// <param name="Period">Per what.</param>
/// <param name="Low">Its value, or the lower end.</param>
/// <param name="High">Its value, or the upper end.</param>
/// <param name="Written">As it was written.</param>
/// <param name="Source">Where it comes from; may be empty.</param>
/// <param name="Where">Its cell.</param>
internal sealed record Figure(FigureSpec Spec, Period Period, double Low, double High, string Written, string Source, TextSpan Where)
{
    private const int Digits = 4;

    /// <summary>The middle of the range in proportion, as that of a lognormal.</summary>
    public double Middle => Low == High ? Low : Math.Sqrt(Low * High);

    /// <summary>What was read, for people.</summary>
    public string Understood => $"{Spec.Name}{(Period == Period.None ? "" : $" per {FigureSpec.Word(Period)}")}: {Written} (line {Where.Line}{(Source.Length == 0 ? "" : $"; {Source}")})";

    /// <summary>The same per day, per month, or per what it is given.</summary>
    public Figure Per(Period period)
    {
        double factor = Days(period) / Days(Period);
        return Period == period || double.IsNaN(factor) ? this : Times(factor) with { Period = period };
    }

    /// <summary>The same times something.</summary>
    public Figure Times(double factor) => this with { Low = Low * factor, High = High * factor };

    /// <summary>As it is written in a scenario: to the letter where nothing was computed, otherwise with four digits.</summary>
    public string ToYaml(Figure original) => YamlWriter.Quoted(this == original ? Written : Low == High ? Rounded(Low) : $"{Rounded(Low)} to {Rounded(High)}");

    /// <summary>A number with four significant digits.</summary>
    public static string Rounded(double value)
    {
        if (value == 0) return "0";
        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) + 1 - Digits);
        return NumberText.Exact((double)((decimal)Math.Round(value / unit) * (decimal)unit));
    }

    private static double Days(Period period) => period switch
    {
        Period.Day => 1,
        Period.Month => Calendar.DaysPerMonth,
        Period.Year => 12 * Calendar.DaysPerMonth,
        _ => double.NaN,
    };
}
