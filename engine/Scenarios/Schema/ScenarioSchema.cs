using static SurvivalSim.Scenarios.Numbers.Domain;
using static SurvivalSim.Scenarios.Schema.KeyKind;

namespace SurvivalSim.Scenarios.Schema;

/// <summary>Every key of the language, section by section: the one source of what readers accept, of the reference, of what editors check and of templates.</summary>
public static class ScenarioSchema
{
    /// <summary>First day where none is given.</summary>
    public static DateOnly DefaultStart { get; } = new(2026, 1, 1);

    /// <summary>Length of a step where none is given.</summary>
    public const Step DefaultStep = Scenarios.Step.Month;

    /// <summary>Under <c>company.gpu_usd_per_hour</c>.</summary>
    public static SectionSpec GpuPrice { get; } = new("company.gpu_usd_per_hour", "the price of GPU time and how it moves",
    [
        new("now", Number, "USD/GPU-h", "price at the start") { Required = true, Model = "4.3" },
        new("drift_per_year", Number, "per year", "expected relative change", Growth, 0) { Model = "4.3" },
        new("volatility_per_year", Number, "per √year", "standard deviation of the log price over a year of free diffusion", Positive, 0) { Model = "4.3" },
        new("half_life_months", KnownNumber, "months", "time in which a deviation halves") { AboveZero = true, Otherwise = "it never returns", Model = "4.3" },
    ]);

    /// <summary>Under <c>company</c>.</summary>
    public static SectionSpec Company { get; } = new("company", "the owner of the products: one purse, one market for GPUs",
    [
        new("cash_usd", Number, "USD", "cash at the start", Positive, double.PositiveInfinity) { Model = "4.10" },
        new("gpu_usd_per_hour", NumberOrSection, "USD/GPU-h", "price of a GPU-hour; a number, or a mapping with its dynamics", Positive, 0) { Section = GpuPrice, Model = "4.3" },
    ]);

    /// <summary>A schedule.</summary>
    public static SectionSpec Schedule { get; } = new("SCHEDULE", "a course over calendar time, where a key allows it",
    [
        new("schedule", Knots, "", "date: value, in the order of time; a value holds until the next date") { Required = true, Model = "2.6" },
        new("then_per_month", Number, "per month", "relative change after the last date", Growth, 0) { Model = "2.6" },
        new("scale", Number, "factor", "multiplies every value", Positive, 1) { Model = "2.6" },
    ]);

    /// <summary>The document itself.</summary>
    public static SectionSpec Header { get; } = new("", "the scenario itself",
    [
        new("scenario", Title, "", "name of the scenario") { Otherwise = "the name of the file" },
        new("about", Text, "", "what it is about, in a sentence") { Otherwise = "nothing" },
        new("start", Date, "date", "first day of the simulated time") { Otherwise = $"{DefaultStart:yyyy-MM-dd}", Model = "1" },
        new("step", KeyKind.Step, "", "length of a step") { Otherwise = Scenarios.Words.Word(DefaultStep), Model = "1" },
        new("horizon_months", KnownNumber, "months", "length of the simulated time", Positive, 36) { AboveZero = true, Model = "1" },
        new("company", Section, "", "the owner of the products") { Section = Company, Otherwise = "unlimited cash, free GPUs" },
        new("products", Named, "", "the products, by name") { Section = ProductSchema.Product, Required = true, MostEntries = 8 },
        new("correlations", KeyKind.Correlations, "", "numbers or shocks that move together") { Otherwise = "none", Model = "2.5" },
        new("events", Named, "", "everything that can happen, by name") { Section = EventSchema.Event, Otherwise = "none", Model = "6" },
    ]);

    /// <summary>All sections, in the order in which they are explained.</summary>
    public static IReadOnlyList<SectionSpec> Sections { get; } =
        [Header, Company, GpuPrice, ProductSchema.Product, ProductSchema.Segment, ProductSchema.Referral, ProductSchema.Compute, ProductSchema.Shocks, ProductSchema.Shock, EventSchema.Event, Schedule];

    /// <summary>Keys that may follow a schedule, in the order of the alphabet.</summary>
    public static IEnumerable<string> Scheduled => Sections.SelectMany(section => section.Keys).Where(key => key.Kind == NumberOrSchedule).Select(key => key.Name).Order(StringComparer.Ordinal);
}
