using System.Runtime.CompilerServices;
using ILGPU;
using SurvivalSim.Ilgpu.Lanes;
using SurvivalSim.Randomness;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>A thread draws four words, makes a normal score of one, and takes it through the functions of the model: to see whether a device rounds as it must.</summary>
internal static class ArithmeticKernel
{
    /// <summary>Words that a draw depends on: number (low, high), index, stream, seed (low, high).</summary>
    public const int Inputs = 6;

    /// <summary>Words that come out: those drawn, then the bits of the <see cref="CheckValues{TLane, TMask, TWord, TTable}"/>.</summary>
    public const int Outputs = 8;

    /// <summary>The kernel.</summary>
    public static void Run(Index1D thread, ArrayView<uint> inputs, ArrayView<float> normalScores, ArrayView<uint> outputs)
    {
        int from = thread * Inputs, to = thread * Outputs;
        ulong seed = inputs[from + 4] | ((ulong)inputs[from + 5] << 32);
        Philox<GpuWord>.Draw(new GpuWord(inputs[from]), new GpuWord(inputs[from + 1]), new GpuWord(inputs[from + 2]), inputs[from + 3], seed, out GpuWord w0, out GpuWord w1, out GpuWord w2, out GpuWord w3);
        outputs[to] = w0.Value;
        outputs[to + 1] = w1.Value;
        outputs[to + 2] = w2.Value;
        outputs[to + 3] = w3.Value;
        CheckValues<GpuLane, GpuMask, GpuWord, Scores>.Of(w0, new Scores(normalScores), out GpuWord score, out GpuWord exponential, out GpuWord quotient, out GpuWord subnormal);
        outputs[to + 4] = score.Value;
        outputs[to + 5] = exponential.Value;
        outputs[to + 6] = quotient.Value;
        outputs[to + 7] = subnormal.Value;
    }

    /// <summary>The coefficients of the normal score on the device.</summary>
    private readonly struct Scores(ArrayView<float> coefficients) : INormalTable<GpuLane, GpuWord>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public GpuLane Coefficient(int power, GpuWord octave) => new(coefficients[(power * NormalScoreTable.Octaves) + (int)(octave.Value & 31)]);
    }
}
