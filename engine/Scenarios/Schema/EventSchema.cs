using static SurvivalSim.Scenarios.Numbers.Domain;
using static SurvivalSim.Scenarios.Schema.KeyKind;

namespace SurvivalSim.Scenarios.Schema;

/// <summary>The keys of an event.</summary>
public static class EventSchema
{
    private const string Judged = "it says how conditions are judged";

    /// <summary>Under <c>events.NAME</c>.</summary>
    public static SectionSpec Event { get; } = new("events.EVENT", "something that can happen: when, and what it does",
    [
        new("product", Reference, "", "the product it belongs to") { Otherwise = "the company", Model = "6" },
        new("at", Date, "date", "date on which it falls due") { Model = "6.1" },
        new("at_month", Number, "months", "time after the start, or after the launch of its product") { Model = "6.1" },
        new("rate_per_year", Number, "per year", "expected arrivals, at random times") { Model = "6.1" },
        new("after", Reference, "", "another event, or 'PRODUCT ends'") { Model = "6.1" },
        new("delay_months", Number, "months", "time after that", Positive, 0) { Model = "6.1" },
        new("when", Conditions, "", "metric: above or below a level; all of them must hold") { Model = "6.2" },
        new("for_months", Number, "months", "time for which they must have held without a break", Positive, 0) { Model = "6.2" },
        new("after_month", Number, "months", "time before which they are not judged", Positive, 0) { Model = "6.2" },
        new("every_months", Number, "months", "time between reviews") { AboveZero = true, Otherwise = "watched in every step", Model = "6.2" },
        new("hazard_per_month", Number, "per month", "rate at which it falls due while they hold") { Otherwise = "at once", Model = "6.2" },
        new("hazard_power", Power, "", "how that rate grows with a metric: '0.4 of opportunity'") { Otherwise = "it does not", Model = "6.2" },
        new("probability", Number, "share", "chance that it takes effect each time it falls due", Fraction, 1) { Model = "6.3" },
        new("at_most", KnownNumber, "times", "how often it may fall due") { AboveZero = true, Whole = true, Otherwise = "1; a rate: unlimited", Model = "6.1" },
        new("unless", Reference, "", "an event that, once in effect, rules this one out") { Otherwise = "none", Model = "6.3" },
        new("multiplies", Multipliers, "factor", "channel: factor") { Otherwise = "nothing", Model = "6.4" },
        new("lasts_months", Number, "months", "time for which the factors act") { Otherwise = "permanent", Model = "6.4" },
        new("fades_half_life_months", KnownNumber, "months", "time in which the factors lose half their strength") { AboveZero = true, Otherwise = "permanent", Model = "6.4" },
        new("costs_usd", Number, "USD", "what it costs") { Otherwise = "0", Model = "6.5" },
        new("over_months", Number, "months", "time over which the cost is spent", Positive, 1) { Model = "6.5" },
        new("pays_usd", Number, "USD", "what it pays into the company's cash") { Otherwise = "0", Model = "6.5" },
        new("loses_users", Number, "share", "share of the users lost at once", Fraction) { Otherwise = "0", Model = "6.5" },
        new("ends", Title, "", "cause of the end it brings, as reported") { Otherwise = "it ends nothing", Model = "6.5" },
    ])
    {
        OneOf = ["at", "at_month", "rate_per_year", "after", "when"],
        Excludes =
        [
            new("lasts_months", "fades_half_life_months", "an effect lasts or fades"),
            new("every_months", "hazard_per_month", "a condition is judged at reviews, or acts through a rate"),
        ],
        Needs =
        [
            new("over_months", "costs_usd", "it says how 'costs_usd' acts"),
            new("lasts_months", "multiplies", "it says how 'multiplies' acts"),
            new("fades_half_life_months", "multiplies", "it says how 'multiplies' acts"),
            new("delay_months", "after", "it says how 'after' acts"),
            new("for_months", "when", Judged),
            new("after_month", "when", Judged),
            new("every_months", "when", Judged),
            new("hazard_per_month", "when", Judged),
            new("hazard_power", "hazard_per_month", "it scales that rate"),
        ],
    };
}
