using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Randomness;

namespace SurvivalSim.Ilgpu.Kernels;

/// <summary>What a device is checked by: a draw, and the functions of the model on it, once for the device and for the processor.</summary>
internal static class CheckValues<TLane, TMask, TWord, TTable>
    where TLane : unmanaged, ILane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
    where TTable : struct, INormalTable<TLane, TWord>
{
    /// <summary>The numbers that are made of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="table">Coefficients of the normal score.</param>
    /// <param name="score">Its normal score.</param>
    /// <param name="exponential">e to the score.</param>
    /// <param name="quotient">The score over that.</param>
    /// <param name="subnormal">The score, so small that it has no leading bit left.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(TWord word, TTable table, out TWord score, out TWord exponential, out TWord quotient, out TWord subnormal)
    {
        TLane x = NormalScore<TLane, TMask, TWord>.FromBits(word, table), e = LaneMath<TLane, TMask, TWord>.Exp(x);
        score = TLane.ToBits(x);
        exponential = TLane.ToBits(e);
        quotient = TLane.ToBits(LaneMath<TLane, TMask, TWord>.Divide(x, e));
        subnormal = TLane.ToBits(x * TLane.Splat(1e-39f) + TLane.Splat(1e-40f));
    }
}
