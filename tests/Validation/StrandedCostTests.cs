using SurvivalSim.Foundation;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>What a reservation still costs after the end: the months left of the running term, each a share smaller, less what is recovered.</summary>
public class StrandedCostTests
{
    private const double Price = 2, Reserved = 1_000;

    /// <summary>Shedding until the end, four functions, a dozen operations; the months left are a difference, L = nT − e, that loses at most e/L·2⁻²³.</summary>
    private static double Roundings(double end, double left) => (20 * FloatAssert.Function) + 40 + (2 * end / Math.Max(left, 0.01));

    [Theory]
    [InlineData(5.3, 12, 0.05, 0.3)]
    [InlineData(5.3, 12, 0, 0)]
    [InlineData(5.3, 12, 0.05, 1.2)]     // freed GPUs are worth more than they cost
    [InlineData(12, 12, 0.05, 0.3)]      // the term is just over
    [InlineData(12.25, 12, 0.1, 0.5)]
    [InlineData(0.5, 36, 0.02, 0)]
    [InlineData(7, 12, 0.05, 0.3)]       // five whole months left
    [InlineData(11.9, 12, 0.3, 0)]       // less than a month left
    [InlineData(0.5, 36, 0.85, 0)]       // almost all is shed at once: the sum converges long before the term is over
    [InlineData(0.5, 48, 0.99, 0)]
    public void A_reservation_costs_what_is_left_of_its_term(double end, double term, double shed, double salvage)
    {
        double left = (Math.Ceiling(end / term) * term) - end;
        double held = Reserved * Math.Pow(1 - shed, Math.Max(1, Math.Ceiling(end)));
        FloatAssert.Equal(ByHand(left, held, shed, salvage), Engine(end, term, shed, salvage), Roundings(end, left));
    }

    [Fact] // negative control
    public void A_month_more_is_noticed() => Assert.ThrowsAny<Exception>(() =>
        FloatAssert.Equal(ByHand(7.7, Reserved * Math.Pow(0.95, 6), 0.05, 0.3), Engine(5.3, 12, 0.05, 0.3), Roundings(5.3, 6.7)));

    [Fact] // negative control
    public void A_last_month_that_is_not_weighted_is_noticed() => Assert.ThrowsAny<Exception>(() =>
        FloatAssert.Equal(ByHand(7, Reserved * Math.Pow(0.95, 6), 0.05, 0.3), Engine(5.3, 12, 0.05, 0.3), Roundings(5.3, 6.7)));

    [Fact]
    public void Without_a_term_nothing_is_stranded() => Assert.Equal(0, Engine(5.3, term: null, 0.05, 0));

    private static double ByHand(double left, double held, double shed, double salvage)
    {
        double months = 0;
        for (int j = 0; j < Math.Ceiling(left); j++) months += Math.Pow(1 - shed, j) * Math.Min(1, left - j);
        return months * held * Price * 730.5 * Math.Max(0, 1 - salvage);
    }

    private static double Engine(double end, double? term, double shed, double salvage)
    {
        string renewed = term is { } months ? $"term_months: {NumberText.Exact(months)}," : "";
        OneFuture future = OneFuture.Of($$"""
            horizon_months: 24
            company: {gpu_usd_per_hour: 2}
            products:
              app:
                users: {all: {churn_per_month: 0%} }
                compute: {gpu_seconds_per_output: 1, reserved_gpus: 1000, {{renewed}} shed_per_month: {{NumberText.Exact(shed)}}, salvage: {{NumberText.Exact(salvage)}} }
            events: {stop: {product: app, at_month: {{NumberText.Exact(end)}}, ends: stop} }
            """);
        FloatAssert.Equal(end, future.Last(ProductSlot.End), roundings: 1);
        return future.Last(ProductSlot.Stranded);
    }
}
