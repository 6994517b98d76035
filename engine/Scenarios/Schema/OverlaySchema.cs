using static SurvivalSim.Scenarios.Schema.KeyKind;

namespace SurvivalSim.Scenarios.Schema;

/// <summary>The keys of an overlay: a file that changes scenarios.</summary>
public static class OverlaySchema
{
    /// <summary>The document itself.</summary>
    public static SectionSpec Overlay { get; } = new("OVERLAY", "a change to scenarios that has a name: a stress, or an answer of management",
    [
        new("overlay", Title, "", "name of the overlay") { Required = true },
        new("about", Text, "", "what happens, in a sentence") { Otherwise = "nothing" },
        new("how_likely", Text, "", "how likely it is, in words; no future depends on it") { Otherwise = "nothing" },
        new("answer", Text, "", "yes: management's answer, which it gives or not, rather than something that happens") { Otherwise = "no" },
        new("applies_to", KeyKind.Words, "", "tags: products that have one of them are changed, all others are left alone") { Otherwise = "every product" },
        new("set", Edits, "", "path pattern: value; where the last key is absent, it is added, unless the pattern ends in '?'") { Otherwise = "nothing" },
        new("multiply", Edits, "", "path pattern: factor") { Otherwise = "nothing" },
        new("add", Edits, "", "path pattern: summand") { Otherwise = "nothing" },
        new("events", Named, "", "events, by name; one of the scenario that has the name is replaced") { Section = EventSchema.Event, Otherwise = "none" },
        new("product_events", Named, "", "the same for each product that is changed, as events of its own") { Section = EventSchema.Event, Otherwise = "none" },
        new("rests_on", Texts, "", "judgement that it rests on, a sentence each") { Otherwise = "nothing" },
    ]);
}
