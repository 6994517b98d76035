using SurvivalSim.Foundation;
using SurvivalSim.Planning.Quantiles;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Planning;

/// <summary>What grows while a plan is made: slots, parameters, tables, lists, streams.</summary>
internal sealed class PlanBuilder
{
    private readonly Dictionary<string, Number> _numbers = [];
    private readonly Dictionary<uint, string> _streams = [];
    private readonly List<float> _tables = [];
    private readonly List<int> _indices = [];
    private readonly List<ParameterRecord> _parameters = [];
    private readonly List<string> _paths = [];
    private readonly List<Transform> _transforms = [];
    private readonly SharedTables? _shared;

    /// <summary>An empty plan on a grid of steps.</summary>
    /// <param name="grid">The steps.</param>
    /// <param name="start">First day.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="shared">Tables of other plans, or <see langword="null"/>.</param>
    public PlanBuilder(StepGrid grid, DateOnly start, Diagnostics findings, SharedTables? shared = null)
    {
        _shared = shared;
        Grid = grid;
        Start = start;
        Findings = findings;
        Steps = new StepTableBuilder(grid);
    }

    /// <summary>The steps.</summary>
    public StepGrid Grid { get; }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Receives what is wrong.</summary>
    public Diagnostics Findings { get; }

    /// <summary>The step table.</summary>
    public StepTableBuilder Steps { get; }

    /// <summary>Slots taken.</summary>
    public int SlotCount { get; private set; }

    /// <summary>Tables so far.</summary>
    public float[] Tables => [.. _tables];

    /// <summary>Lists so far.</summary>
    public int[] Indices => [.. _indices];

    /// <summary>Parameters so far.</summary>
    public ParameterRecord[] Parameters => [.. _parameters];

    /// <summary>Their paths.</summary>
    public IReadOnlyList<string> ParameterPaths => _paths;

    /// <summary>What the kernel has of each parameter.</summary>
    public IReadOnlyList<Transform> ParameterTransforms => _transforms;

    /// <summary>Takes slots and returns the first.</summary>
    public int Slots(int count = 1)
    {
        int first = SlotCount;
        SlotCount += count;
        return first;
    }

    /// <summary>Keeps a list and returns the index of its first entry.</summary>
    public int List(IReadOnlyCollection<int> entries)
    {
        int offset = _indices.Count;
        _indices.AddRange(entries);
        return offset;
    }

    /// <summary>Keeps a table and returns the index of its first entry.</summary>
    public int Table(IReadOnlyCollection<float> entries)
    {
        int offset = _tables.Count;
        _tables.AddRange(entries);
        return offset;
    }

    /// <summary>The stream of a name; two names with one stream are a finding.</summary>
    public uint Stream(string name, TextSpan where)
    {
        uint stream = StreamName.Hash(name);
        if (_streams.TryGetValue(stream, out string? other) && other != name)
            Findings.Report(DiagnosticCodes.StreamCollision, where, $"'{name}' and '{other}' draw from the same random stream", "names are hashed to 32 bits", "Rename one of the two.");
        _streams[stream] = name;
        return stream;
    }

    /// <summary>A number drawn once per future, or known.</summary>
    public Number Number(Quantity? quantity, Transform transform = Transform.Identity)
    {
        if (quantity is null) return Records.Number.Absent;
        if (quantity.KnownValue is { } known) return Records.Number.Known(transform.Apply(known));
        if (_numbers.TryGetValue(quantity.Path, out Number number)) return number;
        int slot = Slots();
        AddParameter(quantity, transform, slot);
        return _numbers[quantity.Path] = Records.Number.InSlot(slot);
    }

    /// <summary>A number in USD whose infinity a kernel can calculate with.</summary>
    public Number Limit(Quantity quantity) =>
        quantity.Is(double.PositiveInfinity) ? Records.Number.Known(Plan.CashLimit) : Number(quantity);

    /// <summary>A number drawn anew at each arrival, or known.</summary>
    public Number PerArrival(Quantity? quantity, Transform transform = Transform.Identity)
    {
        if (quantity is null || quantity.KnownValue is not null) return Number(quantity, transform);
        AddParameter(quantity, transform, slot: -1);
        return Records.Number.PerArrival(_parameters.Count - 1);
    }

    /// <summary>A number that may follow a schedule.</summary>
    public SeriesRecord Series(Series series)
    {
        Number level = Number(series.Level);
        if (series.Schedule is not { } schedule) return new SeriesRecord(level, -1, Records.Number.Absent);
        var averages = new ScheduleAverages(schedule, Start, Grid);
        if (schedule.ThenPerMonth.KnownValue is { } known)
            return new SeriesRecord(level, Steps.Add(step => averages.Whole(step, Math.Log(1 + known))), Records.Number.Absent);
        int column = Steps.Add(averages.Head);
        Steps.Add(averages.TailLevel);
        Steps.Add(averages.TailAge);
        Steps.Add(averages.TailMonths);
        return new SeriesRecord(level, column, Number(schedule.ThenPerMonth, Transform.LogGrowth));
    }

    /// <summary>The parameter of a path, or −1.</summary>
    public int ParameterOf(string path) => _paths.IndexOf(path);

    /// <summary>The law of an uncertain number.</summary>
    public Law LawOf(Quantity quantity) => Laws.Of(quantity, Findings);

    private void AddParameter(Quantity quantity, Transform transform, int slot)
    {
        Tabulated law = Tabulate(quantity, transform);
        CheckWidth(quantity, law);
        float[]? table = law.Table;
        if (table is null)
        {
            Findings.Report(DiagnosticCodes.BadDistribution, quantity.Where, $"'{quantity.Path}' is too wide to be tabulated within {QuantileTable.Tolerance:0e0}",
                "its values spread over too many orders of magnitude", "Narrow the range.");
            table = [0, 0];
        }
        uint stream = Stream(quantity.Path, quantity.Where);
        int offset = Table(table), intervals = table.Length - 1;
        _parameters.Add(law.IsSmooth
            ? new ParameterRecord(stream, slot, offset, intervals, (float)(intervals / (2 * QuantileTable.LargestScore)))
            : new ParameterRecord(stream, slot, offset, -table.Length / QuantilePieces.Columns, 0));
        _paths.Add(quantity.Path);
        _transforms.Add(transform);
    }

    private Tabulated Tabulate(Quantity quantity, Transform transform)
    {
        var key = new TableKey(quantity.Distribution, quantity.Domain, transform);
        if (_shared?.Find(key) is { } known) return known;
        Tabulated made = Tabulated.Of(LawOf(quantity), transform);
        // After a finding the law may be a stand-in.
        if (made.Table is not null && Findings.IsEmpty) _shared?.Keep(key, made);
        return made;
    }

    /// <summary>A range over four orders of magnitude is more often a slip in a unit than a belief.</summary>
    private void CheckWidth(Quantity quantity, Tabulated law)
    {
        const double Suspicious = 1e4;
        if (law.Low > 0 && law.High / law.Low >= Suspicious * (1 - 1e-9))
            Findings.Warn(DiagnosticCodes.WideRange, quantity.Where, $"'{quantity.Path}' lies between {law.Low:g3} and {law.High:g3} in 90 % of futures", "a range rarely spans four orders of magnitude", "Check the units of both ends.");
    }
}
