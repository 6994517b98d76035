using System.Globalization;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What the step does to a figure, as words below it; ± is half a 95 % interval, of the paired difference.</summary>
/// <param name="bias">Of the run; <see langword="null"/> where it was not asked.</param>
/// <param name="product">Whose figures they are.</param>
internal sealed class StepBiasWords(StepBias? bias, string product)
{
    /// <summary>Of the pairs of a product, the share without which a difference says more of the few than of the step.</summary>
    private const double LeastShare = 0.1;

    private readonly ProductStepBias? _of = bias?.Products.First(one => one.Name == product);

    /// <summary>Below the summary: what these words are.</summary>
    public static string Legend(StepBias bias) =>
        $"step is {Words.Adjective(bias.Step)} minus {Words.Adjective(bias.Finer)}, over {bias.Futures:N0} futures simulated at both: where it exceeds the ± above it, a finer step tells more than more futures.";

    /// <summary>Of a probability.</summary>
    public string OfShare(Probability p, string statistic, string cause = "")
    {
        if (_of?.Find(statistic, cause) is not { } pair) return "";
        string finer = (100 * Math.Clamp(p.P - pair.Difference.Value, 0, 1)).ToString(FigureNumber.PercentFormat(50 * (p.High - p.Low)), CultureInfo.InvariantCulture);
        return Line(pair, difference => $"{Points(difference)}: {Words.Adjective(bias!.Finer)} steps give {finer} %");
    }

    /// <summary>Of the time lived.</summary>
    public string OfLife(TimeToEvent life)
    {
        if (_of?.Find("restricted_mean") is not { } pair) return "";
        string median = _of.Find("survival_at_median") is { } alive ? $"; alive at the median {Points(alive.Difference)}" : "";
        return Line(pair, difference => string.Create(CultureInfo.InvariantCulture,
            $"{difference.Value:+0.00;−0.00;0.00} ± {Interval.Z95 * difference.StandardError:0.00} in the mean: {Words.Adjective(bias!.Finer)} steps give {life.RestrictedMean.Value - difference.Value:0.00}{median}"));
    }

    /// <summary>Of the mean of an outcome.</summary>
    public string OfMean(string statistic) => _of?.Find(statistic) is not { } pair ? ""
        : Line(pair, difference => $"{(difference.Value > 0 ? "+" : "")}{FigureNumber.Amount(difference.Value)} ± {FigureNumber.AmountError(Interval.Z95 * difference.StandardError, difference.Value)} in the mean");

    private string Line(PairedDifference pair, Func<Estimate, string> words)
    {
        if (pair.Pairs < LeastShare * _of!.Pairs) return $"step: too few futures were followed so long to tell ({pair.Pairs:N0} of {_of.Pairs:N0})";
        if (pair.Pairs < 2) return "step: too few futures to compare";
        return pair.Difference is { Value: 0, StandardError: 0 } ? $"step makes no difference in {pair.Pairs:N0} futures" : $"step {words(pair.Difference)}";
    }

    private static string Points(Estimate difference)
    {
        double error = 100 * Interval.Z95 * difference.StandardError;
        string format = FigureNumber.PercentFormat(error);
        return $"{(100 * difference.Value).ToString($"+{format};−{format};{format}", CultureInfo.InvariantCulture)} ± {error.ToString(format, CultureInfo.InvariantCulture)} points";
    }
}
