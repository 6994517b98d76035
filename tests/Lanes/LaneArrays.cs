using System.Runtime.InteropServices;
using SurvivalSim.Lanes;

namespace SurvivalSim.Tests.Lanes;

/// <summary>Lane code of any width applied to whole arrays of words, the last group padded with the last element.</summary>
internal static class LaneArrays<TLane, TMask, TWord>
    where TLane : unmanaged, IVectorLane<TLane, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    public static uint[] Map(Func<TWord, TWord, TWord, TWord> function, uint[] a, uint[] b, uint[] c)
    {
        var results = new uint[a.Length];
        for (int first = 0; first < a.Length; first += TLane.Width)
        {
            var result = function(Load(a, first), Load(b, first), Load(c, first));
            int count = Math.Min(TLane.Width, a.Length - first);
            MemoryMarshal.Cast<TWord, uint>(MemoryMarshal.CreateReadOnlySpan(ref result, 1))[..count].CopyTo(results.AsSpan(first));
        }
        return results;
    }

    public static uint[] Map(Func<TWord, TWord> function, uint[] words) => Map((a, _, _) => function(a), words, words, words);

    public static float[] Map(Func<TWord, TLane> function, uint[] words) =>
        ToNumbers(Map(a => TLane.ToBits(function(a)), words));

    public static float[] Map(Func<TLane, TLane> function, float[] numbers) =>
        ToNumbers(Map(a => TLane.ToBits(function(TLane.FromBits(a))), ToWords(numbers)));

    public static float[] Map(Func<TLane, TLane, TLane> function, float[] a, float[] b) => ToNumbers(
        Map((x, y, _) => TLane.ToBits(function(TLane.FromBits(x), TLane.FromBits(y))), ToWords(a), ToWords(b), ToWords(b)));

    /// <summary>0, 1, 2, … over the lanes.</summary>
    public static TLane Indices() => TLane.FromInteger(Load([.. Enumerable.Range(0, TLane.Width).Select(i => (uint)i)], 0));

    private static uint[] ToWords(float[] numbers) => MemoryMarshal.Cast<float, uint>(numbers).ToArray();

    private static float[] ToNumbers(uint[] words) => MemoryMarshal.Cast<uint, float>(words).ToArray();

    private static TWord Load(uint[] words, int first)
    {
        TWord lanes = default;
        var target = MemoryMarshal.Cast<TWord, uint>(MemoryMarshal.CreateSpan(ref lanes, 1));
        for (int lane = 0; lane < target.Length; lane++)
            target[lane] = words[Math.Min(first + lane, words.Length - 1)];
        return lanes;
    }
}
