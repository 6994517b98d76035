using SurvivalSim.Tallies;

namespace SurvivalSim.Ilgpu;

/// <summary>What a search for GPUs came to.</summary>
/// <param name="Devices">Those that can be used, to be disposed of.</param>
/// <param name="Missing">What was looked for and is not there, or cannot be used, and why.</param>
public sealed record GpuSearch(IReadOnlyList<ITallyDevice> Devices, IReadOnlyList<string> Missing);
