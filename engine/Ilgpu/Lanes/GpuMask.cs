using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>One truth value of a GPU's thread.</summary>
/// <param name="value">Whether it is true.</param>
internal readonly struct GpuMask(bool value) : IMask<GpuMask>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly bool Value = value;

    [MethodImpl(Inline)] public static GpuMask Splat(bool value) => new(value);

    [MethodImpl(Inline)] public static GpuMask operator &(GpuMask a, GpuMask b) => new(a.Value & b.Value);

    [MethodImpl(Inline)] public static GpuMask operator |(GpuMask a, GpuMask b) => new(a.Value | b.Value);

    [MethodImpl(Inline)] public static GpuMask operator ~(GpuMask a) => new(!a.Value);

    [MethodImpl(Inline)] public static bool Any(GpuMask a) => a.Value;
}
