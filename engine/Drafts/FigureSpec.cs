using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Drafts;

/// <summary>Per what a figure is given.</summary>
internal enum Period
{
    /// <summary>A level, not a flow.</summary>
    None,

    /// <summary>Per day.</summary>
    Day,

    /// <summary>Per month.</summary>
    Month,

    /// <summary>Per year.</summary>
    Year,

    /// <summary>Per output.</summary>
    Output,
}

/// <summary>A figure that people have in a spreadsheet.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Words">What it may be called, besides; without the words of its period.</param>
/// <param name="UnitWords">What its unit may be, besides a period.</param>
/// <param name="Periods">Per what it may be given.</param>
/// <param name="Usual">Per what it is meant where nothing is said; null where that must be said.</param>
/// <param name="Section">Where it goes.</param>
/// <param name="Key">The key it becomes.</param>
internal sealed record FigureSpec(string Name, string[] Words, string[] UnitWords, Period[] Periods, Period? Usual, SectionSpec Section, string Key)
{
    private static readonly string[] s_people = ["user", "people", "person", "customer", "account"];
    private static readonly string[] s_money = ["paying", "user"];
    private static readonly string[] s_share = ["%", "percent", "share", "fraction", "user"];
    private static readonly Period[] s_flow = [Period.Day, Period.Month, Period.Year];

    /// <summary>People who use it.</summary>
    public static FigureSpec Users { get; } = new("users", ["active users", "customers", "accounts", "mau", "dau", "user base"], s_people, [Period.None, Period.Day, Period.Month], Period.None, ProductSchema.Segment, "initial");

    /// <summary>People who come.</summary>
    public static FigureSpec Adds { get; } = new("adds", ["new users", "signups", "sign ups", "new customers", "user adds", "users added"], s_people, s_flow, Period.Month, ProductSchema.Segment, "adds_per_month");

    /// <summary>The share who leave.</summary>
    public static FigureSpec Churn { get; } = new("churn", ["user churn", "customer churn", "attrition", "churned"], s_share, [Period.Month], Period.Month, ProductSchema.Segment, "churn_per_month");

    /// <summary>What a paying user pays.</summary>
    public static FigureSpec Price { get; } = new("price", ["subscription", "subscription price", "price per paying user", "price per user", "arppu"], s_money, [Period.Month, Period.Year], Period.Month, ProductSchema.Segment, "arpu_usd_per_month");

    /// <summary>The share who pay.</summary>
    public static FigureSpec Paying { get; } = new("paying share", ["paying", "share paying", "share of paying users", "paid share", "conversion", "conversion to paid"], s_share, [Period.None], Period.None, ProductSchema.Segment, "paying");

    /// <summary>What a user makes.</summary>
    public static FigureSpec Outputs { get; } = new("outputs per user", ["outputs", "usage", "usage per user", "requests per user", "queries per user", "messages per user", "generations per user"], ["output", "user", "request", "query", "message", "generation"], [Period.Day, Period.Month], Period.Day, ProductSchema.Segment, "outputs_per_user_day");

    /// <summary>What serving costs today.</summary>
    public static FigureSpec ComputeCost { get; } = new("compute cost", ["compute", "compute spend", "gpu cost", "gpu spend", "inference cost", "inference", "serving cost", "cloud cost"], [], [.. s_flow, Period.Output], null, ProductSchema.Compute, "usd_per_output_now");

    /// <summary>All other cost.</summary>
    public static FigureSpec Opex { get; } = new("opex", ["other cost", "operating cost", "operating expenses", "fixed cost", "overhead", "staff", "staff cost", "payroll"], [], s_flow, null, ProductSchema.Product, "opex_usd_per_day");

    /// <summary>The burn that is tolerated.</summary>
    public static FigureSpec Threshold { get; } = new("threshold", ["burn threshold", "tolerated burn", "burn limit", "maximum burn", "max burn", "burn budget"], [], s_flow, null, ProductSchema.Product, "burn_threshold_usd_per_day");

    /// <summary>Money in the bank.</summary>
    public static FigureSpec Cash { get; } = new("cash", ["cash in the bank", "cash at hand", "cash balance", "bank balance", "money in the bank", "funds"], [], [Period.None], Period.None, ScenarioSchema.Company, "cash_usd");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FigureSpec> All { get; } = [Users, Adds, Churn, Price, Paying, Outputs, ComputeCost, Opex, Threshold, Cash];

    /// <summary>Whether it is an amount of money.</summary>
    public bool IsMoney => Key.Contains("usd", StringComparison.Ordinal);

    /// <summary>How it can be written.</summary>
    public string Form => Periods is [Period.None, ..] ? Name : Periods is [Period.Month] ? $"{Name} per month" : $"{Name} per {string.Join(", ", Periods.Select(Word))}";

    /// <summary>The word for a period.</summary>
    public static string Word(Period period) => period.ToString().ToLowerInvariant();
}
