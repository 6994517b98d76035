using SurvivalSim.Analyses;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>Drivers in words.</summary>
public static class DriverWords
{
    /// <summary>A path without what all paths of the product begin with; an event with the month by which it counts.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="product">The product whose answer it drives.</param>
    public static string Name(Driver driver, string product)
    {
        ArgumentNullException.ThrowIfNull(driver);
        string prefix = $"products.{product}.", name = driver.Name.StartsWith(prefix, StringComparison.Ordinal) ? driver.Name[prefix.Length..] : driver.Name;
        return driver.ByMonth is { } month ? $"{name} by month {FigureNumber.Months(month)}" : name;
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
