using SurvivalSim.Foundation;

namespace SurvivalSim.Planning;

/// <summary>Collects the columns of the step table.</summary>
internal sealed class StepTableBuilder
{
    private readonly List<double[]> _columns = [];
    private readonly Dictionary<string, int> _named = [];

    /// <summary>A table with the columns of <see cref="StepColumn"/>.</summary>
    public StepTableBuilder(StepGrid grid)
    {
        Grid = grid;
        foreach (StepColumn column in Enum.GetValues<StepColumn>()) Add(step => Value(column, step));
    }

    /// <summary>The steps.</summary>
    public StepGrid Grid { get; }

    /// <summary>Columns so far.</summary>
    public int Width => _columns.Count;

    /// <summary>Adds a column and returns its index.</summary>
    public int Add(Func<int, double> valueOfStep)
    {
        double[] column = new double[Grid.Count];
        for (int step = 0; step < column.Length; step++) column[step] = valueOfStep(step);
        _columns.Add(column);
        return _columns.Count - 1;
    }

    /// <summary>Adds columns under a name, or finds those added under it before.</summary>
    public int Once(string name, params Func<int, double>[] valuesOfStep)
    {
        if (_named.TryGetValue(name, out int first)) return first;
        first = _columns.Count;
        foreach (Func<int, double> value in valuesOfStep) Add(value);
        _named.Add(name, first);
        return first;
    }

    /// <summary>The table, row by row.</summary>
    public float[] Build()
    {
        float[] table = new float[Grid.Count * Width];
        for (int column = 0; column < Width; column++)
        {
            for (int step = 0; step < Grid.Count; step++) table[(step * Width) + column] = (float)_columns[column][step];
        }
        return table;
    }

    private double Value(StepColumn column, int step) => column switch
    {
        StepColumn.Start => Grid.Boundary(step),
        StepColumn.End => Grid.Boundary(step + 1),
        StepColumn.Months => Grid.Months(step),
        StepColumn.PerMonth => 1 / Grid.Months(step),
        StepColumn.Days => Grid.Months(step) * Calendar.DaysPerMonth,
        StepColumn.PerDay => 1 / (Grid.Months(step) * Calendar.DaysPerMonth),
        StepColumn.Years => Grid.Boundary(step) / 12,
        StepColumn.AverageWeight => 1 - Math.Exp(-Grid.Months(step) / 3),
        StepColumn.Index => step,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
