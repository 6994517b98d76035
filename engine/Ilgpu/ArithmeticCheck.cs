using ILGPU;
using ILGPU.Runtime;
using SurvivalSim.Ilgpu.Kernels;
using SurvivalSim.Lanes;
using SurvivalSim.Randomness;

namespace SurvivalSim.Ilgpu;

/// <summary>Whether a device computes, to the bit, what the processor computes: a driver that rounds otherwise is found out before it is trusted with a run.</summary>
internal static class ArithmeticCheck
{
    private const int Threads = 4096;

    /// <summary>Requires of a device that it draws and rounds as the processor does.</summary>
    /// <exception cref="NotSupportedException">It does not.</exception>
    public static void Require(Accelerator accelerator)
    {
        uint[] counters = [.. Enumerable.Range(0, Threads * ArithmeticKernel.Inputs).Select(i => (uint)i * 2_654_435_761u)];
        Require(Compute(accelerator, counters), Compute(counters));
    }

    /// <summary>Requires of words that a device made that they are the processor's.</summary>
    /// <exception cref="NotSupportedException">They are not.</exception>
    public static void Require(uint[] device, uint[] processor)
    {
        int different = Enumerable.Range(0, device.Length).Count(i => device[i] != processor[i]);
        if (different > 0) throw new NotSupportedException($"{different} of {device.Length} check values differ from the processor's: its driver rounds otherwise, and results would depend on the device");
    }

    /// <summary>What the device makes of counters.</summary>
    /// <param name="accelerator">The device.</param>
    /// <param name="counters"><see cref="ArithmeticKernel.Inputs"/> words a thread.</param>
    /// <returns><see cref="ArithmeticKernel.Outputs"/> words a thread.</returns>
    public static uint[] Compute(Accelerator accelerator, uint[] counters)
    {
        int threads = counters.Length / ArithmeticKernel.Inputs;
        using var memory = new DeviceMemory(accelerator);
        ArrayView<uint> outputs = memory.Allocate<uint>(threads * ArithmeticKernel.Outputs);
        var kernel = accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<uint>, ArrayView<float>, ArrayView<uint>>(ArithmeticKernel.Run);
        kernel(threads, memory.Copy(counters), memory.Copy(NormalScoreTable.Coefficients.ToArray()), outputs);
        accelerator.Synchronize();
        uint[] results = new uint[threads * ArithmeticKernel.Outputs];
        outputs.CopyToCPU(results);
        return results;
    }

    /// <summary>What the processor makes of them.</summary>
    public static uint[] Compute(uint[] counters)
    {
        uint[] results = new uint[counters.Length / ArithmeticKernel.Inputs * ArithmeticKernel.Outputs];
        float[] coefficients = NormalScoreTable.Coefficients.ToArray();
        for (int thread = 0; thread < counters.Length / ArithmeticKernel.Inputs; thread++)
        {
            ReadOnlySpan<uint> c = counters.AsSpan(thread * ArithmeticKernel.Inputs, ArithmeticKernel.Inputs);
            Philox<Word1>.Draw(Word1.Splat(c[0]), Word1.Splat(c[1]), Word1.Splat(c[2]), c[3], c[4] | ((ulong)c[5] << 32), out Word1 w0, out Word1 w1, out Word1 w2, out Word1 w3);
            CheckValues<Lane1, Mask1, Word1, Scores>.Of(w0, new Scores(coefficients), out Word1 score, out Word1 exponential, out Word1 quotient, out Word1 subnormal);
            uint[] words = [w0.Value, w1.Value, w2.Value, w3.Value, score.Value, exponential.Value, quotient.Value, subnormal.Value];
            words.CopyTo(results, thread * ArithmeticKernel.Outputs);
        }
        return results;
    }

    private readonly struct Scores(float[] coefficients) : INormalTable<Lane1, Word1>
    {
        public Lane1 Coefficient(int power, Word1 octave) => Lane1.Splat(coefficients[(power * NormalScoreTable.Octaves) + (int)(octave.Value & 31)]);
    }
}
