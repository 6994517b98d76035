using SurvivalSim.Foundation;
using Gauss = MathNet.Numerics.Distributions.Normal;

namespace SurvivalSim.Tests.Reference;

/// <summary>Randomness of one future: xoshiro256**, filled by splitmix64. It shares nothing with the engine's generator.</summary>
/// <remarks>D. Blackman and S. Vigna, ACM Trans. Math. Softw. 47 (2021) 36, doi:10.1145/3460772.</remarks>
internal sealed class ReferenceRandom
{
    private readonly ulong[] _state = new ulong[4];

    public ReferenceRandom(int seed, int future)
    {
        ulong filler = ((ulong)(uint)seed << 32) | (uint)future;
        for (int i = 0; i < _state.Length; i++) _state[i] = SplitMix(ref filler);
    }

    /// <summary>Uniform in the open interval (0, 1).</summary>
    public double Uniform() => ((NextWord() >> 11) + 0.5) / (1UL << 53);

    /// <summary>Standard normal.</summary>
    public double Normal() => Gauss.InvCDF(0, 1, Uniform());

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential() => -Math.Log(Uniform());

    /// <summary>Months until the next arrival of a rate; never where it is 0. The rate is per year of 365.25 days.</summary>
    public double MonthsUntilArrival(double perYear) =>
        perYear > 0 ? Exponential() / perYear * Calendar.DaysPerYear / Calendar.DaysPerMonth : double.PositiveInfinity;

    private static ulong SplitMix(ref ulong state)
    {
        ulong word = state += 0x9E3779B97F4A7C15;
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }

    private ulong NextWord()
    {
        ulong result = ulong.RotateLeft(_state[1] * 5, 7) * 9;
        ulong shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = ulong.RotateLeft(_state[3], 45);
        return result;
    }
}
