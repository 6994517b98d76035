using SurvivalSim.Analyses.Speeds;

namespace SurvivalSim.Bench.Measurements;

/// <summary>A quantity that was measured.</summary>
/// <param name="Name">Its name, from the general to the particular: <c>speed/sora/1 thread, 16 lanes</c>.</param>
/// <param name="Unit">Its unit; it tells whether more is better, see <see cref="MoreIsBetter"/>.</param>
/// <param name="Value">The median of the rounds.</param>
/// <param name="Spread">Half the distance between the quartiles of the rounds.</param>
/// <param name="Rounds">How many.</param>
public sealed record Measurement(string Name, string Unit, double Value, double Spread, int Rounds)
{
    /// <summary>Unit of how many times as fast something is.</summary>
    public const string TimesAsFast = "× as fast";

    /// <summary>Unit of how many times as much something takes.</summary>
    public const string TimesAsMuch = "× as much";

    /// <summary>Whether more of it is better: of speeds it is, of times and sizes it is not.</summary>
    public bool MoreIsBetter() => Unit == TimesAsFast || Unit.EndsWith("/s", StringComparison.Ordinal);

    /// <summary>What several rounds came to.</summary>
    public static Measurement Of(string name, string unit, Repeated rounds) => new(name, unit, rounds.Median, rounds.Spread, rounds.Rounds);

    /// <summary>What was counted, and is the same each time.</summary>
    public static Measurement Counted(string name, string unit, double value) => new(name, unit, value, 0, 1);
}
