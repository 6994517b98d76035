using BenchmarkDotNet.Attributes;
using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Micro;

/// <summary>What counting costs, for each number: numbers come in columns, as the engine adds them.</summary>
public class TallyBenchmarks
{
    private const int Numbers = 1024;

    private readonly float[] _numbers = [.. Enumerable.Range(0, Numbers).Select(i => MathF.Pow(10, (i * 0.618034f % 1) * 6))];
    private readonly Histogram _histogram = new();
    private readonly ExactSum _sum = new();

    /// <summary>Numbers into the bins of a histogram.</summary>
    [Benchmark(OperationsPerInvoke = Numbers)]
    public void HistogramCounts() => _histogram.Add(_numbers);

    /// <summary>Numbers into an exact sum.</summary>
    [Benchmark(OperationsPerInvoke = Numbers)]
    public void ExactSums() => _sum.Add(_numbers);
}
