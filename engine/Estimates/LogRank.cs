using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using SurvivalSim.Observations;

namespace SurvivalSim.Estimates;

/// <summary>Tests of the hypothesis that lifetimes follow one and the same law. All causes count as ends.</summary>
public static class LogRank
{
    /// <summary>Whether groups live equally long.</summary>
    /// <param name="groups">At least two groups.</param>
    /// <returns>Observed and expected ends, χ² = Z′V⁻¹Z over the groups but one; null where no two groups were ever at risk together when one ended.</returns>
    /// <remarks>
    /// At a time with d ends among n at risk, n_g of them in group g, d·n_g/n are expected there, with the hypergeometric covariance
    /// d(n − d)/(n − 1)·(n_g/n)(δ − n_h/n): N. Mantel, Cancer Chemother. Rep. 50 (1966) 163–170. The same as R's survdiff(…, rho = 0), but with late entry too, where it
    /// is the score test of coxph(…, ties = "exact").
    /// </remarks>
    public static TestResult? OfGroups(IReadOnlyList<(string Name, Lifetimes Lifetimes)> groups)
    {
        int count = groups.Count;
        var observed = new long[count];
        var expected = new double[count];
        Matrix<double> covariance = Matrix<double>.Build.Dense(count, count);
        var ends = from pair in groups.Index() from life in pair.Item.Lifetimes.All where life.Ended group pair.Index by life.Exit;
        foreach (IGrouping<double, int> time in ends)
        {
            double[] atRisk = [.. groups.Select(group => (double)group.Lifetimes.AtRisk(time.Key))];
            double n = atRisk.Sum(), d = 0;
            foreach (int group in time)
            {
                observed[group]++;
                d++;
            }
            double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
            for (int g = 0; g < count; g++)
            {
                expected[g] += d * atRisk[g] / n;
                for (int h = 0; h < count; h++) covariance[g, h] += spread * atRisk[g] / n * ((g == h ? 1 : 0) - atRisk[h] / n);
            }
        }
        // Differences add up to 0: one group says nothing new. Nor does one of which no end was expected.
        int[] told = [.. Enumerable.Range(0, count).Where(g => expected[g] > 0).Skip(1)];
        if (told.Length == 0) return null;
        Vector<double> excess = Vector<double>.Build.Dense(told.Length, i => observed[told[i]] - expected[told[i]]);
        double chiSquare = excess * Matrix<double>.Build.Dense(told.Length, told.Length, (i, j) => covariance[told[i], told[j]]).Solve(excess);
        if (!double.IsFinite(chiSquare)) return null;
        return new TestResult([.. groups.Select((group, g) => new ObservedExpected(group.Name, observed[g], expected[g]))], chiSquare, told.Length, PValue(chiSquare, told.Length));
    }

    /// <summary>Whether lifetimes follow a known curve, whose own error is not counted.</summary>
    /// <param name="name">What the lifetimes are called.</param>
    /// <param name="lifetimes">The lifetimes, in months; they are followed to the end of the curve.</param>
    /// <param name="curve">The curve.</param>
    /// <returns>O ends were seen and E = Σ Λ(exit) − Λ(entry) expected, Λ = −ln S of the curve; χ² = (O − E)²/E with one degree of freedom. Null where none is expected.</returns>
    /// <remarks>N. E. Breslow, Int. Stat. Rev. 43 (1975) 45–58, doi:10.2307/1402659. Conservative in small samples.</remarks>
    public static TestResult? Against(string name, Lifetimes lifetimes, ReferenceCurve curve)
    {
        long observed = lifetimes.All.LongCount(life => life.Ended && life.Exit <= curve.Until && life.Entry < curve.Until);
        double expected = lifetimes.All.Sum(life => curve.CumulativeHazard(life.Exit) - curve.CumulativeHazard(life.Entry));
        if (expected <= 0) return null;
        double chiSquare = (observed - expected) * (observed - expected) / expected;
        return new TestResult([new ObservedExpected(name, observed, expected)], chiSquare, 1, PValue(chiSquare, 1));
    }

    private static double PValue(double chiSquare, int degreesOfFreedom) => SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, chiSquare / 2);
}
