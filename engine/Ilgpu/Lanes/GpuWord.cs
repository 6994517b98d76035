using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>One word of 32 bits of a GPU's thread.</summary>
/// <param name="value">The word.</param>
internal readonly struct GpuWord(uint value) : IWord<GpuWord>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    internal readonly uint Value = value;

    [MethodImpl(Inline)] public static GpuWord Splat(uint value) => new(value);

    [MethodImpl(Inline)] public static GpuWord operator +(GpuWord a, GpuWord b) => new(a.Value + b.Value);

    [MethodImpl(Inline)] public static GpuWord operator -(GpuWord a, GpuWord b) => new(a.Value - b.Value);

    [MethodImpl(Inline)] public static GpuWord operator &(GpuWord a, GpuWord b) => new(a.Value & b.Value);

    [MethodImpl(Inline)] public static GpuWord operator |(GpuWord a, GpuWord b) => new(a.Value | b.Value);

    [MethodImpl(Inline)] public static GpuWord operator ^(GpuWord a, GpuWord b) => new(a.Value ^ b.Value);

    [MethodImpl(Inline)] public static GpuWord operator <<(GpuWord a, int count) => new(a.Value << count);

    [MethodImpl(Inline)] public static GpuWord operator >>>(GpuWord a, int count) => new(a.Value >>> count);

    [MethodImpl(Inline)] public static GpuWord ShiftRightSigned(GpuWord a, int count) => new((uint)((int)a.Value >> count));

    [MethodImpl(Inline)] public static GpuWord Xor(GpuWord a, GpuWord b, GpuWord c) => new(a.Value ^ b.Value ^ c.Value);

    public static bool MultipliesHalf
    {
        [MethodImpl(Inline)]
        get => false;
    }

    [MethodImpl(Inline)]
    public static void MultiplyWide(GpuWord a, uint factor, out GpuWord high, out GpuWord low)
    {
        high = new(Arithmetic.MultiplyHigh(a.Value, factor));
        low = new(a.Value * factor);
    }

    [MethodImpl(Inline)] public static GpuWord OddToEven(GpuWord a) => a;

    [MethodImpl(Inline)] public static GpuWord Interleave(GpuWord even, GpuWord odd) => even;
}
