using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;

namespace SurvivalSim.Tests.Planning;

/// <summary>Events of which one can change what the other does are taken in the order of their instants; all others may go alone.</summary>
public class EventGroupsTests
{
    private const string Products = "products: {a: {users: {s: {churn_per_month: 5%}}}, b: {users: {s: {churn_per_month: 5%}}}}\nevents:\n";

    [Fact]
    public void Strangers_stay_alone() => Assert.Equal(["x", "y"], Groups("""
          x: {product: a, at: 2026-02, multiplies: {price: 2}}
          y: {product: a, at: 2026-03, multiplies: {price: 3}}
        """));

    [Fact]
    public void One_that_rules_out_another_is_taken_with_it() => Assert.Equal(["x y", "z"], Groups("""
          x: {product: a, at: 2026-02, multiplies: {price: 2}}
          y: {product: a, at_month: 1 to 3, unless: x, multiplies: {price: 3}}
          z: {product: a, at: 2026-03, multiplies: {price: 3}}
        """));

    [Fact]
    public void One_that_waits_is_taken_with_what_it_waits_for_also_through_others() => Assert.Equal(["x y z"], Groups("""
          x: {product: a, rate_per_year: 1}
          y: {product: b, after: x, delay_months: 1}
          z: {product: a, after: y}
        """));

    [Fact]
    public void An_end_is_taken_with_all_events_of_its_product() => Assert.Equal(["end x", "y"], Groups("""
          end: {product: a, rate_per_year: 1, ends: dead}
          x: {product: a, at: 2026-03, multiplies: {price: 3}}
          y: {product: b, at: 2026-03, multiplies: {price: 3}}
        """));

    [Fact]
    public void An_end_of_all_is_taken_with_all_events() => Assert.Equal(["end x y"], Groups("""
          end: {rate_per_year: 1, ends: dead}
          x: {product: a, at: 2026-03, multiplies: {price: 3}}
          y: {product: b, at: 2026-03, multiplies: {price: 3}}
        """));

    [Fact]
    public void Conditions_are_grouped_apart_from_times() => Assert.Equal(["x", "y"], Groups("""
          x: {product: a, at: 2026-03, multiplies: {price: 3}}
          y: {product: a, when: {coverage: below 5%}, unless: x, multiplies: {price: 3}}
        """));

    /// <summary>The names in each group; groups separated by the list, names in the order of the file.</summary>
    private static string[] Groups(string events)
    {
        string[] names = [.. events.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(':')[0])];
        Plan plan = Plans.Of(Products + events.ReplaceLineEndings("\n") + "\n");
        return [.. plan.EventGroups.Select((EventGroupRecord group) => string.Join(' ', Members(plan, group).Select(index => names[index])))];
    }

    private static int[] Members(Plan plan, EventGroupRecord group) => plan.Indices[group.EventsOffset..(group.EventsOffset + group.Count)];
}
