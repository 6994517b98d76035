using System.Runtime.CompilerServices;

namespace SurvivalSim.Lanes;

/// <summary>One word of 32 bits.</summary>
/// <param name="value">The word.</param>
public readonly struct Word1(uint value) : IWord<Word1>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The word.</summary>
    internal readonly uint Value = value;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 Splat(uint value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 operator +(Word1 a, Word1 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 operator -(Word1 a, Word1 b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 operator &(Word1 a, Word1 b) => new(a.Value & b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 operator |(Word1 a, Word1 b) => new(a.Value | b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 operator ^(Word1 a, Word1 b) => new(a.Value ^ b.Value);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 operator <<(Word1 a, int count) => new(a.Value << count);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 operator >>>(Word1 a, int count) => new(a.Value >>> count);

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 ShiftRightSigned(Word1 a, int count) => new((uint)((int)a.Value >> count));

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 Xor(Word1 a, Word1 b, Word1 c) => new(a.Value ^ b.Value ^ c.Value);

    /// <inheritdoc/>
    public static bool MultipliesHalf => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void MultiplyWide(Word1 a, uint factor, out Word1 high, out Word1 low)
    {
        ulong product = (ulong)a.Value * factor;
        high = new((uint)(product >> 32));
        low = new((uint)product);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 OddToEven(Word1 a) => a;

    /// <inheritdoc/>
    [MethodImpl(Inline)] public static Word1 Interleave(Word1 even, Word1 odd) => even;
}
