namespace SurvivalSim.Tests.Reference;

/// <summary>Model 4: an event's cost is spent evenly; a new cost joins what is unspent, and the sum is spent over the full time again.</summary>
internal sealed class CostLedger(double overMonths)
{
    private double _unspent;
    private double _spent;
    private double _clock;
    private double _until;

    /// <summary>A cost that runs from an instant on.</summary>
    public void Add(double instant, double usd)
    {
        SpendUntil(instant);
        _unspent += usd;
        _until = instant + overMonths;
    }

    /// <summary>What was spent since the last time this was asked.</summary>
    public double Take(double instant)
    {
        SpendUntil(instant);
        double spent = _spent;
        _spent = 0;
        return spent;
    }

    private void SpendUntil(double instant)
    {
        double share = instant >= _until ? 1 : (instant - _clock) / (_until - _clock);
        _spent += share * _unspent;
        _unspent -= share * _unspent;
        _clock = instant;
    }
}
