namespace SurvivalSim.Tests.Lanes;

/// <summary>Errors in units of the last place: the distance between neighbouring floats at the exact value.</summary>
internal static class Ulp
{
    public static double Error(float actual, double exact)
    {
        int exponent = Math.Max(Math.ILogB(exact), -126);
        return Math.Abs(actual - exact) / Math.ScaleB(1, exponent - 23);
    }

    /// <summary>The largest error of a function over its sample, and where it is.</summary>
    public static (double Error, float At) Worst(float[] arguments, float[] results, Func<double, double> exact) =>
        arguments.Zip(results, (x, y) => (Error: exact(x) == 0 && y == 0 ? 0 : Error(y, exact(x)), At: x)).MaxBy(pair => pair.Error);

    public static void AtMost(double ulps, float[] arguments, float[] results, Func<double, double> exact)
    {
        Assert.True(results.All(float.IsFinite));
        var (error, at) = Worst(arguments, results, exact);
        Assert.True(error <= ulps, $"an error of {error:g3} ulp at {at:g9}, more than {ulps}");
    }
}
