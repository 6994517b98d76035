using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 3.5: the users of one segment.</summary>
internal sealed class SegmentState(Segment segment, DateOnly start, Parameters parameters)
{
    /// <summary>Above this share leaving per month the hazard would be infinite; it is where uncertain fractions are cut off.</summary>
    private const double HighestChurn = 1 - 1e-9;

    private readonly SeriesInTime _adds = new(segment.AddsPerMonth, start, parameters);
    private double _users = parameters.Of(segment.Initial);
    private double _everReached = parameters.Of(segment.Initial);
    private double? _hazard;

    /// <summary>Mean users over the latest step.</summary>
    public double MeanUsers { get; private set; }

    /// <summary>Outputs asked for per day in the latest step.</summary>
    public double OutputsPerDay { get; private set; }

    /// <summary>Takes away a share of the users there are now; they do not return to the market.</summary>
    public void Lose(double share) => _users *= 1 - share;

    /// <summary>Moves on by one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="age">Months since launch when it begins.</param>
    /// <param name="m">What events do.</param>
    /// <param name="shocks">What chance does.</param>
    /// <param name="unmet">Share of demand not served in the step before.</param>
    public void Move(TimeStep step, double age, Multipliers m, (double Adds, double Churn, double Usage) shocks, double unmet)
    {
        double months = step.Months;
        double hazard = Hazard(months, m[Channel.Churn] * shocks.Churn, unmet);
        double reach = parameters.Of(segment.Activation) * Openness() * m[Channel.Adds] * shocks.Adds;
        double adds = reach * _adds.Mean(step);
        double referral = reach * ReferralPerMonth(age) * m[Channel.Referral];

        double x = (referral - hazard) * months;
        MeanUsers = _users * Growth.Phi(x) + adds * months * Growth.Psi(x);
        _users = _users * Math.Exp(x) + adds * months * Growth.Phi(x);
        _everReached += adds * months + (referral - parameters.Of(segment.Winback) * hazard) * months * MeanUsers;
        OutputsPerDay = MeanUsers * parameters.Of(segment.OutputsPerUserDay) * m[Channel.Usage] * shocks.Usage;
    }

    /// <summary>Model 3.8: its revenue per day at list price, before fees and events.</summary>
    public double RevenuePerDay(double yearsSinceLaunch, double served)
    {
        double subscription = parameters.Of(segment.ArpuUsdPerMonth) / Calendar.DaysPerMonth
            * Math.Pow(1 + parameters.Of(segment.ArpuChangePerYear), yearsSinceLaunch);
        return MeanUsers * parameters.Of(segment.Paying) * subscription + served * OutputsPerDay * parameters.Of(segment.UsdPerOutput);
    }

    /// <summary>Hazard of leaving per month; contracts let it follow its target with a lag of half their length.</summary>
    private double Hazard(double months, double factor, double unmet)
    {
        double churn = Math.Min(parameters.Of(segment.ChurnPerMonth), HighestChurn);
        double target = -Math.Log(1 - churn) * factor * (1 + parameters.Of(segment.Crowding) * unmet);
        if (segment.ContractMonths is not { } contract || _hazard is not { } before) _hazard = target;
        else _hazard = before + (target - before) * (1 - Math.Exp(-months / (contract / 2)));
        return _hazard.Value;
    }

    /// <summary>Share of the market not yet reached.</summary>
    private double Openness()
    {
        double market = parameters.Of(segment.Market);
        return market > 0 ? Math.Max(0, 1 - _everReached / market) : 0;
    }

    private double ReferralPerMonth(double age)
    {
        double now = parameters.Of(segment.Referral.Now);
        if (segment.Referral.HalfLifeMonths is not { } halfLife) return now;
        double floor = parameters.Of(segment.Referral.Floor);
        return floor + (now - floor) * Math.Pow(2, -age / halfLife);
    }
}
