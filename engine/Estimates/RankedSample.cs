namespace SurvivalSim.Estimates;

/// <summary>A number as it came out in each of some futures, ranked among all of them and, for errors, within blocks of them.</summary>
internal sealed class RankedSample
{
    /// <summary>Blocks that errors are taken from.</summary>
    public const int MostBlocks = 16;

    /// <summary>Futures in a block at the least: fewer blocks before smaller ones …</summary>
    private const int SmallestBlock = 64;

    /// <summary>… and none where there would be fewer than these: an error from them would be too rough.</summary>
    private const int FewestBlocks = 8;

    private RankedSample(Ranking whole, Ranking inBlocks)
    {
        Whole = whole;
        InBlocks = inBlocks;
    }

    /// <summary>Futures.</summary>
    public int Count => Whole.Order.Length;

    /// <summary>Ranked among all.</summary>
    public Ranking Whole { get; }

    /// <summary>Ranked within each block.</summary>
    public Ranking InBlocks { get; }

    /// <summary>Blocks of a sample of a size; 0 where it is too small to be cut.</summary>
    public static int BlocksOf(int count) => Math.Min(MostBlocks, count / SmallestBlock) is >= FewestBlocks and var blocks ? blocks : 0;

    /// <summary>Ranks numbers, in the order of their futures.</summary>
    public static RankedSample Of(ReadOnlySpan<float> values)
    {
        Ranking whole = Ranking.Of(values);
        return new RankedSample(whole, whole.Within(BlocksOf(values.Length)));
    }
}
