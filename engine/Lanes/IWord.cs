namespace SurvivalSim.Lanes;

/// <summary>One 32-bit word per lane; arithmetic wraps modulo 2³².</summary>
/// <typeparam name="TSelf">The word type itself.</typeparam>
public interface IWord<TSelf> where TSelf : unmanaged, IWord<TSelf>
{
    /// <summary>The same word in every lane.</summary>
    static abstract TSelf Splat(uint value);

    /// <summary>0, 1, 2, … over the lanes; 0 where there is one lane.</summary>
    static abstract TSelf LaneIndex { get; }

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

    /// <summary>The 64-bit product of each lane with <paramref name="factor"/>, as two words.</summary>
    static abstract void MultiplyWide(TSelf a, uint factor, out TSelf high, out TSelf low);
}
