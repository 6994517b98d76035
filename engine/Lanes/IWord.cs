namespace SurvivalSim.Lanes;

/// <summary>One 32-bit word per lane; arithmetic wraps modulo 2³².</summary>
/// <typeparam name="TSelf">The word type itself.</typeparam>
public interface IWord<TSelf> where TSelf : unmanaged, IWord<TSelf>
{
    /// <summary>The same word in every lane.</summary>
    static abstract TSelf Splat(uint value);

    /// <summary>Sum modulo 2³².</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>Difference modulo 2³².</summary>
    static abstract TSelf operator -(TSelf a, TSelf b);

    /// <summary>Bitwise and.</summary>
    static abstract TSelf operator &(TSelf a, TSelf b);

    /// <summary>Bitwise or.</summary>
    static abstract TSelf operator |(TSelf a, TSelf b);

    /// <summary>Bitwise exclusive or.</summary>
    static abstract TSelf operator ^(TSelf a, TSelf b);

    /// <summary>Shift left; <paramref name="count"/> in 0…31.</summary>
    static abstract TSelf operator <<(TSelf a, int count);

    /// <summary>Shift right, zeros moving in; <paramref name="count"/> in 0…31.</summary>
    static abstract TSelf operator >>>(TSelf a, int count);

    /// <summary>Shift right, the sign bit moving in; <paramref name="count"/> in 0…31.</summary>
    static abstract TSelf ShiftRightSigned(TSelf a, int count);

    /// <summary>Bitwise exclusive or of three.</summary>
    static abstract TSelf Xor(TSelf a, TSelf b, TSelf c);

    /// <summary>Whether <see cref="MultiplyWide"/> multiplies every second lane only, 0, 2, 4, …: the others have to be moved there and back.</summary>
    static abstract bool MultipliesHalf { get; }

    /// <summary>The 64-bit product of each lane with <paramref name="factor"/>, as two words; where only half of the lanes are multiplied, the others hold anything.</summary>
    static abstract void MultiplyWide(TSelf a, uint factor, out TSelf high, out TSelf low);

    /// <summary>The odd lanes, moved to the even ones; the odd ones then hold anything. Where all lanes are multiplied at once, nothing moves.</summary>
    static abstract TSelf OddToEven(TSelf a);

    /// <summary>The even lanes of two words, those of the second moved to the odd ones. Where all lanes are multiplied at once, the first word.</summary>
    static abstract TSelf Interleave(TSelf even, TSelf odd);
}
