using SurvivalSim.Tallies;

namespace SurvivalSim.Estimates;

/// <summary>What a run can be asked to know to within an error.</summary>
public enum Quantity
{
    /// <summary>The probability to live longer than some months.</summary>
    Survival,

    /// <summary>The probability of burn above the threshold by a month.</summary>
    Breach,

    /// <summary>The probability of smoothed burn above the threshold by a month.</summary>
    SustainedBreach,

    /// <summary>The probability to break even by a month.</summary>
    BreakEven,

    /// <summary>The probability to have ended of a cause by a month.</summary>
    End,

    /// <summary>Mean months lived up to a month.</summary>
    Months,

    /// <summary>Mean loss over the life, USD.</summary>
    Loss,
}

/// <summary>A number of a run with the standard error that is small enough.</summary>
/// <param name="Quantity">Which number.</param>
/// <param name="Product">Index of the product.</param>
/// <param name="Cause">Code of the cause where the number is that of an end; otherwise 0.</param>
/// <param name="Month">Months since launch, more than 0, at most the horizon; not looked at for the loss.</param>
/// <param name="Below">The standard error that must come out below this; positive.</param>
public sealed record PrecisionTarget(Quantity Quantity, int Product, int Cause, double Month, double Below)
{
    /// <summary>The error that the number has in a tally.</summary>
    /// <returns>Its standard error; of a probability no less than what its 95 % interval has for one, which is wider than nothing where a thing was seen in no future or in all. +∞ where the product has not launched yet.</returns>
    public double ErrorIn(RunTally tally)
    {
        ProductTally product = tally.Products[Product];
        if (product.Ends.Total == 0) return double.PositiveInfinity;
        return Quantity switch
        {
            Quantity.Survival => Error(new KaplanMeier(product.Ends).At(Month)),
            Quantity.End => Error(new AalenJohansen(product.Ends, Cause).At(Month)),
            Quantity.Breach => Error(new AalenJohansen(product.Breach, ProductTally.Crossed).At(Month)),
            Quantity.SustainedBreach => Error(new AalenJohansen(product.SustainedBreach, ProductTally.Crossed).At(Month)),
            Quantity.BreakEven => Error(new AalenJohansen(product.BreakEven, ProductTally.Crossed).At(Month)),
            Quantity.Months => new KaplanMeier(product.Ends).RestrictedMean(Month).StandardError,
            _ => product.Of(Outcome.CumulativeLossUsd).Sum.MeanEstimate().StandardError,
        };
    }

    private static double Error(Probability p) => Math.Max(p.StandardError, (p.High - p.Low) / (2 * Interval.Z95));
}
