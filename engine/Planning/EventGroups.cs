using SurvivalSim.Planning.Records;

namespace SurvivalSim.Planning;

/// <summary>Which events must be taken in the order of their instants: those of which one can change what the other does.</summary>
internal static class EventGroups
{
    /// <summary>Groups among the timed events, or among the conditional ones.</summary>
    public static EventGroupRecord[] Of(EventRecord[] events, bool timed, PlanBuilder builder)
    {
        int[] members = [.. Enumerable.Range(0, events.Length).Where(i => events[i].IsTimed == timed)];
        int[] indices = builder.Indices;
        var sets = new DisjointSets(members.Length);
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = 0; j < members.Length; j++)
            {
                if (i != j && Depends(members[i], members[j], events, indices)) sets.Join(i, j);
            }
        }
        return [.. sets.Sets().Select(set => new EventGroupRecord(builder.List([.. set.Select(i => members[i])]), set.Count))];
    }

    private static bool Depends(int one, int other, EventRecord[] events, int[] indices)
    {
        EventRecord a = events[one], b = events[other];
        bool ruledOut = a.Unless == other;
        bool waits = indices.AsSpan(b.DependentsOffset, b.DependentsCount).Contains(one);
        // A company's conditions are judged while a product lives: any end may be that of the last one.
        bool ended = b.Cause > 0 && (b.Product < 0 || a.Product == b.Product || (a.Product < 0 && !a.IsTimed));
        return ruledOut || waits || ended;
    }
}
