using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Simulation;

/// <summary>The slots of one future.</summary>
public readonly unsafe struct FutureSlots : ISlots<Lane1>
{
    private readonly float* _first;
    private readonly int _laneBits;

    /// <param name="first">The future's first slot.</param>
    /// <param name="laneBits">log₂ of the distance to its next.</param>
    internal FutureSlots(float* first, int laneBits)
    {
        _first = first;
        _laneBits = laneBits;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lane1 Load(int slot) => new(_first[(nint)slot << _laneBits]);
}
