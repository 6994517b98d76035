using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>One word of 32 bits of a GPU's thread.</summary>
/// <param name="value">The word.</param>
internal readonly struct GpuWord(uint value) : IWord<GpuWord>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly uint Value = value;

    public static GpuWord LaneIndex
    {
        [MethodImpl(Inline)]
        get => new(0);
    }

    [MethodImpl(Inline)] public static GpuWord Splat(uint value) => new(value);

    [MethodImpl(Inline)] public static GpuWord operator +(GpuWord a, GpuWord b) => new(a.Value + b.Value);

    [MethodImpl(Inline)] public static GpuWord operator -(GpuWord a, GpuWord b) => new(a.Value - b.Value);

    [MethodImpl(Inline)] public static GpuWord operator &(GpuWord a, GpuWord b) => new(a.Value & b.Value);

    [MethodImpl(Inline)] public static GpuWord operator |(GpuWord a, GpuWord b) => new(a.Value | b.Value);

    [MethodImpl(Inline)] public static GpuWord operator ^(GpuWord a, GpuWord b) => new(a.Value ^ b.Value);

    [MethodImpl(Inline)] public static GpuWord operator <<(GpuWord a, int count) => new(a.Value << count);

    [MethodImpl(Inline)] public static GpuWord operator >>>(GpuWord a, int count) => new(a.Value >>> count);

    [MethodImpl(Inline)] public static GpuWord ShiftRightSigned(GpuWord a, int count) => new((uint)((int)a.Value >> count));

    [MethodImpl(Inline)]
    public static void MultiplyWide(GpuWord a, uint factor, out GpuWord high, out GpuWord low)
    {
        high = new(Arithmetic.MultiplyHigh(a.Value, factor));
        low = new(a.Value * factor);
    }
}
