namespace SurvivalSim.Lanes;

/// <summary>One single-precision number per future: a float, a vector of them on a CPU, a register on a GPU.</summary>
/// <remarks>
/// Only operations that round identically everywhere. There is no division, square root or comparison with NaN here:
/// <see cref="LaneMath{TLane, TMask, TWord}"/> builds what the model needs from these, once, for every machine.
/// The operators round each on its own; a backend must not fuse them. Where one rounding is wanted, say
/// <see cref="MultiplyAdd"/>. Values stay away from NaN and from subnormals by rule.
/// </remarks>
/// <typeparam name="TSelf">The lane type itself.</typeparam>
/// <typeparam name="TMask">One truth value per lane.</typeparam>
/// <typeparam name="TWord">One 32-bit word per lane.</typeparam>
public interface ILane<TSelf, TMask, TWord>
    where TSelf : unmanaged, ILane<TSelf, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    /// <summary>The same number in every lane.</summary>
    static abstract TSelf Splat(float value);

    /// <summary>Sum, rounded to nearest.</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>Difference, rounded to nearest.</summary>
    static abstract TSelf operator -(TSelf a, TSelf b);

    /// <summary>Product, rounded to nearest.</summary>
    static abstract TSelf operator *(TSelf a, TSelf b);

    /// <summary>a·b + c with one rounding.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>The smaller of two numbers, neither NaN.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>The larger of two numbers, neither NaN.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>Lanes where a &lt; b.</summary>
    static abstract TMask operator <(TSelf a, TSelf b);

    /// <summary>Lanes where a &gt; b.</summary>
    static abstract TMask operator >(TSelf a, TSelf b);

    /// <summary>Lanes where a ≤ b.</summary>
    static abstract TMask operator <=(TSelf a, TSelf b);

    /// <summary>Lanes where a ≥ b.</summary>
    static abstract TMask operator >=(TSelf a, TSelf b);

    /// <summary>Lanes where the two numbers are equal.</summary>
    static abstract TMask Same(TSelf a, TSelf b);

    /// <summary><paramref name="yes"/> where the mask is true, <paramref name="no"/> elsewhere.</summary>
    static abstract TSelf Choose(TMask mask, TSelf yes, TSelf no);

    /// <summary>The bits of each number.</summary>
    static abstract TWord ToBits(TSelf a);

    /// <summary>The numbers that have these bits.</summary>
    static abstract TSelf FromBits(TWord bits);

    /// <summary>Signed integers as numbers, rounded to nearest.</summary>
    static abstract TSelf FromInteger(TWord integers);

    /// <summary>Numbers as integers, truncated; 0 ≤ a &lt; 2³¹. What a negative number becomes depends on the machine.</summary>
    static abstract TWord ToInteger(TSelf a);
}
