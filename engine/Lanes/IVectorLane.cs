namespace SurvivalSim.Lanes;

/// <summary>What a CPU adds to <see cref="ILane{TSelf, TMask, TWord}"/>: a width, and reading tables in its memory.</summary>
/// <typeparam name="TSelf">The lane type itself.</typeparam>
/// <typeparam name="TMask">One truth value per lane.</typeparam>
/// <typeparam name="TWord">One 32-bit word per lane.</typeparam>
public unsafe interface IVectorLane<TSelf, TMask, TWord> : ILane<TSelf, TMask, TWord>
    where TSelf : unmanaged, IVectorLane<TSelf, TMask, TWord>
    where TMask : unmanaged, IMask<TMask>
    where TWord : unmanaged, IWord<TWord>
{
    /// <summary>Futures side by side: 1, 8 or 16.</summary>
    static abstract int Width { get; }

    /// <summary>Whether this processor has the instructions.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>One bit for each lane, the first the lowest: whether it is true.</summary>
    static abstract uint Bits(TMask mask);

    /// <summary>Writes the words of the lanes that are true one after the other, and anything behind them, as much as a vector holds in all.</summary>
    /// <returns>How many lanes are true.</returns>
    static abstract int Compress(TMask mask, TWord words, uint* target);

    /// <summary>The table's numbers at these indices; any table, any size.</summary>
    static abstract TSelf Gather(float* table, TWord index);

    /// <summary>The table's numbers at these indices and those behind them; any table, any size.</summary>
    static abstract void GatherPairs(float* table, TWord index, out TSelf first, out TSelf second);

    /// <summary>Writes each lane's number into a table at its index. Where lanes share an index they must share the number.</summary>
    static abstract void Scatter(TSelf a, float* table, TWord index);

    /// <summary>The numbers of a 32-entry table at the low five bits of these indices; 64-byte aligned.</summary>
    static abstract TSelf Lookup32(float* table, TWord index);
}
