using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;
using SurvivalSim.Estimates;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Estimates;

/// <summary>The critical values of simultaneous bands, against a second method, a published approximation and simulated bridges.</summary>
public class BridgeSupremumTests
{
    [Theory]
    [InlineData(0.1, 0.6)]
    [InlineData(0.1, 0.9)]
    [InlineData(0.05, 0.95)]
    [InlineData(0.25, 0.75)]
    [InlineData(0.0002, 0.9998)]
    public void The_probability_is_that_of_an_oscillator_in_a_box(double from, double to)
    {
        // Times √φ the generator becomes −d²/dx² + x²/4 − ½ with walls at ±c: its matrix over 40 even cosines, diagonalised, shares nothing with the series.
        double span = SpanOf(from, to);
        foreach (double distance in new[] { 2.0, 2.8, 3.2, 4.0 })
            Assert.Equal(InABox(distance, span), BridgeSupremum.StaysWithin(distance, span), 5e-6);
    }

    [Fact]
    public void Klein_and_Moeschbergers_table_is_the_approximation_it_is_made_of()
    {
        // Their table C.3a has 2.8826 for 95 % between 0.1 and 0.6. It solves 4φ(c)/c + φ(c)(c − 1/c)·ln(b(1 − a)/(a(1 − b))) = 0.05 of R. Miller and
        // D. Siegmund, Biometrics 38 (1982) 1011–1016; the exact value is 0.0047 larger.
        Assert.Equal(0.05, MillerSiegmund(2.8826, SpanOf(0.1, 0.6)), 5e-5);
        Assert.Equal(2.8873, BridgeSupremum.CriticalValue(SpanOf(0.1, 0.6)), 5e-5);
    }

    [Theory]
    [InlineData(0.1, 0.9, 3.0520)]
    [InlineData(0.05, 0.95, 3.1459)]
    [InlineData(0.02, 0.98, 3.2354)]
    public void The_critical_value_is_exceeded_in_one_bridge_of_twenty(double from, double to, double expected)
    {
        double c = BridgeSupremum.CriticalValue(SpanOf(from, to));
        Assert.Equal(expected, c, 5e-5);
        Assert.Equal(0.05, MillerSiegmund(c, SpanOf(from, to)), 0.002); // an approximation: a misplaced factor would show
        Assert.Equal(0.05, 1 - InABox(c, SpanOf(from, to)), 5e-6);
    }

    [Fact]
    public void Simulated_bridges_stay_within_it_as_often_as_they_should()
    {
        // Seen at steps of h the process misses excursions between them: the barrier acts as if it were 0.5826·√(2h) further out (S. Asmussen, P. Glynn,
        // J. Pitman, Ann. Appl. Probab. 5 (1995) 875–896), which is added to it. What is left of the error is of the order of h.
        const double step = 0.001;
        const int trials = 5_000;
        double span = SpanOf(0.1, 0.9);
        double c = BridgeSupremum.CriticalValue(span) - 0.5826 * Math.Sqrt(2 * step);
        double keep = Math.Exp(-step), noise = Math.Sqrt(1 - keep * keep);
        var random = new SplitMix(31);
        int within = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            double x = Gaussian(random);
            int steps = (int)Math.Round(span / step);
            while (steps > 0 && Math.Abs(x) < c)
            {
                x = keep * x + noise * Gaussian(random);
                steps--;
            }
            if (steps == 0 && Math.Abs(x) < c) within++;
        }
        MonteCarloAssert.Proportion(within, trials, 0.95, mustDetect: 0.025);
    }

    [Fact]
    public void A_longer_stretch_needs_a_wider_band_and_a_very_short_one_counts_as_half_a_unit()
    {
        double[] values = [.. new[] { 0.5, 1, 2, 4, 8, 16, 25 }.Select(BridgeSupremum.CriticalValue)];
        Assert.Equal(values.Order(), values);
        Assert.InRange(values[0], Interval.Z95, 3);
        Assert.InRange(values[^1], 3.5, 4);
        Assert.Equal(values[0], BridgeSupremum.CriticalValue(0));
    }

    private static double SpanOf(double from, double to) => Math.Log(to * (1 - from) / (from * (1 - to))) / 2;

    private static double MillerSiegmund(double c, double span)
    {
        double density = Normal.PDF(0, 1, c);
        return 4 * density / c + density * (c - 1 / c) * 2 * span;
    }

    private static double InABox(double distance, double span)
    {
        const int size = 40;
        Func<double, double> Cosine(int i) => x => Math.Cos((2 * i + 1) * Math.PI * x / (2 * distance)) / Math.Sqrt(distance);
        double Over(Func<double, double> f) => 2 * GaussLegendreRule.Integrate(f, 0, distance, 96);
        Matrix<double> energy = Matrix<double>.Build.Dense(size, size, (i, j) =>
            (i == j ? Math.Pow((2 * i + 1) * Math.PI / (2 * distance), 2) - 0.5 : 0) + Over(x => x * x / 4 * Cosine(i)(x) * Cosine(j)(x)));
        Vector<double> start = Vector<double>.Build.Dense(size, i => Over(x => Math.Sqrt(Normal.PDF(0, 1, x)) * Cosine(i)(x)));
        Evd<double> modes = energy.Evd(Symmetricity.Symmetric);
        Vector<double> weights = modes.EigenVectors.TransposeThisAndMultiply(start);
        return Enumerable.Range(0, size).Sum(i => weights[i] * weights[i] * Math.Exp(-modes.EigenValues[i].Real * span));
    }

    private static double Gaussian(SplitMix random) => Math.Sqrt(-2 * Math.Log(random.Uniform())) * Math.Cos(2 * Math.PI * random.Uniform());
}
