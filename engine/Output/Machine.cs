using System.Runtime.InteropServices;
using SurvivalSim.Simulation.Backends;

namespace SurvivalSim.Output;

/// <summary>A machine on which something was measured.</summary>
/// <param name="Processor">Name of its processor; its architecture where the system does not tell the name.</param>
/// <param name="Threads">Threads that it runs side by side.</param>
/// <param name="Lanes">Futures side by side in its widest lanes.</param>
/// <param name="Runtime">The .NET that ran.</param>
/// <param name="System">The operating system.</param>
public sealed record Machine(string Processor, int Threads, int Lanes, string Runtime, string System)
{
    private const string ProcessorFile = "/proc/cpuinfo", ProcessorKey = "model name";

    /// <summary>The one that this runs on.</summary>
    public static Machine This { get; } = new(NameOfProcessor(), Environment.ProcessorCount, CpuBackend.WidestLanes, RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription);

    private static string NameOfProcessor() =>
        (File.Exists(ProcessorFile) ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith(ProcessorKey, StringComparison.Ordinal))?.Split(':', 2)[^1].Trim() : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER"))
        ?? RuntimeInformation.ProcessArchitecture.ToString();
}
