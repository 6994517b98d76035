using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using SurvivalSim.Lanes;
using SurvivalSim.Simulation.Backends;
using Measurement = SurvivalSim.Bench.Measurements.Measurement;

namespace SurvivalSim.Bench.Micro;

/// <summary>The pieces of the engine, one by one, by BenchmarkDotNet in this process: nothing is built or fetched for it.</summary>
internal static class MicroBenchmarks
{
    /// <summary>Measures them.</summary>
    /// <exception cref="InvalidOperationException">One of them failed.</exception>
    public static IReadOnlyList<Measurement> Run(Effort effort) =>
    [
        .. CpuBackend.Supports(16) ? Run<LaneBenchmarks<Lane16, Mask16, Word16>>(effort, "lanes/16 lanes", "ns/number") : [],
        .. CpuBackend.Supports(8) ? Run<LaneBenchmarks<Lane8, Mask8, Word8>>(effort, "lanes/8 lanes", "ns/number") : [],
        .. Run<LaneBenchmarks<Lane1, Mask1, Word1>>(effort, "lanes/1 lane", "ns/number"),
        .. Run<TallyBenchmarks>(effort, "counting/numbers", "ns/number"),
        .. Run<RecordBenchmarks>(effort, "counting/futures", "ns/future"),
        .. Run<StageBenchmarks>(effort, "stages alone", "ns/future"),
    ];

    private static IEnumerable<Measurement> Run<T>(Effort effort, string group, string unit)
    {
        Summary summary = BenchmarkRunner.Run<T>(Config(effort));
        foreach (BenchmarkReport report in summary.Reports)
        {
            if (report.ResultStatistics is not { } nanoseconds) throw new InvalidOperationException($"The benchmark {report.BenchmarkCase.DisplayInfo} failed: {string.Join("; ", summary.ValidationErrors.Select(error => error.Message))}.");
            string name = report.BenchmarkCase.Parameters.Count > 0 ? report.BenchmarkCase.Parameters.Items[0].Value.ToString()! : report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
            yield return new Measurement($"{group}/{name}", unit, nanoseconds.Median, nanoseconds.InterquartileRange / 2, nanoseconds.N);
        }
        yield return Measurement.Counted($"allocated/{group.Replace('/', ' ')}/at most", "bytes", summary.Reports.Max(report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0));
    }

    private static ManualConfig Config(Effort effort) => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(effort.Rounds).WithIterationTime(TimeInterval.FromMilliseconds(effort == Effort.Quick ? 20 : 100)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Repository.PathOf("artifacts", "bench"));
}
