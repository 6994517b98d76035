using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3.7 and stranded cost: the GPUs a product has reserved, R, and the price it pays for them, w_R.</summary>
internal sealed class Reservation(Compute compute, Parameters parameters)
{
    private const double RoundingTerms = 1e-9;

    private double _gpus = parameters.Of(compute.ReservedGpus);
    private double? _price;
    private double _termsBegun;

    /// <summary>GPUs reserved now, events aside.</summary>
    public double Gpus => _gpus;

    /// <summary>USD per reserved GPU-hour, renewed at the market's price in the first step that begins in a new term.</summary>
    public double PriceAt(double age, double marketPrice)
    {
        double terms = Term is { } term ? Math.Floor(age / term + RoundingTerms) : 0;
        if (_price is null || terms > _termsBegun) _price = marketPrice;
        _termsBegun = terms;
        return _price.Value;
    }

    /// <summary>Sheds its share, then reserves a share of what was on demand, over one step.</summary>
    public void Follow(double months, double onDemand, double marketPrice)
    {
        double kept = _gpus * Math.Pow(1 - parameters.Of(compute.ShedPerMonth), months);
        double bought = (1 - Math.Pow(1 - parameters.Of(compute.FollowPerMonth), months)) * onDemand;
        _gpus = kept + bought;
        if (bought > 0) _price = (kept * _price!.Value + bought * marketPrice) / _gpus;
    }

    /// <summary>What is still owed for the running term when the product ends, less what the GPUs bring elsewhere.</summary>
    /// <param name="endMonth">Months since launch.</param>
    public double StrandedUsd(double endMonth)
    {
        if (Term is not { } term) return 0;
        double left = Math.Ceiling(endMonth / term - RoundingTerms) * term - endMonth;
        double lost = Math.Max(0, 1 - parameters.Of(compute.Salvage));
        double usd = 0;
        for (int j = 0; j < left; j++)
        {
            double weight = Math.Min(1, left - j);
            usd += weight * _gpus * Math.Pow(1 - parameters.Of(compute.ShedPerMonth), j) * (_price ?? 0) * Calendar.HoursPerMonth * lost;
        }
        return usd;
    }

    private double? Term => compute.TermMonths is { } term && parameters.Of(term) > 0 ? parameters.Of(term) : null;
}
