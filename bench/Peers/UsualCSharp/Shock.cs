using MathNet.Numerics.Distributions;

namespace UsualCSharp;

/// <summary>A stationary, mean-reverting shock whose exponential has mean 1.</summary>
internal sealed class Shock
{
    private readonly double _sd, _stays;
    private double _state;

    public Shock(double sd, double halfLifeMonths, Random random)
    {
        _sd = sd;
        _stays = Math.Pow(2, -1 / halfLifeMonths);
        _state = Normal.Sample(random, 0, 1);
    }

    /// <summary>The month's factor.</summary>
    public double Factor => Math.Exp((_sd * _state) - (_sd * _sd / 2));

    public void Move(Random random) => _state = (_stays * _state) + (Math.Sqrt(1 - (_stays * _stays)) * Normal.Sample(random, 0, 1));
}

/// <summary>The logarithm of the GPU price: drift, mean-reverting noise, spikes.</summary>
internal sealed class GpuPrice(Random random, double logDrift)
{
    private const double Volatility = 0.24, HalfLife = 9, SpikesPerYear = 0.25;
    private static readonly double s_settled = Volatility * Volatility * (HalfLife / 12) / (2 * Math.Log(2)), s_stays = Math.Pow(2, -1 / HalfLife);

    private readonly double _now = Scenario.GpuPriceNow.Sample(random), _spikeLasts = Scenario.SpikeLasts.Sample(random);
    private double _noise, _nextSpike = Exponential.Sample(random, SpikesPerYear / 12), _spikeFrom = double.PositiveInfinity, _spike = 1;

    /// <summary>The month's price, USD per GPU-hour.</summary>
    public double Of(int month)
    {
        while (_nextSpike <= month + 1)
        {
            _spike = Scenario.SpikeFactor.Sample(random);
            _spikeFrom = _nextSpike;
            _nextSpike += Exponential.Sample(random, SpikesPerYear / 12);
        }
        if (month > 0) _noise = (s_stays * _noise) + (Math.Sqrt(s_settled * (1 - (s_stays * s_stays))) * Normal.Sample(random, 0, 1));
        double strength = Math.Max(0, Math.Min(month + 1, _spikeFrom + _spikeLasts) - Math.Max(month, _spikeFrom));
        double variance = s_settled * (1 - Math.Pow(s_stays, 2 * month));
        return _now * Math.Exp((logDrift * month / 12) + _noise - (variance / 2)) * Math.Pow(_spike, strength);
    }
}
