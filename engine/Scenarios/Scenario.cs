using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Scenarios;

/// <summary>What a person wrote about a company and its products: validated, immutable, in people's units.</summary>
public sealed record Scenario
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public required string About { get; init; }

    /// <summary>First day of the simulated time.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Length of a step.</summary>
    public required Step Step { get; init; }

    /// <summary>Months simulated; positive.</summary>
    public required double HorizonMonths { get; init; }

    /// <summary>Where that is written.</summary>
    public required TextSpan HorizonWhere { get; init; }

    /// <summary>The company.</summary>
    public required Company Company { get; init; }

    /// <summary>Its products, in the order of the file; at least one.</summary>
    public required IReadOnlyList<Product> Products { get; init; }

    /// <summary>Everything that can happen, in the order of the file.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    /// <summary>Pairs of numbers, or of shocks, that move together.</summary>
    public required IReadOnlyList<Correlation> Correlations { get; init; }

    /// <summary>The files of data it reads, by name.</summary>
    public required IReadOnlyList<DataFile> DataFiles { get; init; }

    /// <summary>Where the document begins.</summary>
    public required TextSpan Where { get; init; }

    /// <summary>Reads a scenario file.</summary>
    /// <param name="file">A YAML file; data files that it names lie in its folder.</param>
    /// <exception cref="InvalidScenarioException">It cannot be used; every error of it at once, with its place.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Scenario Load(string file) => ScenarioReader.Read(ScenarioDocument.Load(file));
}

/// <summary>Length of a step.</summary>
public enum Step
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>30.4375 days.</summary>
    Month,
}

/// <summary>Two numbers, or two shocks, with the correlation of their normal scores.</summary>
/// <param name="First">Path of the first.</param>
/// <param name="Second">Path of the second.</param>
/// <param name="Rho">Strictly between −1 and 1.</param>
/// <param name="Where">Where it is written.</param>
public sealed record Correlation(string First, string Second, double Rho, TextSpan Where);
