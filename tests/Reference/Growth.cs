namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3.5: means of exponential growth over a step, without cancellation.</summary>
internal static class Growth
{
    private const double SeriesBelow = 0.5;
    private const int SeriesTerms = 20;

    /// <summary>(e^x − 1)/x, the mean of e^(xs) over s from 0 to 1.</summary>
    public static double Phi(double x) => Math.Abs(x) < SeriesBelow ? Series(x, 1) : (Math.Exp(x) - 1) / x;

    /// <summary>(e^x − 1 − x)/x², the integral of s·φ(xs).</summary>
    public static double Psi(double x) => Math.Abs(x) < SeriesBelow ? Series(x, 2) : (Math.Exp(x) - 1 - x) / (x * x);

    /// <summary>Sum of x^n/(n + shift)! from n = 0.</summary>
    private static double Series(double x, int shift)
    {
        double term = shift == 1 ? 1 : 0.5, sum = 0;
        for (int n = 0; n < SeriesTerms; n++)
        {
            sum += term;
            term *= x / (n + 1 + shift);
        }
        return sum;
    }
}
