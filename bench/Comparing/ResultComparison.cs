using SurvivalSim.Bench.Measurements;

namespace SurvivalSim.Bench.Comparing;

/// <summary>What changed from one file of results to another.</summary>
/// <param name="Changes">Of what both have.</param>
/// <param name="Gone">Names that only the first has.</param>
/// <param name="New">Names that only the second has.</param>
/// <param name="SameMachine">Whether both were measured on machines of one kind.</param>
/// <param name="SameEffort">Whether both were measured as thoroughly.</param>
public sealed record ResultComparison(IReadOnlyList<Change> Changes, IReadOnlyList<string> Gone, IReadOnlyList<string> New, bool SameMachine, bool SameEffort)
{
    /// <summary>Compares results by the names of their measurements.</summary>
    public static ResultComparison Of(BenchResults before, BenchResults after)
    {
        var then = after.Measurements.ToDictionary(one => one.Name);
        return new ResultComparison(
            [.. before.Measurements.Where(one => then.ContainsKey(one.Name)).Select(one => new Change(one, then[one.Name]))],
            [.. before.Measurements.Select(one => one.Name).Where(name => !then.ContainsKey(name))],
            [.. then.Keys.Except(before.Measurements.Select(one => one.Name))],
            before.Machine == after.Machine,
            before.Effort == after.Effort);
    }

    /// <summary>Writes what got worse, what may have but for its spread, what got better and what cannot be compared.</summary>
    /// <param name="to">Where.</param>
    /// <param name="share">Changes below this share of a value are passed over.</param>
    /// <returns>Whether nothing got worse.</returns>
    public bool Print(TextWriter to, double share)
    {
        if (!SameMachine) to.WriteLine("The machines differ: what follows compares them, too.");
        if (!SameEffort) to.WriteLine("One was measured more thoroughly than the other: what follows may be a matter of that.");
        Change[] worse = [.. Changes.Where(change => change.IsWorse(share)).OrderByDescending(change => change.Factor)], better = [.. Changes.Where(change => change.IsBetter(share)).OrderBy(change => change.Factor)];
        Change[] unsure = [.. Changes.Where(change => !change.IsCertain && change.Factor > 1 + share).OrderByDescending(change => change.Factor)];
        foreach (Change change in worse) to.WriteLine($"worse   {change}");
        foreach (Change change in unsure) to.WriteLine($"unsure  {change}");
        foreach (Change change in better) to.WriteLine($"better  {change}");
        foreach (string name in Gone) to.WriteLine($"gone    {name}");
        foreach (string name in New) to.WriteLine($"new     {name}");
        to.WriteLine($"{worse.Length} worse, {unsure.Length} perhaps worse, {better.Length} better, {Changes.Count - worse.Length - unsure.Length - better.Length} as before, {Gone.Count} gone, {New.Count} new");
        return worse.Length == 0;
    }
}
