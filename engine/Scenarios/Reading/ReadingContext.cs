using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Data;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>What everything that reads a scenario shares.</summary>
/// <param name="Findings">Receives what is wrong.</param>
/// <param name="Data">The files beside the scenario.</param>
internal sealed record ReadingContext(Diagnostics Findings, DataFolder Data);
