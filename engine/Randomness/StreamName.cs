using System.Text;

namespace SurvivalSim.Randomness;

/// <summary>Names of random variables as words of a counter: what a variable draws depends on its name, not on its place in a list.</summary>
public static class StreamName
{
    /// <summary>The word of a name.</summary>
    /// <param name="name">Any text; case and every character count. Two different names share a word with probability 2⁻³².</param>
    /// <remarks>
    /// FNV-1a over the UTF-8 bytes (G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, IETF draft-eastlake-fnv, 32 bits), which leaves the upper
    /// bits of short names alike; then the finalizer of MurmurHash3 (A. Appleby, fmix32, public domain), which lets every bit
    /// reach every other. The finalizer is one-to-one, so it adds no collisions.
    /// </remarks>
    public static uint Hash(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        const uint offsetBasis = 2_166_136_261, prime = 16_777_619;
        uint hash = offsetBasis;
        foreach (byte octet in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ octet) * prime);
        return Avalanche(hash);
    }

    private static uint Avalanche(uint hash) => unchecked(
        Fold(Fold(Fold(hash, 16) * 0x85ebca6b, 13) * 0xc2b2ae35, 16));

    private static uint Fold(uint hash, int shift) => hash ^ (hash >> shift);
}
