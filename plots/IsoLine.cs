using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Plots;

/// <summary>The lines along which a function on a grid has a value.</summary>
/// <remarks>
/// Marching squares: W. E. Lorensen, H. E. Cline, Computer Graphics 21(4) (1987) 163–169, doi:10.1145/37402.37422, in two dimensions. Along the edges between neighbours the function is taken as linear. Where opposite corners
/// lie on the same side, that side is connected on which the bilinear function is at its saddle: G. M. Nielson, B. Hamann, Proc. IEEE Visualization (1991) 83–91, doi:10.1109/VISUAL.1991.175782.
/// </remarks>
public static class IsoLine
{
    /// <summary>Follows the lines.</summary>
    /// <param name="values">Row by row, all of the same length; <see langword="null"/> where nothing is known: lines end before it.</param>
    /// <param name="level">The value.</param>
    /// <returns>Chains of points, X counted in columns and Y in rows from the first; a ring ends where it begins.</returns>
    public static IReadOnlyList<IReadOnlyList<Point>> Of(IReadOnlyList<IReadOnlyList<double?>> values, double level)
    {
        var crossings = new Dictionary<int, Crossing>();
        for (int row = 0; row + 1 < values.Count; row++)
        {
            for (int column = 0; column + 1 < values[row].Count; column++) AddSquare(crossings, values, column, row, level);
        }
        List<IReadOnlyList<Point>> lines = [];
        // Open lines from their ends, then what is left: rings.
        foreach (Crossing end in crossings.Values.Where(crossing => crossing.Next.Count == 1)) Follow(end, lines);
        foreach (Crossing any in crossings.Values) Follow(any, lines);
        return lines;
    }

    /// <summary>A place on an edge where the function has the value, and those it is connected with: at most two.</summary>
    private sealed record Crossing(Point At)
    {
        public List<Crossing> Next { get; } = [];

        public bool IsDrawn { get; set; }
    }

    private static void AddSquare(Dictionary<int, Crossing> crossings, IReadOnlyList<IReadOnlyList<double?>> values, int column, int row, double level)
    {
        if (values[row][column] is not { } a || values[row][column + 1] is not { } b || values[row + 1][column + 1] is not { } c || values[row + 1][column] is not { } d) return;
        int width = values[row].Count;
        // Edges in the order of a walk around the square: a to b, b to c, d to c, a to d.
        Crossing?[] edges =
        [
            On(2 * (row * width + column), a, b, column, row, 1, 0), On(2 * (row * width + column + 1) + 1, b, c, column + 1, row, 0, 1),
            On(2 * ((row + 1) * width + column), d, c, column, row + 1, 1, 0), On(2 * (row * width + column) + 1, a, d, column, row, 0, 1),
        ];
        Crossing[] crossed = [.. edges.OfType<Crossing>()];
        if (crossed.Length == 2) Connect(crossed[0], crossed[1]);
        if (crossed.Length < 4) return;
        bool aboveAtSaddle = (a * c - b * d) / (a + c - b - d) >= level;
        // The corners a and c are connected through the middle where the saddle is on their side; the lines then cut off b and d.
        bool cutsOffB = aboveAtSaddle == a >= level;
        Connect(crossed[0], crossed[cutsOffB ? 1 : 3]);
        Connect(crossed[2], crossed[cutsOffB ? 3 : 1]);

        Crossing? On(int edge, double from, double to, int x, int y, int dx, int dy)
        {
            if (from >= level == to >= level) return null;
            if (crossings.TryGetValue(edge, out Crossing? known)) return known;
            double share = (level - from) / (to - from);
            return crossings[edge] = new Crossing(new Point(x + share * dx, y + share * dy));
        }
    }

    private static void Connect(Crossing one, Crossing other)
    {
        one.Next.Add(other);
        other.Next.Add(one);
    }

    private static void Follow(Crossing from, List<IReadOnlyList<Point>> lines)
    {
        if (from.IsDrawn) return;
        List<Point> line = [];
        Crossing? at = from, last = from;
        while (at is not null)
        {
            at.IsDrawn = true;
            line.Add(at.At);
            last = at;
            at = at.Next.Find(next => !next.IsDrawn);
        }
        if (last.Next.Count == 2 && last.Next.Contains(from)) line.Add(from.At);
        lines.Add(line);
    }
}
