using SurvivalSim.Analyses;
using SurvivalSim.Estimates;

namespace SurvivalSim.Plots;

/// <summary>A step curve with its interval, to be drawn with others.</summary>
/// <param name="Name">What it is called where it ends.</param>
/// <param name="Steps">Its steps, ascending; at least one.</param>
/// <param name="Until">Where it ends; not before the last step.</param>
public sealed record Curve(string Name, IReadOnlyList<CurveStep> Steps, double Until)
{
    /// <summary>The probability that a product is alive, by months since its launch.</summary>
    public static Curve Survival(string name, ProductEstimate product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new Curve(name, [new CurveStep(0, 1, 1, 1), .. product.Life.ByMonth.Select(row => new CurveStep(row.Month, row.Survival.P, row.Survival.Low, row.Survival.High))], product.Life.ByMonth[^1].Month);
    }

    /// <summary>The difference of two survival curves of the same futures, with its paired interval.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="differences">Those of survival, month by month; at least one.</param>
    /// <param name="sign">−1 to turn it round, otherwise 1.</param>
    public static Curve OfDifference(string name, IReadOnlyList<LifeDifference> differences, int sign = 1)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return new Curve(name, [new CurveStep(0, 0, 0, 0), .. differences.Select(row => Step(row.Month!.Value, sign * row.Difference.Difference.Value, row.Difference.Difference.StandardError))], differences[^1].Month!.Value);

        static CurveStep Step(double month, double difference, double error)
        {
            double half = double.IsFinite(error) ? Interval.Z95 * error : 0;
            return new CurveStep(month, difference, difference - half, difference + half);
        }
    }

    /// <summary>What holds at a place; <see langword="null"/> outside of the curve.</summary>
    public CurveStep? At(double x)
    {
        if (x > Until || Steps[0].X > x) return null;
        int last = 0;
        while (last + 1 < Steps.Count && Steps[last + 1].X <= x) last++;
        return Steps[last];
    }
}

/// <summary>A value of a step curve from a place on.</summary>
/// <param name="X">From where.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">Lower end of its interval; the value itself where it is known exactly.</param>
/// <param name="High">Upper end of its interval.</param>
public readonly record struct CurveStep(double X, double Value, double Low, double High);
