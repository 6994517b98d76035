namespace SurvivalSim.Tests.Lanes;

/// <summary>Inputs of lane tests: the same ones every time.</summary>
internal static class Sample
{
    /// <summary>The floats at which arithmetic changes its mind, NaN and infinities included.</summary>
    public static readonly float[] SpecialNumbers =
    [
        0f, -0f, 1f, -1f, 0.5f, 1.5f, -2.5f, MathF.BitDecrement(1), MathF.BitIncrement(1), 1f / 3, -12.25f, 8_388_607.5f, 16_777_216f,
        2_147_483_520f, -2_147_483_520f, float.Epsilon, -float.Epsilon, 1.17549435e-38f, MathF.BitDecrement(1.17549435e-38f),
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    /// <summary>The words at which integer arithmetic does.</summary>
    public static readonly uint[] SpecialWords =
        [0, 1, 2, 31, 32, 0xff, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, 0xffff_fffe, 0xffff_ffff, 0x3f35_04f3, 0x5555_5555, 0xd251_1f53];

    /// <summary>Words spread evenly, in no visible order (multiples of the golden ratio of 2³²).</summary>
    public static uint[] Words(int count, uint offset = 0) => [.. Enumerable.Range(1, count).Select(i => unchecked(((uint)i * 2_654_435_769) + offset))];

    /// <summary>Numbers from <paramref name="from"/> to <paramref name="to"/>, both included, at equal distances.</summary>
    public static float[] Between(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (float)(from + ((to - from) * i / (count - 1))))];

    /// <summary>Positive numbers, evenly spread over the powers of two between two exponents.</summary>
    public static float[] OverOctaves(int from, int to, int count, uint offset = 0) =>
        [.. Words(count, offset).Select(word => (float)Math.Pow(2, from + ((to - from) * (word / 4_294_967_296.0))))];
}
