using SurvivalSim.Planning;

namespace SurvivalSim.Tests.Validation;

/// <summary>Correlated numbers: a Gaussian copula, whose rank correlations do not depend on what the numbers are distributed like.</summary>
/// <remarks>
/// Batches of n draws have, exactly, E τ = 2/π·asin ρ and E r = 6/(π(n + 1))·(asin ρ + (n − 2)·asin(ρ/2)), which is 6/π·asin(ρ/2) for large n: P. A. P. Moran,
/// Biometrika 35 (1948) 203–206, doi:10.1093/biomet/35.1-2.203. Standard errors are those between the batches.
/// </remarks>
public class CopulaTests
{
    private const int Batches = 80, Size = 2_000;
    private const string First = "products.app.users.all.activation", Second = "products.app.opex_usd_per_day", Third = "company.cash_usd";

    [Theory, InlineData(0.7), InlineData(-0.4), InlineData(0.95)]
    public void Rank_correlations_are_those_of_the_copula(double rho) => AssertRanks(Draw(rho, 0, First, Second), rho);

    [Fact] // negative control
    public void A_correlation_of_0_68_is_noticed() => Assert.ThrowsAny<Exception>(() => AssertRanks(Draw(0.68, 0, First, Second), 0.7));

    /// <summary>In a chain first – second – third the ends, which nothing lists, are uncorrelated.</summary>
    [Fact]
    public void Pairs_that_are_not_listed_are_uncorrelated()
    {
        AssertRanks(Draw(0.6, 0.6, First, Second), 0.6);
        AssertRanks(Draw(0.6, 0.6, Second, Third), 0.6);
        AssertRanks(Draw(0.6, 0.6, First, Third), 0);
    }

    /// <summary>Each number keeps its distribution: as often as alone it lies below its quantiles.</summary>
    [Fact]
    public void A_correlation_leaves_the_numbers_their_distributions()
    {
        float[] together = Draw(0.7, 0, First, Second)[1];
        foreach (double p in new[] { 0.05, 0.25, 0.5, 0.75, 0.95 })
        {
            double quantile = 1 + (9 * MathNet.Numerics.Distributions.Beta.InvCDF(1 + (4.0 / 9), 1 + (32.0 / 9), p));
            MonteCarloAssert.Proportion(together.LongCount(x => x < quantile), together.Length, p, mustDetect: 0.013);
        }
    }

    private static float[][] Draw(double rho, double chain, params string[] paths)
    {
        Plan plan = Simulate.Plan($$"""
            horizon_months: 1
            company: {cash_usd: "uniform(1, 2)"}
            products: {app: {users: {all: {churn_per_month: 10%, activation: 20% to 50%} }, opex_usd_per_day: "pert(1, 2, 10)"} }
            correlations: {{(rho == 0 ? "[]" : $"[[{First}, {Second}, {rho}]{(chain == 0 ? "" : $", [{Second}, {Third}, {chain}]")}]")}}
            """);
        return Simulate.Columns(plan, Batches * Size, step: null, [.. paths.Select(path => plan.Parameters[plan.ParameterPaths.ToList().IndexOf(path)].Slot)]);
    }

    private static void AssertRanks(float[][] draws, double rho)
    {
        var pairs = draws[0].Zip(draws[1]).Chunk(Size).ToList();
        double spearman = 6 / (Math.PI * (Size + 1)) * (Math.Asin(rho) + ((Size - 2) * Math.Asin(rho / 2)));
        AssertMean([.. pairs.Select(Spearman)], spearman);
        AssertMean([.. pairs.Select(Kendall)], 2 / Math.PI * Math.Asin(rho));
    }

    private static void AssertMean(double[] statistics, double exact)
    {
        double mean = statistics.Average(), variance = statistics.Sum(x => (x - mean) * (x - mean)) / (statistics.Length - 1);
        MonteCarloAssert.Mean(mean, Math.Sqrt(variance / statistics.Length), exact, mustDetect: 0.028);
    }

    private static double Spearman((float First, float Second)[] pairs) =>
        MathNet.Numerics.Statistics.Correlation.Spearman(pairs.Select(pair => (double)pair.First), pairs.Select(pair => (double)pair.Second));

    private static double Kendall((float First, float Second)[] pairs)
    {
        float[] second = [.. pairs.OrderBy(pair => pair.First).Select(pair => pair.Second)];
        return 1 - (4.0 * Inversions(second, new float[second.Length], 0, second.Length) / ((double)Size * (Size - 1)));
    }

    /// <summary>Pairs out of order, counted while merging.</summary>
    private static long Inversions(float[] values, float[] buffer, int from, int to)
    {
        if (to - from < 2) return 0;
        int middle = (from + to) / 2, left = from, right = middle;
        long count = Inversions(values, buffer, from, middle) + Inversions(values, buffer, middle, to);
        for (int i = from; i < to; i++)
        {
            bool takesLeft = right == to || (left < middle && values[left] <= values[right]);
            if (!takesLeft) count += middle - left;
            buffer[i] = takesLeft ? values[left++] : values[right++];
        }
        Array.Copy(buffer, from, values, from, to - from);
        return count;
    }
}
