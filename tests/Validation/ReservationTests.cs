using SurvivalSim.Foundation;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Validation;

/// <summary>Reserved GPUs: what is shed, what follows demand, at which price, and what renewal does to it. Demand is 1 000 GPUs.</summary>
public class ReservationTests
{
    private const double Demand = 1_000, Price = 2, YearlyDrift = 0.8;

    /// <summary>Per step an exponential and five operations, over at most 36 steps.</summary>
    private const double Roundings = 36 * (FloatAssert.Function + 5);

    /// <summary>R = R₀·(1 − s)^months, at any step; what is missing is bought on demand.</summary>
    [Theory, InlineData("month", 1_500), InlineData("month", 600), InlineData("week", 1_500)]
    public void A_reservation_is_shed_geometrically(string step, double reserved)
    {
        OneFuture future = Future($"reserved_gpus: {reserved}, shed_per_month: 5%, on_demand_markup: 50%", step, months: 8);
        for (int k = 0; k < future.Steps; k++)
        {
            double now = reserved * Math.Pow(0.95, k == 0 ? 0 : future.EndOf(k - 1));
            FloatAssert.Equal(24 * Price * (now + (1.5 * Math.Max(0, Demand - now))), future[k, ProductSlot.ComputeCost], Roundings);
            FloatAssert.Equal(Math.Max(now, Demand), future[k, ProductSlot.GpusHeld], Roundings);
            FloatAssert.Equal(reserved * Math.Pow(0.95, future.EndOf(k)), future[k, ProductSlot.Reserved], Roundings);
        }
    }

    /// <summary>The gap to constant demand closes as (1 − f)^months, at any step.</summary>
    [Theory, InlineData("month"), InlineData("week")]
    public void A_reservation_follows_demand_geometrically(string step)
    {
        OneFuture future = Future("reserved_gpus: 200, follow_per_month: 25%", step, months: 8);
        for (int k = 0; k < future.Steps; k++)
            FloatAssert.Equal(Demand - (800 * Math.Pow(0.75, future.EndOf(k))), future[k, ProductSlot.Reserved], Roundings);
    }

    [Fact] // negative control
    public void A_follow_of_24_percent_is_noticed() => Assert.ThrowsAny<Exception>(() =>
        FloatAssert.Equal(Demand - (800 * 0.76), Future("reserved_gpus: 200, follow_per_month: 25%", "month", months: 1)[0, ProductSlot.Reserved], Roundings));

    /// <summary>What follows is bought at the price of the day, and the reservation's price is the mean over what is held, while some is shed.</summary>
    [Fact]
    public void What_follows_is_bought_at_the_price_of_the_day()
    {
        OneFuture future = Future("reserved_gpus: 200, follow_per_month: 25%, shed_per_month: 10%", "month", months: 24, drift: "-20%");
        double held = 200, paid = Price;
        for (int k = 0; k < future.Steps; k++)
        {
            double price = PriceAt(k), onDemand = Math.Max(0, Demand - held);
            FloatAssert.Equal(24 * ((held * paid) + (onDemand * price)), future[k, ProductSlot.ComputeCost], Roundings);
            double kept = held * 0.9, bought = 0.25 * onDemand;
            paid = ((kept * paid) + (bought * price)) / (kept + bought);
            held = kept + bought;
            FloatAssert.Equal(held, future[k, ProductSlot.Reserved], Roundings);
            FloatAssert.Equal(paid, future[k, ProductSlot.ReservedPrice], Roundings);
        }
    }

    /// <summary>Without follow-up the price stays until the term is over; then, in the first step that starts at or after it, it is that of the day.</summary>
    [Theory, InlineData("month", 12, 12), InlineData("month", 7.5, 8), InlineData("month", 0.4, 1), InlineData("week", 3, 14), InlineData("day", 2, 61)]
    public void A_reservation_is_renewed_at_the_first_step_after_each_term(string step, double term, int firstRenewal)
    {
        OneFuture future = Future($"reserved_gpus: 1500, term_months: {NumberText.Exact(term)}", step, months: 30, drift: "-20%");
        double paid = Price;
        int renewals = 0;
        for (int k = 0; k < future.Steps; k++)
        {
            double start = k == 0 ? 0 : future.EndOf(k - 1), before = k == 0 ? 0 : k == 1 ? 0 : future.EndOf(k - 2);
            bool renewed = k > 0 && Math.Floor((start / term) + 1e-6) > Math.Floor((before / term) + 1e-6);
            if (renewed && ++renewals == 1) Assert.Equal(firstRenewal, k);
            if (renewed) paid = PriceAt(start);
            FloatAssert.Equal(24 * 1500 * paid, future[k, ProductSlot.ComputeCost], Roundings);
        }
        Assert.True(renewals > 0, "nothing was renewed, nothing was tested");
    }

    /// <summary>An event on reserved_gpus acts on the step, not on what is held: it does not compound, and what it took away is back when it is over.</summary>
    [Fact]
    public void A_multiplier_on_the_reservation_does_not_compound()
    {
        const string Theft = "events: {theft: {product: app, at_month: 1, multiplies: {reserved_gpus: 0.5}, lasts_months: 3} }";
        OneFuture future = Future("reserved_gpus: 1500, on_demand_markup: 50%", "month", months: 6, events: Theft);
        for (int k = 0; k < future.Steps; k++)
        {
            bool acts = k is >= 1 and < 4;
            FloatAssert.Equal(24 * Price * (acts ? 750 + (1.5 * 250) : 1500), future[k, ProductSlot.ComputeCost], Roundings);
            FloatAssert.Equal(1500, future[k, ProductSlot.Reserved], roundings: 1);
        }
    }

    private static double PriceAt(double month) => Price * Math.Pow(YearlyDrift, month / 12);

    private static OneFuture Future(string compute, string step, int months, string drift = "0%", string events = "") => OneFuture.Of($$"""
        step: {{step}}
        horizon_months: {{months}}
        company: {gpu_usd_per_hour: {now: 2, drift_per_year: {{drift}} } }
        products:
          app:
            users: {all: {initial: 86.4M, churn_per_month: 0%, outputs_per_user_day: 1} }
            compute: {gpu_seconds_per_output: 1, {{compute}} }
        {{events}}
        """);
}
