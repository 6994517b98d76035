namespace SurvivalSim.Tallies;

/// <summary>Numbers of some lives, column by column, until there are enough to be counted: one tally after the other then stays in cache.</summary>
internal sealed class LifeColumns
{
    /// <summary>Lives that have room.</summary>
    private const int Capacity = 256;

    private readonly float[] _numbers;

    /// <summary>Empty columns.</summary>
    public LifeColumns(int columns) => _numbers = new float[columns * Capacity];

    /// <summary>Lives so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there is no room for another.</summary>
    public bool IsFull => Count == Capacity;

    /// <summary>A number of the life that is being written.</summary>
    public float this[int column]
    {
        set => _numbers[(column * Capacity) + Count] = value;
    }

    /// <summary>A number of all lives.</summary>
    public ReadOnlySpan<float> Column(int column) => _numbers.AsSpan(column * Capacity, Count);

    /// <summary>The life that was being written is complete.</summary>
    public void Complete() => Count++;

    /// <summary>Forgets all lives.</summary>
    public void Clear() => Count = 0;
}
