namespace SurvivalSim.Planning;

/// <summary>Numbers joined into sets.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>Makes one set of the sets of two numbers.</summary>
    public void Join(int a, int b) => _parent[Root(a)] = Root(b);

    /// <summary>The sets, each in ascending order, ordered by their first members.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Sets() =>
        [.. Enumerable.Range(0, _parent.Length).GroupBy(Root).Select(set => (IReadOnlyList<int>)[.. set])];

    private int Root(int number)
    {
        while (_parent[number] != number) number = _parent[number];
        return number;
    }
}
