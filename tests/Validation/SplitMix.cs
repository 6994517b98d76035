namespace SurvivalSim.Tests.Validation;

/// <summary>Numbers for tests: independent of the engine's randomness, and the same on every machine.</summary>
/// <remarks>G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, 453–472, doi:10.1145/2660193.2660195.</remarks>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A multiple of 2⁻⁵³ plus half of it, in (0, 1).</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) * (1.0 / (1ul << 53));

    public int Below(int limit) => (int)(Uniform() * limit);

    public double Exponential(double rate) => -Math.Log(Uniform()) / rate;

    /// <summary>Any sign and magnitude, from 2^lowest to 2^highest.</summary>
    public float AnyMagnitude(int lowest, int highest)
    {
        double magnitude = Math.Pow(2, lowest + (highest - lowest) * Uniform());
        return (float)(Next() % 2 == 0 ? magnitude : -magnitude);
    }
}
