namespace SurvivalSim.Tests.Validation;

/// <summary>Comparisons of a simulated number with an exact one, in units of the standard error it must have.</summary>
/// <remarks>5 σ, two-sided: one false alarm in 1.7 million comparisons. A bias of 8 standard errors is caught with probability 0.9987,
/// so every comparison names the smallest bias that would be a bug and refuses to run if it could miss it.</remarks>
internal static class MonteCarloAssert
{
    private const double AlarmAt = 5;
    private const double CaughtAt = 8;

    /// <summary>A share of runs equals a known probability.</summary>
    /// <param name="hits">Runs in which it happened; if the code is right, binomial(runs, exact).</param>
    /// <param name="runs">Independent runs.</param>
    /// <param name="exact">The known probability, strictly between 0 and 1.</param>
    /// <param name="mustDetect">Smallest bias that would be a bug.</param>
    public static void Proportion(long hits, long runs, double exact, double mustDetect) =>
        Mean((double)hits / runs, Math.Sqrt(exact * (1 - exact) / runs), exact, mustDetect);

    /// <summary>A mean equals a known expectation.</summary>
    /// <param name="mean">The simulated mean.</param>
    /// <param name="se">Its standard error.</param>
    /// <param name="exact">The known expectation.</param>
    /// <param name="mustDetect">Smallest bias that would be a bug, in the unit of the mean.</param>
    public static void Mean(double mean, double se, double exact, double mustDetect)
    {
        Assert.True(se > 0, $"A simulated number has an error; {se:g3} is none.");
        Assert.True(CaughtAt * se <= mustDetect, $"A standard error of {se:g3} cannot see a bias of {mustDetect:g3}.");
        double z = (mean - exact) / se;
        Assert.True(Math.Abs(z) <= AlarmAt, $"observed {mean:g6}, exact {exact:g6}: {z:+0.0;-0.0} standard errors");
    }
}
