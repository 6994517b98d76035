using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SurvivalSim.Lanes;
using SurvivalSim.Randomness;

namespace SurvivalSim.Tests.Randomness;

/// <summary>The coefficients of the normal score in memory of this process, aligned for the widest lanes.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
/// <typeparam name="TMask">One truth value per future.</typeparam>
/// <typeparam name="TWord">One 32-bit word per future.</typeparam>
internal readonly unsafe struct NormalTableInMemory<TLane, TMask, TWord> : INormalTable<TLane, TWord>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    private readonly float* _coefficients;

    /// <summary>Makes a table. Do it once outside hot loops; all tables share their memory, which lives as long as the process.</summary>
    public NormalTableInMemory() => _coefficients = AlignedCopy.Coefficients;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Coefficient(int power, TWord octave) => TLane.Lookup32(_coefficients + (power * NormalScoreTable.Octaves), octave);

    private static class AlignedCopy
    {
        internal static readonly float* Coefficients = Make();

        private static float* Make()
        {
            var source = NormalScoreTable.Coefficients;
            float* copy = (float*)NativeMemory.AlignedAlloc((nuint)source.Length * sizeof(float), 64);
            source.CopyTo(new Span<float>(copy, source.Length));
            return copy;
        }
    }
}
