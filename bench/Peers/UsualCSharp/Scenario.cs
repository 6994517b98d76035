using MathNet.Numerics.Distributions;

namespace UsualCSharp;

/// <summary>The uncertain numbers of scenarios/sora.yaml, written by hand from the file.</summary>
internal static class Scenario
{
    public const int Months = 36;
    public const double DaysPerMonth = 30.4375;

    /// <summary>2025-12-01, in months since 2025-09-30.</summary>
    public const double FocusAt = 62 / DaysPerMonth;

    public static readonly Range Threshold = new Positive(0.4e6, 1.6e6);
    public static readonly Range Alternative = new Positive(3.1, 7.0);
    public static readonly Range OtherRevenue = new Positive(10e3, 200e3);
    public static readonly Range StoreFee = new Fraction(0.15, 0.30);
    public static readonly Range Opex = new Positive(65e3, 260e3);
    public static readonly Range GpuSecondsPerOutput = new Positive(1500, 3850);
    public static readonly Range EfficiencyGain = new Positive(0.10, 3.0);
    public static readonly Range SupplierCapture = new Fraction(0.10, 0.60);
    public static readonly Range Utilization = new Gaussian(0.57, 0.83, 1e-9, 1 - 1e-9);
    public static readonly Range ReservedGpus = new Positive(11.5e3, 26e3);
    public static readonly Range ShedPerMonth = new Fraction(0.01, 0.10);
    public static readonly Range OnDemandMarkup = new Positive(0.05, 0.60);
    public static readonly Range Salvage = new Positive(0.3, 1.5);
    public static readonly Range AddsScale = new Positive(0.8, 1.2);
    public static readonly Range Activation = new Fraction(0.25, 0.54);
    public static readonly Range ChurnPerMonth = new Gaussian(0.45, 0.71, 1e-9, 1 - 1e-9);
    public static readonly Range OutputsPerUserDay = new Positive(0.25, 0.80);
    public static readonly Range Paying = new Fraction(0.03, 0.06);
    public static readonly Range ArpuPerMonth = new Positive(8, 18);
    public static readonly Range GpuPriceNow = new Positive(1.70, 2.85);
    public static readonly Range GpuPriceDrift = new Gaussian(-0.40, 0.15, -0.999, double.PositiveInfinity);
    public static readonly Range ReviewAfter = new Positive(3, 12);
    public static readonly Range ReviewEvery = new Positive(1, 6);
    public static readonly Range ReallocationAfter = new Positive(3, 8);
    public static readonly Range ReallocationHazard = new Positive(0.02, 0.09);
    public static readonly Range FocusThreshold = new Positive(0.4, 0.9);
    public static readonly Range TrainingAt = new Positive(5, 7);
    public static readonly Range TrainingCost = new Positive(20e6, 200e6);
    public static readonly Range TrainingOver = new Positive(2, 5);
    public static readonly Range ParityRate = new Positive(0.7, 4);
    public static readonly Range ParityPrice = new Positive(0.30, 0.80);
    public static readonly Range ParityChurn = new Positive(1.05, 1.6);
    public static readonly Range OutageRate = new Positive(1, 3);
    public static readonly Range OutageLoses = new Fraction(0.001, 0.02);
    public static readonly Range SpikeFactor = new Positive(1.2, 2.6);
    public static readonly Range SpikeLasts = new Positive(4, 18);

    /// <summary>People reached per month: knots hold until the next, the last changes by -3 % a month. In days since the start.</summary>
    private static readonly (double Day, double Value)[] s_knots = [(1, 3.0e6), (32, 3.2e6), (62, 2.2e6), (93, 1.2e6), (124, 1.1e6)];

    public static double[] AddsPerMonth { get; } = [.. Enumerable.Range(0, Months).Select(MeanAdds)];

    /// <summary>Two standard normal scores with a correlation.</summary>
    public static (double, double) Correlated(Random random, double rho)
    {
        double one = Normal.Sample(random, 0, 1), other = Normal.Sample(random, 0, 1);
        return (one, (rho * one) + (Math.Sqrt(1 - (rho * rho)) * other));
    }

    private static double MeanAdds(int month)
    {
        double total = 0, rate = Math.Log(0.97), last = s_knots[^1].Day / DaysPerMonth;
        for (int i = 0; i + 1 < s_knots.Length; i++)
        {
            double from = i == 0 ? double.NegativeInfinity : s_knots[i].Day / DaysPerMonth, to = s_knots[i + 1].Day / DaysPerMonth;
            total += s_knots[i].Value * Math.Max(0, Math.Min(month + 1, to) - Math.Max(month, from));
        }
        double begin = Math.Max(month - last, 0), end = Math.Max(month + 1 - last, 0);
        return total + (s_knots[^1].Value * (Math.Exp(rate * end) - Math.Exp(rate * begin)) / rate);
    }
}
