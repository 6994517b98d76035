using System.Runtime.CompilerServices;

namespace SurvivalSim.Tallies;

/// <summary>Floats as integers of the same order, so that a device finds the smallest of them with integer operations.</summary>
internal static class FloatOrder
{
    /// <summary>Key of the smallest number while there is none.</summary>
    public const int NoSmallest = int.MaxValue;

    /// <summary>Key of the largest number while there is none.</summary>
    public const int NoLargest = int.MinValue;

    private const int MagnitudeMask = 0x7FFF_FFFF;

    /// <summary>The key of a number that is not NaN: larger for a larger number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Key(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        return bits ^ ((bits >> 31) & MagnitudeMask);
    }

    /// <summary>The number of a key.</summary>
    public static float Value(int key) => BitConverter.Int32BitsToSingle(key ^ ((key >> 31) & MagnitudeMask));
}
