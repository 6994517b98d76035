namespace SurvivalSim.Lanes;

/// <summary>One truth value per lane.</summary>
/// <typeparam name="TSelf">The mask type itself.</typeparam>
public interface IMask<TSelf> where TSelf : unmanaged, IMask<TSelf>
{
    /// <summary>The same truth value in every lane.</summary>
    static abstract TSelf Splat(bool value);

    /// <summary>Lanes true in both.</summary>
    static abstract TSelf operator &(TSelf a, TSelf b);

    /// <summary>Lanes true in at least one.</summary>
    static abstract TSelf operator |(TSelf a, TSelf b);

    /// <summary>Lanes that are false in <paramref name="a"/>.</summary>
    static abstract TSelf operator ~(TSelf a);

    /// <summary>Whether at least one lane is true.</summary>
    static abstract bool Any(TSelf a);
}
