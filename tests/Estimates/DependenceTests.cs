using SurvivalSim.Estimates;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

public class DependenceTests
{
    private const int Futures = 4_096;
    private const int Samples = 400;

    private static readonly Dictionary<string, Func<SplitMix, (double X, double Y)>> s_laws = new()
    {
        ["independent"] = random => (random.Uniform(), random.Uniform()),
        ["normal, 0.3"] = random => Normal(random, 0.3),
        ["normal, 0.8"] = random => Normal(random, 0.8),
        ["a valley with noise"] = random => (random.Uniform(), random.Uniform()) is var (x, e) ? (x, Math.Abs(x - 0.5) + (0.3 * e)) : default,
        ["mostly censored"] = random => (random.Uniform(), random.Uniform()) is var (x, e) ? (x, x + e > 1.2 ? x + e : 9) : default,
        ["an event or not"] = random => (random.Uniform() < 0.2 ? 1 : 0, random.Uniform()) is var (x, e) ? (x, e - (0.3 * x)) : default,
    };

    public static TheoryData<string> Laws => [.. s_laws.Keys];

    [Theory, InlineData(16), InlineData(64), InlineData(4_096)]
    public void Of_itself_it_is_complete(int count)
    {
        float[] values = [.. Numbers(count, seed: 1).Select((value, i) => (i * 1_237) % count + (0.5f * value))];
        Dependence itself = Of(values, values)!.Value;
        Assert.Equal(1, itself.Spearman.Value);
        // Neighbours in a class differ by (16 + 1)/3 ranks on average, all by (n + 1)/3.
        Assert.Equal(1 - (17.0 / (count + 1)), itself.Xi.Value, 1e-12);
        Assert.Equal(-1, Of(values, Array.ConvertAll(values, value => -value))!.Value.Spearman.Value);
    }

    /// <summary>A valley has no direction, and still decides everything.</summary>
    [Fact]
    public void A_dependence_without_direction_has_no_rank_correlation_and_is_seen()
    {
        float[] x = [.. Numbers(4_096, seed: 2)];
        Dependence valley = Of(x, Array.ConvertAll(x, value => Math.Abs(value - 0.5f)))!.Value;
        Assert.InRange(valley.Spearman.Value, -5 * valley.Spearman.StandardError, 5 * valley.Spearman.StandardError);
        // Twice as steep as a number by itself, in ranks.
        Assert.InRange(valley.Xi.Value, 1 - (4 * 17.0 / 4_097), 1);
        Assert.True(valley.IsSeen);
    }

    [Theory, InlineData(0.3), InlineData(-0.6), InlineData(0.9)]
    public void Normal_pairs_have_the_known_measures(double rho)
    {
        const int Count = 4_096;
        Dependence[] samples = Draw(random => Normal(random, rho), Count, samples: 100);
        (double spearman, double spearmanError) = Mean(samples.Select(sample => sample.Spearman.Value));
        (double xi, double xiError) = Mean(samples.Select(sample => sample.Xi.Value));
        MonteCarloAssert.Mean(spearman, spearmanError, 6 / Math.PI * Math.Asin(rho / 2), mustDetect: 0.015);
        // What varies within a class is missed: at the most as much as where the answer is the number itself, 17/(n + 1), and in proportion to what is there.
        double exact = (3 / Math.PI * Math.Asin((1 + (rho * rho)) / 2)) - 0.5;
        Assert.InRange(xi, exact - (5 * xiError) - (exact * 17 / (Count + 1)), exact + (5 * xiError));
        Assert.True(xiError < 0.002);
    }

    /// <summary>Under independence: mean 0 and variances 1/(n − 1) and 4/(5·15·n), the latter less what pairs of classes share with all pairs, 15 of n − 1.</summary>
    [Fact]
    public void Of_what_is_independent_the_errors_are_the_known_ones()
    {
        const int Many = 4_000, Count = 512;
        Dependence[] samples = Draw(s_laws["independent"], Count, Many);
        Assert.InRange(samples.Average(sample => sample.Xi.Value), -5 * Math.Sqrt(4.0 / (75 * Count) / Many), 5 * Math.Sqrt(4.0 / (75 * Count) / Many));
        Assert.InRange(samples.Average(sample => sample.Spearman.Value), -5 / Math.Sqrt((double)Count * Many), 5 / Math.Sqrt((double)Count * Many));
        AssertRatio(Variance(samples.Select(sample => sample.Spearman.Value)), 1.0 / (Count - 1), Many);
        AssertRatio(Variance(samples.Select(sample => sample.Xi.Value)), 4.0 / (75 * Count) * (1 - (15.0 / (Count - 1))), Many);
    }

    [Theory, MemberData(nameof(Laws))]
    public void Errors_are_those_that_many_samples_show(string law)
    {
        Dependence[] samples = Draw(s_laws[law], Futures, Samples);
        AssertRatio(samples.Average(sample => Square(sample.Spearman.StandardError)), Variance(samples.Select(sample => sample.Spearman.Value)), Samples);
        AssertRatio(samples.Average(sample => Square(sample.Xi.StandardError)), Variance(samples.Select(sample => sample.Xi.Value)), Samples);
    }

    [Fact] // negative control
    public void An_error_half_as_large_again_would_be_noticed() =>
        Assert.ThrowsAny<Exception>(() => AssertRatio(1.5 * 1.5, 1, Samples));

    [Fact]
    public void Chance_is_hardly_ever_taken_for_a_dependence_and_a_weak_one_is_seen()
    {
        // Four standard errors from 16 blocks: Student's t with 15 degrees of freedom, once on both sides and once on one.
        double feigned = 1.5 * 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, RankedSample.MostBlocks - 1, -4);
        Assert.InRange(feigned, 0.001, 0.003);
        Assert.InRange(Draw(s_laws["independent"], Futures, Samples).Count(sample => sample.IsSeen), 0, (feigned * Samples) + (5 * Math.Sqrt(feigned * Samples)));
        Assert.All(Draw(random => Normal(random, 0.2), Futures, 20), sample => Assert.True(sample.IsSeen));
    }

    /// <summary>Counted pair by pair, as the definition says.</summary>
    [Theory, InlineData(40, 5), InlineData(300, 7), InlineData(333, 1_000)]
    public void Ties_are_as_in_the_definition(int count, int levels)
    {
        var random = new SplitMix(5);
        float[] x = [.. Enumerable.Range(0, count).Select(_ => (float)random.Below(levels))], y = [.. x.Select(value => value + random.Below(levels))];
        int[] order = [.. Enumerable.Range(0, count).OrderBy(i => x[i])];
        double[] notLarger = [.. order.Select(i => (double)y.Count(other => other <= y[i]))];
        int classes = count / Dependence.ClassSize;
        double near = Enumerable.Range(0, classes).Select(i => notLarger[(count * i / classes)..(count * (i + 1) / classes)]).Sum(members => members.Length * Pairs(members).Average()) / count;
        Dependence measured = Of(x, y)!.Value;
        Assert.Equal(1 - (near / Pairs(notLarger).Average()), measured.Xi.Value, 1e-12);
        double[] midX = [.. x.Select(value => MidRank(x, value))], midY = [.. y.Select(value => MidRank(y, value))];
        Assert.Equal(MathNet.Numerics.Statistics.Correlation.Pearson(midX, midY), measured.Spearman.Value, 1e-12);

        static IEnumerable<double> Pairs(double[] values) => values.SelectMany((value, i) => values.Skip(i + 1).Select(other => Math.Abs(value - other)));
        static double MidRank(float[] values, float value) => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0);
    }

    [Fact]
    public void Blocks_are_ranked_by_themselves()
    {
        float[] values = [.. Numbers(1_000, seed: 3).Select(value => MathF.Round(10 * value))];
        Ranking blocks = RankedSample.Of(values).InBlocks;
        Assert.Equal(1_000 / 64, blocks.Blocks);
        for (int block = 0; block < blocks.Blocks; block++)
        {
            (int start, int end) = (blocks.Start(block), blocks.Start(block + 1));
            Ranking alone = Ranking.Of(values.AsSpan(start..end));
            Assert.Equal(alone.UpTo, blocks.UpTo[start..end]);
            Assert.Equal(alone.TwiceMid, blocks.TwiceMid[start..end]);
            Assert.Equal(alone.Order.Select(place => place + start), blocks.Order[start..end]);
        }
    }

    [Fact]
    public void Of_few_futures_no_error_is_told() => Assert.Equal(double.PositiveInfinity, Of([.. Numbers(511, 1)], [.. Numbers(511, 2)])!.Value.Xi.StandardError);

    /// <summary>Three of 2,048 futures, however far out, are no evidence.</summary>
    [Fact]
    public void Of_what_nearly_never_happens_no_error_is_told()
    {
        float[] rare = [.. Enumerable.Range(0, Futures).Select(i => i % 700 == 0 ? 1f : 0f)];
        Assert.Equal(double.PositiveInfinity, Of(rare, rare)!.Value.Spearman.StandardError);
        Assert.False(Of(rare, rare)!.Value.IsSeen);
    }

    [Fact]
    public void What_does_not_vary_has_no_measure()
    {
        float[] numbers = [.. Numbers(600, 1)], same = new float[600], zeros = [.. numbers.Select(value => value < 0.5f ? 0f : -0f)];
        Assert.Null(Of(numbers, same));
        Assert.Null(Of(same, numbers));
        Assert.Null(Of(zeros, numbers));
        Assert.Null(Of([], []));
        Assert.Null(Of([1], [1]));
    }

    private static Dependence? Of(float[] driver, float[] answer) => Dependence.Between(RankedSample.Of(driver), RankedSample.Of(answer));

    private static IEnumerable<float> Numbers(int count, ulong seed)
    {
        var random = new SplitMix(seed);
        return Enumerable.Range(0, count).Select(_ => (float)random.Uniform());
    }

    private static (double X, double Y) Normal(SplitMix random, double rho)
    {
        double radius = Math.Sqrt(2 * random.Exponential(1)), angle = 2 * Math.PI * random.Uniform(), x = radius * Math.Cos(angle);
        return (x, (rho * x) + (Math.Sqrt(1 - (rho * rho)) * radius * Math.Sin(angle)));
    }

    private static Dependence[] Draw(Func<SplitMix, (double X, double Y)> law, int count, int samples) => [.. Enumerable.Range(1, samples).AsParallel().AsOrdered().Select(seed =>
    {
        var random = new SplitMix((ulong)seed * 1_000_003);
        (double X, double Y)[] pairs = [.. Enumerable.Range(0, count).Select(_ => law(random))];
        return Of(Array.ConvertAll(pairs, pair => (float)pair.X), Array.ConvertAll(pairs, pair => (float)pair.Y))!.Value;
    })];

    private static (double Mean, double Error) Mean(IEnumerable<double> values) => (values.Average(), Math.Sqrt(Variance(values) / values.Count()));

    private static double Variance(IEnumerable<double> values) => MathNet.Numerics.Statistics.Statistics.Variance(values);

    private static double Square(double value) => value * value;

    /// <summary>Two variances are equal but for the error of one that comes from so many samples, √(2/samples), and a tenth that blocks may be off by for being small.</summary>
    private static void AssertRatio(double variance, double expected, int samples) =>
        Assert.InRange(variance / expected, 1 - 0.1 - (5 * Math.Sqrt(2.0 / samples)), 1 + 0.1 + (5 * Math.Sqrt(2.0 / samples)));
}
