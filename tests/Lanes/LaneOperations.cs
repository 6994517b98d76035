using SurvivalSim.Lanes;

namespace SurvivalSim.Tests.Lanes;

/// <summary>Every operation of lanes, words and masks as a function from three words to one, with the numbers it accepts.</summary>
internal static class LaneOperations<TLane, TMask, TWord>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    public static readonly (string Name, Func<TWord, TWord, TWord, TWord> Apply)[] OnWords =
    [
        ("+", (a, b, c) => a + b),
        ("-", (a, b, c) => a - b),
        ("&", (a, b, c) => a & b),
        ("|", (a, b, c) => a | b),
        ("^", (a, b, c) => a ^ b),
        ("xor of three", TWord.Xor),
        ("<< 0", (a, b, c) => a << 0),
        ("<< 23", (a, b, c) => a << 23),
        ("<< 31", (a, b, c) => a << 31),
        (">>> 0", (a, b, c) => a >>> 0),
        (">>> 9", (a, b, c) => a >>> 9),
        (">>> 31", (a, b, c) => a >>> 31),
        ("shift right signed 0", (a, b, c) => TWord.ShiftRightSigned(a, 0)),
        ("shift right signed 23", (a, b, c) => TWord.ShiftRightSigned(a, 23)),
        ("shift right signed 31", (a, b, c) => TWord.ShiftRightSigned(a, 31)),
        ("multiply wide, high", (a, b, c) => High(a, 0xd2511f53)),
        ("multiply wide, low", (a, b, c) => Low(a, 0xd2511f53)),
        ("multiply wide by all ones, high", (a, b, c) => High(a, uint.MaxValue)),
        ("multiply wide by all ones, low", (a, b, c) => Low(a, uint.MaxValue)),
        ("from integer", (a, b, c) => TLane.ToBits(TLane.FromInteger(a))),
        ("from bits and back", (a, b, c) => TLane.ToBits(TLane.FromBits(a))),
        ("splat", (a, b, c) => a ^ TWord.Splat(0xdeadbeef)),
    ];

    public static readonly (string Name, Func<float, float, float, bool> Accepts, Func<TLane, TLane, TLane, TLane> Apply)[] OnNumbers =
    [
        ("+", Any, (a, b, c) => a + b),
        ("-", Any, (a, b, c) => a - b),
        ("*", Any, (a, b, c) => a * b),
        ("two roundings", Any, (a, b, c) => (a * b) + c),
        ("multiply-add", Any, TLane.MultiplyAdd),
        ("splat", Any, (a, b, c) => TLane.Splat(0.1f)),
        ("min", NoNaN, (a, b, c) => TLane.Min(a, b)),
        ("max", NoNaN, (a, b, c) => TLane.Max(a, b)),
        ("<", Any, (a, b, c) => TLane.Choose(a < b, b, c)),
        (">", Any, (a, b, c) => TLane.Choose(a > b, b, c)),
        ("<=", Any, (a, b, c) => TLane.Choose(a <= b, b, c)),
        (">=", Any, (a, b, c) => TLane.Choose(a >= b, b, c)),
        ("same", Any, (a, b, c) => TLane.Choose(TLane.Same(a, b), b, c)),
        ("mask and", Any, (a, b, c) => TLane.Choose((a < b) & (b < c), b, c)),
        ("mask or", Any, (a, b, c) => TLane.Choose((a < b) | (b < c), b, c)),
        ("mask not", Any, (a, b, c) => TLane.Choose(~(a < b), b, c)),
        ("mask splat true", Any, (a, b, c) => TLane.Choose(TMask.Splat(true), b, c)),
        ("mask splat false", Any, (a, b, c) => TLane.Choose(TMask.Splat(false), b, c)),
        ("to integer", (a, b, c) => Math.Abs(a) < 2_147_483_648f, (a, b, c) => TLane.FromBits(TLane.ToInteger(a))),
        ("floor", (a, b, c) => Math.Abs(a) < 4_194_304, (a, b, c) => LaneMath<TLane, TMask, TWord>.Floor(a)),
        ("exp", NoNaN, (a, b, c) => LaneMath<TLane, TMask, TWord>.Exp(a)),
        ("log", (a, b, c) => float.IsNormal(a) && a > 0, (a, b, c) => LaneMath<TLane, TMask, TWord>.Log(a)),
        ("reciprocal", (a, b, c) => Divides(a), (a, b, c) => LaneMath<TLane, TMask, TWord>.Reciprocal(a)),
        ("divide", (a, b, c) => (a == 0 || Divides(a)) && Divides(b), (a, b, c) => LaneMath<TLane, TMask, TWord>.Divide(a, b)),
        ("growth integrals, exp", (a, b, c) => Grows(a), (a, b, c) => Growth(a).Exp),
        ("growth integrals, phi", (a, b, c) => Grows(a), (a, b, c) => Growth(a).Phi),
        ("growth integrals, psi", (a, b, c) => Grows(a), (a, b, c) => Growth(a).Psi),
    ];

    private static bool Any(float a, float b, float c) => true;

    private static bool NoNaN(float a, float b, float c) => !float.IsNaN(a) && !float.IsNaN(b);

    private static bool Divides(float b) => Math.Abs(b) is >= 7.9e-31f and <= 1.26e30f;

    private static bool Grows(float x) => x is >= -60 and <= 30;

    /// <summary>Upper halves of products, the odd lanes multiplied apart where the processor does not multiply them with the even ones.</summary>
    private static TWord High(TWord a, uint factor)
    {
        TWord.MultiplyWide(a, factor, out var even, out _);
        TWord.MultiplyWide(TWord.OddToEven(a), factor, out var odd, out _);
        return TWord.Interleave(even, odd);
    }

    private static TWord Low(TWord a, uint factor)
    {
        TWord.MultiplyWide(a, factor, out _, out var even);
        TWord.MultiplyWide(TWord.OddToEven(a), factor, out _, out var odd);
        return TWord.Interleave(even, odd);
    }

    private static (TLane Exp, TLane Phi, TLane Psi) Growth(TLane x)
    {
        LaneMath<TLane, TMask, TWord>.GrowthIntegrals(x, out var exp, out var phi, out var psi);
        return (exp, phi, psi);
    }
}
