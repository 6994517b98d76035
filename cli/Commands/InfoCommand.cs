using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using SurvivalSim.Ilgpu;
using SurvivalSim.Output;
using SurvivalSim.ScottPlots;
using SurvivalSim.Simulation.Backends;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim info</c>: this program and this machine.</summary>
internal static class InfoCommand
{
    private static readonly int[] s_lanes = [1, 8, 16];

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("info", "Says which version this is and what this machine offers.");
        command.SetAction(_ =>
        {
            string lanes = string.Join(", ", s_lanes.Select(width => $"{width} {(CpuBackend.Supports(width) ? "yes" : "no")}"));
            double gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
            (string Name, string Value)[] lines =
            [
                ("survivalsim", Provenance.Version),
                ("runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}"),
                ("system", RuntimeInformation.OSDescription),
                ("processors", $"{Environment.ProcessorCount} threads"),
                ("memory", string.Create(CultureInfo.InvariantCulture, $"{gigabytes:F1} GB")),
                ("lanes", $"{lanes} (8: AVX2, 16: AVX-512); auto takes {CpuBackend.WidestLanes}"),
                ("generator", Provenance.Generator),
                ("ilgpu", Gpus.Version?.ToString(3) ?? "none"),
                .. GpuLines(),
                ("scottplot", RasterPainter.Version?.ToString(3) ?? "none"),
                .. PictureLines(),
            ];
            foreach ((string name, string value) in lines) Console.Out.WriteLine($"{name,-12}{value}");
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>What pictures cannot be painted.</summary>
    private static IEnumerable<(string Name, string Value)> PictureLines()
    {
        if (RasterPainter.WhyNot is { } reason) yield return ("no pixels", reason);
    }

    /// <summary>The GPUs that were found, and what was not.</summary>
    private static IEnumerable<(string Name, string Value)> GpuLines()
    {
        GpuSearch search = Gpus.Find();
        foreach (ITallyDevice device in search.Devices)
        {
            using (device) yield return ("gpu", device.Name);
        }
        foreach (string missing in search.Missing) yield return ("no gpu", missing);
    }
}
