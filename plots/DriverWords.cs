using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>Drivers in words.</summary>
public static class DriverWords
{
    /// <summary>A path without what all paths of the product begin with; an event with the month by which it counts.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="product">The product whose answer it drives.</param>
    public static string Name(Driver driver, string product) => Path(driver, product) + ByWhen(driver);

    /// <summary>A path without what all paths of the product begin with.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="product">The product whose answer it drives.</param>
    public static string Path(Driver driver, string product)
    {
        ArgumentNullException.ThrowIfNull(driver);
        string prefix = $"products.{product}.";
        return driver.Name.StartsWith(prefix, StringComparison.Ordinal) ? driver.Name[prefix.Length..] : driver.Name;
    }

    /// <summary>What follows the path of an event: the month by which it counts. Nothing for a number.</summary>
    public static string ByWhen(Driver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return driver.ByMonth is { } month ? $" by month {FigureNumber.Months(month)}" : "";
    }

    /// <summary>The share that a driver decides, and its error. Estimates of small shares fall a little below 0, too, and are told as 0.</summary>
    /// <param name="driver">A driver whose dependence is known.</param>
    public static Estimate Share(Driver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        Estimate xi = driver.Dependence!.Value.Xi;
        return xi with { Value = Math.Max(xi.Value, 0) };
    }

    /// <summary>A title for what an answer about a product depends on.</summary>
    public static string Title(Answer answer, string product) => answer switch
    {
        Answer.End => $"What the end of {product} depends on",
        Answer.SustainedBreach => $"What the sustained breach of {product} depends on",
        Answer.CumulativeLossUsd => $"What the loss of {product} depends on",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer needs a name here."),
    };

    /// <summary>The drivers that chance could not feign, those that decide most first.</summary>
    internal static Driver[] Seen(AnswerDrivers answer) => [.. answer.Drivers.Where(driver => driver.Dependence is { IsSeen: true })];

    /// <summary>What it decides, with its error: 47.9% ± 3.6.</summary>
    internal static string Decides(Driver driver)
    {
        (double value, double error) = Share(driver);
        return $"{FigureNumber.Tenths(100 * value)}% ± {FigureNumber.Tenths(100 * Interval.Z95 * error)}";
    }

    /// <summary>What more of a number, or an event, goes with.</summary>
    /// <param name="answer">Of what it is a driver.</param>
    /// <param name="direction">Sign of the rank correlation; 0 where it cannot be told from none.</param>
    public static string Direction(Answer answer, int direction) => (answer, direction) switch
    {
        (_, 0) => "no one way",
        (Answer.End, > 0) => "later end",
        (Answer.End, _) => "earlier end",
        (Answer.SustainedBreach, > 0) => "later breach",
        (Answer.SustainedBreach, _) => "earlier breach",
        (_, > 0) => "larger loss",
        _ => "smaller loss",
    };
}
