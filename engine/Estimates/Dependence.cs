using System.Runtime.CompilerServices;

namespace SurvivalSim.Estimates;

/// <summary>How much an answer depends on a number that varies from future to future, by ranks alone: neither units nor outliers count.</summary>
/// <param name="Futures">Futures it was taken from.</param>
/// <param name="Spearman">Spearman's rank correlation, −1 to 1: above 0 where the answer is larger with larger numbers. Equal numbers share their mid-rank.</param>
/// <param name="Xi">The share of the answer that the number decides: 0 where they are independent, 1 where the answer is a function of it, whatever its shape. An estimate may
/// fall a little below 0.</param>
/// <remarks>
/// With r the number of futures whose answer is not larger, and futures put in the order of the number, ξ = 1 − (mean |r − r′| of neighbours)/(mean |r − r′| of all pairs). It estimates
/// ∫ Var P(Y ≥ t | X) dF(t) / ∫ Var 1{Y ≥ t} dF(t), the Cramér–von Mises index of F. Gamboa, T. Klein, A. Lagnoux, SIAM/ASA J. Uncertain. Quantif. 6 (2018) 522–548, doi:10.1137/15M1025621.
/// With pairs of adjacent futures as neighbours it is the coefficient of S. Chatterjee, J. Am. Stat. Assoc. 116 (2021) 2009–2022, doi:10.1080/01621459.2020.1758115, ties included. Here
/// neighbours are all pairs within classes of <see cref="ClassSize"/>: fifteen halves as many pairs, and under independence a variance of 4/(5·15·n) instead of 2/(5·n).
/// More than one neighbour: Z. Lin, F. Han, Biometrika 110 (2023) 283–299, doi:10.1093/biomet/asac048.
/// Standard errors are those of a mean of blocks, each of which is ranked by itself; +∞ where there are too few futures for blocks.
/// </remarks>
public readonly record struct Dependence(int Futures, Estimate Spearman, Estimate Xi)
{
    /// <summary>Futures in a class of neighbours.</summary>
    public const int ClassSize = 16;

    /// <summary>What chance alone reaches in two of a thousand drivers: errors from 16 blocks have the tails of Student's t.</summary>
    private const double SeenFrom = 4;

    /// <summary>Whether one of the two differs from 0 by more than four standard errors; all others cannot be told from none.</summary>
    public bool IsSeen => HasDirection || Xi.Value > SeenFrom * Xi.StandardError;

    /// <summary>Whether the rank correlation does: then its sign tells a direction.</summary>
    public bool HasDirection => Math.Abs(Spearman.Value) > SeenFrom * Spearman.StandardError;

    /// <summary>Measures a dependence.</summary>
    /// <param name="driver">The number.</param>
    /// <param name="answer">The answer, in the same futures.</param>
    /// <returns><see langword="null"/> where one of the two is the same in all futures.</returns>
    internal static Dependence? Between(RankedSample driver, RankedSample answer)
    {
        if (RankCorrelation(driver.Whole, answer.Whole, 0) is not { } spearman) return null;
        int[] classOf = new int[driver.Count];
        double xi = CramerVonMises(driver.Whole, answer.Whole, 0, classOf);
        double[] spearmans = new double[driver.InBlocks.Blocks], xis = new double[driver.InBlocks.Blocks];
        int measured = 0;
        for (int block = 0; block < driver.InBlocks.Blocks; block++)
        {
            if (RankCorrelation(driver.InBlocks, answer.InBlocks, block) is not { } ofBlock) continue;
            spearmans[measured] = ofBlock;
            xis[measured++] = CramerVonMises(driver.InBlocks, answer.InBlocks, block, classOf);
        }
        // A block in which one of the two does not vary says nothing, and where most are like that, so few futures matter that no error can be told.
        if (2 * measured <= driver.InBlocks.Blocks) measured = 0;
        return new Dependence(driver.Count, new Estimate(spearman, ErrorOfMean(spearmans.AsSpan(..measured), spearmans.Length)), new Estimate(xi, ErrorOfMean(xis.AsSpan(..measured), xis.Length)));
    }

    /// <summary>Correlation of the mid-ranks; <see langword="null"/> where one does not vary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double? RankCorrelation(Ranking x, Ranking y, int block)
    {
        int start = x.Start(block), end = x.Start(block + 1), twiceMean = end - start + 1;
        long squaresX = 0, squaresY = 0, products = 0;
        for (int place = start; place < end; place++)
        {
            long dx = x.TwiceMid[place] - twiceMean, dy = y.TwiceMid[place] - twiceMean;
            squaresX += dx * dx;
            squaresY += dy * dy;
            products += dx * dy;
        }
        return squaresX == 0 || squaresY == 0 ? null : products / Math.Sqrt((double)squaresX * squaresY);
    }

    /// <summary>ξ of numbers that vary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double CramerVonMises(Ranking x, Ranking y, int block, Span<int> classOf)
    {
        int start = x.Start(block), end = x.Start(block + 1), count = end - start, classes = Math.Max(1, count / ClassSize);
        for (int i = 0, from = start; i < classes; i++)
        {
            int to = start + (int)((long)count * (i + 1) / classes);
            for (; from < to; from++) classOf[x.Order[from]] = i;
        }
        // Answers one by one, the smallest first: each differs from those that came before in its class by its own rank less theirs.
        Span<int> members = stackalloc int[classes];
        Span<long> sums = stackalloc long[classes], near = stackalloc long[classes];
        members.Clear();
        sums.Clear();
        near.Clear();
        long far = 0;
        for (int i = start; i < end; i++)
        {
            int place = y.Order[i], of = classOf[place], rank = y.UpTo[place];
            near[of] += ((long)rank * members[of]) - sums[of];
            sums[of] += rank;
            members[of]++;
            // Over all pairs: an answer tells apart those that are smaller from those that are not.
            long smaller = y.TwiceMid[place] - rank - 1;
            far += smaller * (count - smaller);
        }
        // The mean over a class's pairs, weighted by its futures: each future then counts alike, and under independence the mean of ξ is 0 exactly.
        double difference = 0;
        for (int i = 0; i < classes; i++) difference += 2.0 * near[i] / Math.Max(1, members[i] - 1);
        return 1 - (difference / count / (2.0 * far / ((double)count * (count - 1))));
    }

    /// <summary>Standard error of a mean over all blocks, from those that were measured.</summary>
    private static double ErrorOfMean(ReadOnlySpan<double> measured, int blocks)
    {
        if (measured.Length < 2) return double.PositiveInfinity;
        double mean = 0, squares = 0;
        foreach (double value in measured) mean += value / measured.Length;
        foreach (double value in measured) squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (measured.Length - 1) / blocks);
    }
}
