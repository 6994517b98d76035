namespace SurvivalSim.Planning.Records;

/// <summary>Where a kernel finds a number: a constant, a slot of the future, or a parameter drawn anew at each arrival.</summary>
/// <param name="Source">A slot where 0 or more; otherwise one of the constants here, or a parameter counted down from <see cref="FirstParameter"/>.</param>
/// <param name="Value">The number where it is known.</param>
public readonly record struct Number(int Source, float Value)
{
    private const int KnownSource = -1;
    private const int AbsentSource = -2;
    private const int FirstParameter = -3;

    /// <summary>A number that is not there.</summary>
    public static Number Absent => new(AbsentSource, 0);

    /// <summary>Whether there is a number.</summary>
    public bool Exists => Source != AbsentSource;

    /// <summary>Whether it is the same in every future.</summary>
    public bool IsKnown => Source == KnownSource;

    /// <summary>Whether it is drawn anew at each arrival.</summary>
    public bool IsPerArrival => Source <= FirstParameter;

    /// <summary>Index of the parameter drawn at each arrival.</summary>
    public int Parameter => FirstParameter - Source;

    /// <summary>A number that is the same in every future.</summary>
    public static Number Known(double value) => new(KnownSource, (float)value);

    /// <summary>A number drawn once per future into a slot.</summary>
    public static Number InSlot(int slot) => new(slot, 0);

    /// <summary>A number drawn anew at each arrival.</summary>
    public static Number PerArrival(int parameter) => new(FirstParameter - parameter, 0);

    /// <summary>Whether it is known to be exactly this.</summary>
    public bool Is(float value) => IsKnown && Value == value;
}
