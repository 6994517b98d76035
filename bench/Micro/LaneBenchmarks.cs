using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using SurvivalSim.Lanes;
using SurvivalSim.Randomness;

namespace SurvivalSim.Bench.Micro;

/// <summary>What the kernels' mathematics cost, for each number. Arguments and results lie in the first cache.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
public unsafe class LaneBenchmarks<TLane, TMask, TWord>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    /// <summary>Numbers that one operation makes.</summary>
    private const int Numbers = 1024;

    /// <summary>Words of one draw.</summary>
    private const int WordsPerDraw = 4;

    private const ulong Seed = 1;

    private const int Bytes = Numbers * sizeof(float);

    private readonly int _groups = Numbers / TLane.Width;
    private readonly TWord* _words = (TWord*)NativeMemory.AlignedAlloc(Bytes, 64), _futures = (TWord*)NativeMemory.AlignedAlloc(Bytes, 64);
    private readonly TLane* _numbers = (TLane*)NativeMemory.AlignedAlloc(Bytes, 64), _results = (TLane*)NativeMemory.AlignedAlloc(Bytes, 64);
    private readonly float* _coefficients = (float*)NativeMemory.AlignedAlloc((nuint)(NormalScoreTable.Coefficients.Length * sizeof(float)), 64);

    /// <summary>Makes arguments: random words, and numbers from −2 to 2 that are not near 0.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        NormalScoreTable.Coefficients.CopyTo(new Span<float>(_coefficients, NormalScoreTable.Coefficients.Length));
        for (int i = 0; i < Numbers; i++) ((uint*)_futures)[i] = (uint)i;
        Draws();
        for (int i = 0; i < Numbers; i++)
        {
            float magnitude = 0.5f + (1.5f * i / Numbers);
            ((float*)_numbers)[i] = i % 2 == 0 ? magnitude : -magnitude;
        }
    }

    /// <summary>Frees them.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        NativeMemory.AlignedFree(_words);
        NativeMemory.AlignedFree(_futures);
        NativeMemory.AlignedFree(_numbers);
        NativeMemory.AlignedFree(_results);
        NativeMemory.AlignedFree(_coefficients);
    }

    /// <summary>Random words.</summary>
    [Benchmark(OperationsPerInvoke = Numbers), MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draws()
    {
        for (int group = 0; group < _groups; group += WordsPerDraw)
        {
            Philox<TWord>.Draw(_futures[group], TWord.Splat(0), TWord.Splat(7), 0x12345678, Seed, out _words[group], out _words[group + 1], out _words[group + 2], out _words[group + 3]);
        }
    }

    /// <summary>Normal scores of words.</summary>
    [Benchmark(OperationsPerInvoke = Numbers), MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void NormalScores()
    {
        var table = new Table(_coefficients);
        for (int group = 0; group < _groups; group++) _results[group] = NormalScore<TLane, TMask, TWord>.FromBits(_words[group], table);
    }

    /// <summary>Exponentials.</summary>
    [Benchmark(OperationsPerInvoke = Numbers), MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Exponentials()
    {
        for (int group = 0; group < _groups; group++) _results[group] = LaneMath<TLane, TMask, TWord>.Exp(_numbers[group]);
    }

    /// <summary>Quotients.</summary>
    [Benchmark(OperationsPerInvoke = Numbers), MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Divisions()
    {
        for (int group = 0; group < _groups; group++) _results[group] = LaneMath<TLane, TMask, TWord>.Divide(_numbers[group], _numbers[_groups - 1 - group]);
    }

    /// <summary>An exponential with its first two integrals.</summary>
    [Benchmark(OperationsPerInvoke = Numbers), MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void GrowthIntegrals()
    {
        for (int group = 0; group < _groups; group++)
        {
            LaneMath<TLane, TMask, TWord>.GrowthIntegrals(_numbers[group], out TLane exp, out TLane phi, out TLane psi);
            _results[group] = exp + phi + psi;
        }
    }

    private readonly struct Table(float* coefficients) : INormalTable<TLane, TWord>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLane Coefficient(int power, TWord octave) => TLane.Lookup32(coefficients + (power * NormalScoreTable.Octaves), octave);
    }
}
