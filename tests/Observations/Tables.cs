using System.Text;
using SurvivalSim.Observations;

namespace SurvivalSim.Tests.Observations;

/// <summary>Tables that several tests look at.</summary>
internal static class Tables
{
    /// <summary>A data set of R's survival package; its README says how it was written.</summary>
    public static ObservedTable OfR(string name, string? group = null) =>
        ObservationReader.Read(File.ReadAllBytes(Repository.PathOf("tests", "Observations", "Data", $"{name}.csv")), $"{name}.csv", group);

    /// <summary>A table from its text.</summary>
    public static ObservedTable Of(string text, string? group = null, string? asOf = null) =>
        ObservationReader.Read(Encoding.UTF8.GetBytes(text), "test.csv", group, asOf is null ? null : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
}
