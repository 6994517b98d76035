using System.Diagnostics;

namespace SurvivalSim.Analyses.Speeds;

/// <summary>The most memory that a process has held.</summary>
public static class PeakMemory
{
    /// <summary>Bytes resident at most since it began.</summary>
    /// <param name="process">A process that runs.</param>
    /// <returns>0 where the system does not say.</returns>
    public static long Of(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    /// <summary>The same of this process.</summary>
    public static long OfThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        return Of(process);
    }
}
