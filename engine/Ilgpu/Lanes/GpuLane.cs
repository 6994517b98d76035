using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Util;
using SurvivalSim.Lanes;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>One number of a GPU's thread.</summary>
/// <param name="value">The number.</param>
internal readonly struct GpuLane(float value) : ILane<GpuLane, GpuMask, GpuWord>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly float Value = value;

    [MethodImpl(Inline)] public static GpuLane Splat(float value) => new(value);

    [MethodImpl(Inline)] public static GpuLane operator +(GpuLane a, GpuLane b) => new(Arithmetic.Add(a.Value, b.Value));

    [MethodImpl(Inline)] public static GpuLane operator -(GpuLane a, GpuLane b) => new(Arithmetic.Subtract(a.Value, b.Value));

    [MethodImpl(Inline)] public static GpuLane operator *(GpuLane a, GpuLane b) => new(Arithmetic.Multiply(a.Value, b.Value));

    [MethodImpl(Inline)] public static GpuLane MultiplyAdd(GpuLane a, GpuLane b, GpuLane c) => new(Arithmetic.MultiplyAdd(a.Value, b.Value, c.Value));

    [MethodImpl(Inline)] public static GpuLane Min(GpuLane a, GpuLane b) => new(Utilities.Select(a.Value < b.Value, a.Value, b.Value));

    [MethodImpl(Inline)] public static GpuLane Max(GpuLane a, GpuLane b) => new(Utilities.Select(a.Value > b.Value, a.Value, b.Value));

    [MethodImpl(Inline)] public static GpuMask operator <(GpuLane a, GpuLane b) => new(a.Value < b.Value);

    [MethodImpl(Inline)] public static GpuMask operator >(GpuLane a, GpuLane b) => new(a.Value > b.Value);

    [MethodImpl(Inline)] public static GpuMask operator <=(GpuLane a, GpuLane b) => new(a.Value <= b.Value);

    [MethodImpl(Inline)] public static GpuMask operator >=(GpuLane a, GpuLane b) => new(a.Value >= b.Value);

    [MethodImpl(Inline)] public static GpuMask Same(GpuLane a, GpuLane b) => new(a.Value == b.Value);

    [MethodImpl(Inline)] public static GpuLane Choose(GpuMask mask, GpuLane yes, GpuLane no) => new(Utilities.Select(mask.Value, yes.Value, no.Value));

    [MethodImpl(Inline)] public static GpuWord ToBits(GpuLane a) => new(Interop.FloatAsInt(a.Value));

    [MethodImpl(Inline)] public static GpuLane FromBits(GpuWord bits) => new(Interop.IntAsFloat(bits.Value));

    [MethodImpl(Inline)] public static GpuLane FromInteger(GpuWord integers) => new((int)integers.Value);

    [MethodImpl(Inline)] public static GpuWord ToInteger(GpuLane a) => new((uint)(int)a.Value);
}
