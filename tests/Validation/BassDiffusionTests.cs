using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Validation;

/// <summary>Adoption by innovation p and imitation q without churn: N(t) = M·(1 − e^(−(p+q)t))/(1 + (q/p)·e^(−(p+q)t)), reached at first order in the step.</summary>
/// <remarks>F. M. Bass, Management Science 15 (1969) 215–227, doi:10.1287/mnsc.15.5.215. What is frozen within a step is the open share of the market.</remarks>
public class BassDiffusionTests
{
    private const double Market = 1e6, Innovation = 0.02, Imitation = 0.3, Months = 9;

    private static readonly double Monthly = Error("month", Imitation), Weekly = Error("week", Imitation), Daily = Error("day", Imitation);

    /// <summary>The order between two steps, ln(e₁/e₂)/ln(m₁/m₂). An error c₁m + c₂m² has order 1 + O(m): near 1 and nearer where steps are finer.</summary>
    [Fact]
    public void Bass_diffusion_converges_at_first_order()
    {
        double coarse = Math.Log(Monthly / Weekly) / Math.Log(Calendar.DaysPerMonth / 7), fine = Math.Log(Weekly / Daily) / Math.Log(7);
        Assert.InRange(coarse, 0.8, 1.2);
        Assert.InRange(fine, 0.95, 1.05);
        Assert.True(Math.Abs(fine - 1) < Math.Abs(coarse - 1), $"orders {coarse:f3} and {fine:f3}");
    }

    /// <summary>Daily and weekly errors extrapolated to a step of length 0 leave the second order, 1/7 of what the daily step leaves at first, or less.</summary>
    [Fact]
    public void The_limit_is_the_closed_form() => Assert.InRange(Math.Abs(Daily - ((Weekly - Daily) / 6)), 0, Math.Abs(Daily) / 7);

    [Fact] // negative control: against an imitation 1 % too strong the error stays, whatever the step
    public void Another_limit_is_noticed()
    {
        double weekly = Error("week", Imitation * 1.01), daily = Error("day", Imitation * 1.01);
        Assert.NotInRange(Math.Abs(daily - ((weekly - daily) / 6)), 0, Math.Abs(Daily) / 7);
    }

    private static double Error(string step, double imitation)
    {
        OneFuture future = OneFuture.Of($$"""
            step: {{step}}
            horizon_months: 9
            products: {app: {users: {all: {adds_per_month: 20000, referral_per_month: 0.3, market: 1M, churn_per_month: 0%} } } }
            """);
        Assert.Equal(future.UsersAfter(future.Steps - 1), future.WonAfter(future.Steps - 1), Market * 1e-4);
        double decay = Math.Exp(-(Innovation + imitation) * Months);
        double exact = Market * (1 - decay) / (1 + (imitation / Innovation * decay));
        return (future.UsersAfter(future.Steps - 1) / exact) - 1;
    }
}
