using System.Numerics;
using System.Runtime.CompilerServices;

namespace SurvivalSim.Tallies;

/// <summary>The sum of floats and of their squares, without any rounding.</summary>
/// <remarks>
/// A float is a 24-bit integer times a power of two. For each of the 255 exponents the integers are added up, and the upper and
/// the lower 24 bits of their squares, each in 64 bits: no overflow up to 2³⁸ (2.7e11) values, no rounding, hence no
/// order. Mean and variance are formed from the exact sums and rounded once; Σx² − (Σx)²/n cannot cancel.
/// 6 KB. Not safe for several threads; give each its own.
/// </remarks>
public sealed class ExactSum
{
    /// <summary>Exponents of finite floats, as their bits count them.</summary>
    internal const int Exponents = 255;

    /// <summary>Sums that are held for each.</summary>
    internal const int SumsPerExponent = 3;

    private const int MantissaBits = 23;
    private const int MantissaMask = (1 << MantissaBits) - 1;
    private const int LeadingBit = 1 << MantissaBits;

    /// <summary>Binary exponent of the smallest float; the unit in which sums are held.</summary>
    private const int UnitExponent = -149;

    private const int HalfOfSquare = MantissaBits + 1;
    private const long LowHalfOfSquare = (1L << HalfOfSquare) - 1;

    private readonly Sums[] _byExponent = new Sums[Exponents];

    private struct Sums
    {
        public long Mantissas;
        public long SquaresHigh;
        public long SquaresLow;
    }

    /// <summary>Number of values added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a value.</summary>
    /// <exception cref="NotFiniteNumberException">The value is infinite or NaN.</exception>
    public void Add(float value) => Add([value]);

    /// <summary>Adds values.</summary>
    /// <exception cref="NotFiniteNumberException">A value is infinite or NaN.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<float> values)
    {
        Sums[] byExponent = _byExponent;
        foreach (float value in values)
        {
            Split(value, out int exponent, out long mantissa, out long squareHigh, out long squareLow);
            if (exponent == Exponents) ThrowNotFinite(value);
            ref Sums sums = ref byExponent[exponent];
            sums.Mantissas += mantissa;
            sums.SquaresHigh += squareHigh;
            sums.SquaresLow += squareLow;
        }
        Count += values.Length;
    }

    /// <summary>The integers that a value adds to the sums of its exponent; the exponent of an infinity or NaN is <see cref="Exponents"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Split(float value, out int exponent, out long mantissa, out long squareHigh, out long squareLow)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        exponent = (bits >> MantissaBits) & 0xFF;
        long magnitude = (bits & MantissaMask) | (exponent == 0 ? 0 : LeadingBit);
        long square = magnitude * magnitude;
        mantissa = bits < 0 ? -magnitude : magnitude;
        squareHigh = square >> HalfOfSquare;
        squareLow = square & LowHalfOfSquare;
    }

    /// <summary>Adds sums that were formed elsewhere, three for each exponent: mantissas, upper and lower halves of squares.</summary>
    internal void Add(ReadOnlySpan<long> sums, long count)
    {
        for (int e = 0; e < Exponents; e++)
        {
            _byExponent[e].Mantissas += sums[e * SumsPerExponent];
            _byExponent[e].SquaresHigh += sums[(e * SumsPerExponent) + 1];
            _byExponent[e].SquaresLow += sums[(e * SumsPerExponent) + 2];
        }
        Count += count;
    }

    /// <summary>Adds everything that another sum holds.</summary>
    public void Add(ExactSum other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int e = 0; e < _byExponent.Length; e++)
        {
            _byExponent[e].Mantissas += other._byExponent[e].Mantissas;
            _byExponent[e].SquaresHigh += other._byExponent[e].SquaresHigh;
            _byExponent[e].SquaresLow += other._byExponent[e].SquaresLow;
        }
        Count += other.Count;
    }

    /// <summary>Arithmetic mean of the values, rounded once.</summary>
    /// <exception cref="InvalidOperationException">No value was added.</exception>
    public double Mean()
    {
        if (Count < 1) throw new InvalidOperationException("A mean needs at least 1 value; none was added.");
        return Rounding.Quotient(SumInUnits(), Count, UnitExponent);
    }

    /// <summary>Unbiased variance of the values, Σ(x − mean)²/(n − 1), rounded once; exactly 0 when all are equal.</summary>
    /// <exception cref="InvalidOperationException">Fewer than two values were added.</exception>
    public double Variance()
    {
        if (Count < 2) throw new InvalidOperationException($"A variance needs at least 2 values; {Count} was added.");
        BigInteger sum = SumInUnits();
        return Rounding.Quotient(Count * SumOfSquaresInSquaredUnits() - sum * sum, (BigInteger)Count * (Count - 1), 2 * UnitExponent);
    }

    private BigInteger SumInUnits()
    {
        BigInteger total = 0;
        for (int e = 0; e < _byExponent.Length; e++) total += (BigInteger)_byExponent[e].Mantissas << UnitsAsPowerOfTwo(e);
        return total;
    }

    private BigInteger SumOfSquaresInSquaredUnits()
    {
        BigInteger total = 0;
        for (int e = 0; e < _byExponent.Length; e++)
        {
            BigInteger squares = ((BigInteger)_byExponent[e].SquaresHigh << HalfOfSquare) + _byExponent[e].SquaresLow;
            total += squares << (2 * UnitsAsPowerOfTwo(e));
        }
        return total;
    }

    /// <summary>Exponents 0 (subnormal) and 1 share their unit; from there each doubles it.</summary>
    private static int UnitsAsPowerOfTwo(int exponent) => Math.Max(exponent - 1, 0);

    private static void ThrowNotFinite(float value) =>
        throw new NotFiniteNumberException("Only finite numbers have a sum.", value);
}
