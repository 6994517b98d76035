using System.Numerics;
using SurvivalSim.Randomness;

namespace SurvivalSim.Tests.Randomness;

public sealed class StreamNameTests
{
    /// <remarks>
    /// Worked out apart from this code, in Python 3.11: FNV-1a of "foobar" is bf9cf968 as in the authors' test vectors, and fmix32 follows.
    /// </remarks>
    [Theory, InlineData("", 0xab3e7c0b), InlineData("foobar", 0x0c0da6dc), InlineData("größe", 0xcda1b73c)]
    public void A_name_has_its_word(string name, uint word) => Assert.Equal(word, StreamName.Hash(name));

    [Fact]
    public void Similar_names_share_no_word_and_differ_in_half_of_the_bits()
    {
        uint[] words = [.. Enumerable.Range(0, 10_000).Select(i => StreamName.Hash($"event {i}"))];
        Assert.Equal(words.Length, words.Distinct().Count());
        // 32 fair bits a pair: the mean of 9 999 pairs has a standard error of √8 / √9 999.
        double mean = words.Zip(words[1..], (a, b) => BitOperations.PopCount(a ^ b)).Average();
        Assert.InRange(mean, 16 - (5 * Math.Sqrt(8.0 / 9_999)), 16 + (5 * Math.Sqrt(8.0 / 9_999)));
    }

    [Fact]
    public void A_name_must_be_given() => Assert.Throws<ArgumentNullException>(() => StreamName.Hash(null!));
}
