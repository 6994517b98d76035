namespace UsualCSharp;

/// <summary>Means and standard deviations of lives.</summary>
internal sealed class Statistics
{
    private static readonly (string Name, Func<Life, double> Value)[] s_numbers =
    [
        ("life", life => life.Months),
        ("burn", life => life.EndedByBurn ? 1 : 0),
        ("reallocated", life => life.EndedByReallocation ? 1 : 0),
        ("breach", life => life.Breach ? 1 : 0),
        ("sustained_breach", life => life.SustainedBreach ? 1 : 0),
        ("peak_burn", life => life.PeakBurn),
        ("loss", life => life.Loss),
        ("months_in_breach", life => life.MonthsInBreach),
        ("peak_users", life => life.PeakUsers),
        ("last_users", life => life.LastUsers),
        ("revenue", life => life.Revenue),
        ("compute", life => life.Compute),
        ("other_cost", life => life.OtherCost),
        ("gpu_hours", life => life.GpuHours),
        ("stranded", life => life.Stranded),
        ("notice_days", life => life.NoticeDays),
    ];

    private readonly double[] _sums = new double[s_numbers.Length], _squares = new double[s_numbers.Length];
    private long _count;

    public void Add(Life life)
    {
        _count++;
        for (int i = 0; i < s_numbers.Length; i++)
        {
            double value = s_numbers[i].Value(life);
            _sums[i] += value;
            _squares[i] += value * value;
        }
    }

    public static Statistics Sum(IEnumerable<Statistics> parts)
    {
        var total = new Statistics();
        foreach (Statistics part in parts)
        {
            total._count += part._count;
            for (int i = 0; i < s_numbers.Length; i++)
            {
                total._sums[i] += part._sums[i];
                total._squares[i] += part._squares[i];
            }
        }
        return total;
    }

    /// <summary>By name.</summary>
    public Dictionary<string, object> Of() => s_numbers.Select((number, i) => (number.Name, Mean: _sums[i] / _count, Square: _squares[i] / _count)).ToDictionary(
        row => row.Name,
        row => (object)new { mean = row.Mean, sd = Math.Sqrt(Math.Max(0, row.Square - (row.Mean * row.Mean)) * _count / (_count - 1)) });
}
