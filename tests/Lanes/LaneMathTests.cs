using SurvivalSim.Lanes;
using Arrays = SurvivalSim.Tests.Lanes.LaneArrays<SurvivalSim.Lanes.Lane1, SurvivalSim.Lanes.Mask1, SurvivalSim.Lanes.Word1>;
using Functions = SurvivalSim.Lanes.LaneMath<SurvivalSim.Lanes.Lane1, SurvivalSim.Lanes.Mask1, SurvivalSim.Lanes.Word1>;

namespace SurvivalSim.Tests.Lanes;

/// <summary>Accuracy of the one-lane functions against double precision; <see cref="LaneIdentityTests"/> carries it over to other widths.</summary>
public sealed class LaneMathTests
{
    private const int Points = 200_000;

    [Fact]
    public void Exp_errs_by_at_most_2_ulp()
    {
        float[] x = [.. Sample.Between(-87, 88, Points), .. Sample.Between(-1, 1, Points)];
        Ulp.AtMost(2, x, Arrays.Map(Functions.Exp, x), Math.Exp);
    }

    [Fact]
    public void Exp_is_1_at_0_and_stays_finite_and_normal() => Assert.Equal(
        [1f, 1f, (float)Math.Exp(88), (float)Math.Exp(88), (float)Math.Exp(-87), (float)Math.Exp(-87)],
        Arrays.Map(Functions.Exp, [0f, -0f, 88, float.PositiveInfinity, -87, float.MinValue]),
        (expected, actual) => Ulp.Error(actual, expected) <= 2 && (expected != 1 || actual == 1));

    [Fact]
    public void Log_errs_by_at_most_2_ulp()
    {
        float[] x = [.. Sample.OverOctaves(-126, 127, Points), .. Sample.Between(0.5, 2, Points), 1.17549435e-38f, float.MaxValue, 1];
        Ulp.AtMost(2, x, Arrays.Map(Functions.Log, x), Math.Log);
    }

    [Fact]
    public void Reciprocal_errs_by_at_most_1_ulp()
    {
        float[] b = [.. Sample.OverOctaves(-100, 100, Points), .. Sample.Between(1, 2, Points), .. Sample.Between(-4, -1, Points)];
        Ulp.AtMost(1, b, Arrays.Map(Functions.Reciprocal, b), x => 1 / x);
    }

    [Fact]
    public void Reciprocal_of_a_power_of_two_is_exact() =>
        Assert.All(Enumerable.Range(-100, 201), e => Assert.Equal(MathF.ScaleB(1, -e), Arrays.Map(Functions.Reciprocal, [MathF.ScaleB(1, e)])[0]));

    [Fact]
    public void Divide_errs_by_at_most_1_ulp_and_is_almost_always_rounded_correctly()
    {
        float[] a = [.. Sample.Between(1, 2, Points), .. Sample.OverOctaves(-50, 50, Points)];
        float[] b = [.. Sample.OverOctaves(0, 1, Points), .. Sample.OverOctaves(-50, 50, Points, offset: 99).Select(x => -x)];
        float[] quotient = Arrays.Map(Functions.Divide, a, b);
        double[] errors = [.. quotient.Select((q, i) => Ulp.Error(q, (double)a[i] / b[i]))];
        Assert.True(errors.Max() <= 1, $"an error of {errors.Max():g4} ulp");
        int misrounded = quotient.Where((q, i) => q != a[i] / b[i]).Count();
        Assert.True(misrounded <= quotient.Length / 10_000, $"{misrounded} of {quotient.Length} quotients are not the nearest float");
    }

    [Fact]
    public void Exact_quotients_are_exact()
    {
        const float daysPerMonth = 30.4375f;
        Assert.Equal([12f, 0f, -2.5f], Arrays.Map(Functions.Divide, [36f, 0f, 5f], [3f, 7f, -2f]));
        float[] months = [.. Enumerable.Range(0, 2_001).Select(n => (float)n)];
        float[] month = [.. months.Select(_ => daysPerMonth)];
        Assert.Equal(months, Arrays.Map(Functions.Divide, [.. months.Select(n => n * daysPerMonth)], month));
        float[] anything = Sample.OverOctaves(-100, 100, Points);
        Assert.True(Arrays.Map(Functions.Divide, anything, anything).All(q => q == 1));
        float[] left = [.. Enumerable.Range(1, 4_095).Select(n => (float)n)], right = [.. left.Reverse()];
        Assert.Equal(left, Arrays.Map(Functions.Divide, [.. left.Zip(right, (x, y) => x * y)], right));
    }

    [Fact]
    public void Floor_is_the_integer_below()
    {
        float[] x = [.. Sample.Between(-20, 20, 40_001), 4_194_303.5f, -4_194_303.5f, 0.49999997f, -float.Epsilon, MathF.BitDecrement(3), -0f];
        Assert.Equal(x.Select(MathF.Floor), Arrays.Map(Functions.Floor, x));
    }

    [Fact]
    public void Uniform_is_exact_symmetric_and_never_reaches_0_or_1()
    {
        const double step = 1.0 / (1 << 23);
        Assert.Equal([(float)(step / 2), (float)(1 - (step / 2))], Arrays.Map(Functions.Uniform, [0u, uint.MaxValue]));
        uint[] words = Sample.Words(Points);
        Assert.Equal(words.Select(w => ((w >> 9) + 0.5) * step), Arrays.Map(Functions.Uniform, words).Select(u => (double)u));
        Assert.Equal(Arrays.Map(Functions.Uniform, words), Arrays.Map(Functions.Uniform, [.. words.Select(w => ~w)]).Select(u => 1 - u));
    }

    [Fact]
    public void An_exponential_draw_is_minus_the_logarithm_of_the_uniform_one()
    {
        uint[] words = [.. Sample.Words(Points), 0, uint.MaxValue];
        Ulp.AtMost(2, Arrays.Map(Functions.Uniform, words), Arrays.Map(Functions.ExponentialDraw, words), u => -Math.Log(u));
    }

    [Fact]
    public void Growth_integrals_err_by_less_than_one_in_a_million()
    {
        float[] x = [.. Sample.Between(-60, 30, Points), .. Sample.Between(-1.1, 1.1, Points), .. Sample.OverOctaves(-100, 0, 1_000), 0];
        AssertClose(x, Growth(x, 0), Math.Exp);
        AssertClose(x, Growth(x, 1), Phi);
        AssertClose(x, Growth(x, 2), Psi);
    }

    [Fact]
    public void Growth_integrals_at_0_are_exact() =>
        Assert.Equal([1f, 1f, 0.5f], [Growth([0], 0)[0], Growth([0], 1)[0], Growth([0], 2)[0]]);

    [Fact] // negative control
    public void The_textbook_formula_for_psi_would_be_noticed()
    {
        float[] x = Sample.Between(-1, 1, 1_000);
        float[] naive = [.. x.Select(v => (float)((MathF.Exp(v) - 1 - v) / (v * v)))];
        Assert.ThrowsAny<Exception>(() => AssertClose(x, naive, Psi));
    }

    [Fact] // negative control
    public void A_wrong_digit_in_a_function_would_be_noticed()
    {
        float[] x = Sample.Between(-87, 88, 10_000);
        Assert.ThrowsAny<Exception>(() => Ulp.AtMost(2, x, Arrays.Map(v => Functions.Exp(v) * Lane1.Splat(1.0000005f), x), Math.Exp));
    }

    private static float[] Growth(float[] x, int which) => Arrays.Map(
        v =>
        {
            Functions.GrowthIntegrals(v, out var exp, out var phi, out var psi);
            return which switch { 0 => exp, 1 => phi, _ => psi };
        },
        x);

    private static void AssertClose(float[] x, float[] actual, Func<double, double> exact)
    {
        Assert.True(actual.All(float.IsFinite));
        var (error, at) = x.Zip(actual, (v, y) => (Math.Abs((y / exact(v)) - 1), v)).Max();
        Assert.True(error <= 1e-6, $"a relative error of {error:g3} at {at:g9}");
    }

    private static double Phi(double x) => Math.Abs(x) < 1 ? Series(x, 1) : (Math.Exp(x) - 1) / x;

    private static double Psi(double x) => Math.Abs(x) < 1 ? Series(x, 2) : (Math.Exp(x) - 1 - x) / (x * x);

    /// <summary>Σ xᵏ/(k + order)!, to where a double no longer changes.</summary>
    private static double Series(double x, int order)
    {
        double sum = 0;
        for (int k = 20; k >= 0; k--)
            sum = ((sum * x) + 1) / (k + order);
        return sum;
    }
}
