using SurvivalSim.Tallies;

namespace SurvivalSim.Bench.Peers;

/// <summary>64 bits that two runs have in common where every life, or every count, is equal. The C++ peer forms the same from its own.</summary>
public struct LifeHash
{
    private ulong _value;

    /// <summary>Of the lives of the first futures of a run, in the order of the futures: codes and months of the times, then the outcomes.</summary>
    public static ulong OfLives(LifeTable table)
    {
        var hash = new LifeHash { _value = Start };
        for (long future = 0; future < table.Futures.Count; future++)
        {
            ProductLife life = table[0, future];
            foreach (LifeTime time in Enum.GetValues<LifeTime>())
            {
                TimedCode timed = life.Of(time);
                hash.Add((uint)timed.Code);
                hash.Add(timed.Months);
            }
            foreach (Outcome outcome in Enum.GetValues<Outcome>()) hash.Add(life.Of(outcome));
        }
        return hash._value;
    }

    /// <summary>Of all counts and extremes of a run.</summary>
    public static ulong OfCounts(ProductTally tally)
    {
        var hash = new LifeHash { _value = Start };
        foreach (LifeTime time in Enum.GetValues<LifeTime>())
        {
            EventTimes times = tally.Of(time);
            for (int code = 0; code <= times.Causes; code++)
            {
                for (int bin = 0; bin < times.Bins; bin++) hash.Add((code * times.Bins) + bin, times.Count(code, bin));
            }
        }
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            Histogram histogram = tally.Of(outcome).Histogram;
            foreach (BinCount bin in histogram.NonEmptyBins()) hash.Add(bin.Bin, bin.Count);
            hash.Add(histogram.Min);
            hash.Add(histogram.Max);
        }
        return hash._value;
    }

    private const ulong Start = 0xcbf29ce484222325;

    private void Add(int bin, long count)
    {
        if (count == 0) return;
        Add((uint)bin);
        Add((uint)count);
    }

    private void Add(float number) => Add(BitConverter.SingleToUInt32Bits(number));

    private void Add(uint word) => _value = unchecked((_value ^ word) * 0x100000001b3);
}
