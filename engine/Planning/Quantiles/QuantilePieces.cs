namespace SurvivalSim.Planning.Quantiles;

/// <summary>A quantile function with steps and jumps, as straight pieces over the normal score, to be found by bisection.</summary>
/// <remarks>
/// A value with a probability of its own is a piece without slope, exact. A gap between values is a jump between two pieces. What lies between is cut into pieces until
/// the error is within <see cref="QuantileTable.Tolerance"/>.
/// </remarks>
internal sealed class QuantilePieces
{
    /// <summary>Columns of a table of pieces: the score after which a piece begins, its value there, and its slope.</summary>
    public const int Columns = 3;

    /// <summary>More than any score, and finite: pads the pieces to a power of two.</summary>
    private const float Unreached = 1e30f;

    private const int MostPieces = 1 << 17;

    /// <summary>Narrower pieces would begin at the same float; less than 4e-7 of futures fall into one.</summary>
    private const double Narrowest = 1e-6;

    /// <summary>Less probability than this many scores hold is rounding, not an atom. Also: how far from a jump its two sides are looked at.</summary>
    private const double Rounding = 1e-9;

    private readonly Law _law;
    private readonly Transform _transform;
    private readonly double _range;
    private readonly List<(float From, float Value, float Slope)> _pieces = [];

    private QuantilePieces(Law law, Transform transform)
    {
        _law = law;
        _transform = transform;
        _range = law.Value(QuantileTable.ScoreQuartile) - law.Value(-QuantileTable.ScoreQuartile);
    }

    /// <summary>The pieces, column after column, padded to a power of two.</summary>
    /// <param name="law">The law.</param>
    /// <param name="transform">What the entries hold of the value.</param>
    /// <returns><see cref="Columns"/> entries for each piece; <see langword="null"/> where there would be too many.</returns>
    public static float[]? Make(Law law, Transform transform)
    {
        var made = new QuantilePieces(law, transform);
        made.AddAll();
        if (made._pieces.Count > MostPieces) return null;
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)made._pieces.Count);
        var padding = Enumerable.Repeat((From: Unreached, Value: 0f, Slope: 0f), size - made._pieces.Count);
        (float From, float Value, float Slope)[] pieces = [.. made._pieces, .. padding];
        return [.. pieces.Select(piece => piece.From), .. pieces.Select(piece => piece.Value), .. pieces.Select(piece => piece.Slope)];
    }

    private void AddAll()
    {
        double from = double.NegativeInfinity;
        foreach (double edge in _law.Edges)
        {
            double below = _law.Score(Math.BitDecrement(edge)), upTo = _law.Score(edge);
            AddContinuous(from, below);
            if (upTo - below > Rounding) Add(below, edge, 0);
            from = Math.Max(from, upTo);
        }
        AddContinuous(from, double.PositiveInfinity);
    }

    /// <summary>What lies between two scores, where values have no probability of their own; beyond the largest score it is flat.</summary>
    private void AddContinuous(double from, double to)
    {
        const double Largest = QuantileTable.LargestScore;
        double a = Math.Max(from, -Largest), b = Math.Min(to, Largest);
        if (b - a < Narrowest || _pieces.Count > MostPieces) return;
        double first = _law.Value(a + Rounding), last = _law.Value(b - Rounding);
        if (from < a) Add(from, first, 0);
        AddBetween(a, first, b, last);
        if (to > b) Add(b, last, 0);
    }

    private void AddBetween(double a, double first, double b, double last)
    {
        double middle = (float)(0.5 * (a + b));
        if (b - a < Narrowest || b <= -QuantileTable.Score1E6 || a >= QuantileTable.Score1E6 || IsStraight(a, first, b, last))
        {
            Add(a, first, (Entry(last) - Entry(first)) / Math.Max((float)b - (float)a, Narrowest));
            return;
        }
        if (_pieces.Count > MostPieces) return;
        double between = _law.Value(middle);
        AddBetween(a, first, middle, between);
        AddBetween(middle, between, b, last);
    }

    /// <summary>Whether a straight piece errs by less than half the tolerance at three scores: in between it may err by more.</summary>
    private bool IsStraight(double a, double first, double b, double last)
    {
        foreach (double share in (ReadOnlySpan<double>)[0.5, 0.25, 0.75])
        {
            double exact = _law.Value(a + (share * (b - a)));
            double read = _transform.Undo(Entry(first) + (share * (Entry(last) - Entry(first))));
            if (!(Math.Abs(read - exact) <= (0.5 * QuantileTable.Tolerance * Math.Max(Math.Abs(exact), _range)) + _transform.Rounding())) return false;
        }
        return true;
    }

    private void Add(double from, double value, double slope) =>
        _pieces.Add(((float)Math.Max(from, -QuantileTable.LargestEntry), (float)Entry(value), (float)Math.Clamp(slope, -QuantileTable.LargestEntry, QuantileTable.LargestEntry)));

    private double Entry(double value) => Math.Clamp(_transform.Apply(value), -QuantileTable.LargestEntry, QuantileTable.LargestEntry);
}
