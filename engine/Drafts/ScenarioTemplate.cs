using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Drafts;

/// <summary>A scenario to be filled in: it runs as it is, and offers what most people need next.</summary>
public static class ScenarioTemplate
{
    /// <summary>The text.</summary>
    /// <param name="name">Name of the scenario.</param>
    /// <param name="firstLine">The comment that tells editors its schema.</param>
    public static Draft Of(string name, string firstLine)
    {
        DraftText text = new DraftText().Plain(0, firstLine)
            .Comment($"{name}: what do you want to know, and of what? All numbers are invented; put yours in their place.")
            .Comment("A number is known (20k, 1.2M, 30%) or a range: \"2 to 6\" is below 2 in one future of twenty and above 6 in one of twenty.")
            .Comment("Lines behind \"# \" are offered: take it away from those you need. survivalsim check says whether all is well.");
        Head(text, name);
        Company(text);
        Product(text);
        Events(text);
        return new Draft(text.ToString(), [], []);
    }

    /// <summary>Name, start, step and horizon.</summary>
    internal static void Head(DraftText text, string name) => text
        .Key(0, ScenarioSchema.Header, "scenario", YamlWriter.Quoted(name))
        .Key(0, ScenarioSchema.Header, "start", $"{ScenarioSchema.DefaultStart:yyyy-MM-dd}")
        .Key(0, ScenarioSchema.Header, "step", "month")
        .Key(0, ScenarioSchema.Header, "horizon_months", "36");

    private static void Company(DraftText text)
    {
        SectionSpec company = ScenarioSchema.Company, price = ScenarioSchema.GpuPrice;
        text.Blank().Open(0, "company", ScenarioSchema.Header["company"].Meaning)
            .Key(1, company, "cash_usd", "1M to 3M")
            .Open(1, "gpu_usd_per_hour", "rent of one GPU")
            .Key(2, price, "now", "2.35")
            .Offer(2, offer => offer.Key(2, price, "drift_per_year", "-40% to 15%").Key(2, price, "volatility_per_year", "24%").Key(2, price, "half_life_months", "9"));
    }

    private static void Product(DraftText text)
    {
        SectionSpec product = ProductSchema.Product;
        text.Blank().Open(0, "products", ScenarioSchema.Header["products"].Meaning).Open(1, "app", "any name")
            .Offer(2, offer => offer
                .Key(2, product, "launch_month", "2 to 4")
                .Key(2, product, "burn_threshold_usd_per_day", "2k to 6k")
                .Key(2, product, "other_revenue_usd_per_day", "500")
                .Key(2, product, "store_fee", "15% to 30%"))
            .Key(2, product, "opex_usd_per_day", "3k");
        Users(text);
        SectionSpec compute = ProductSchema.Compute;
        text.Open(2, "compute", product["compute"].Meaning)
            .Key(3, compute, "gpu_seconds_per_output", "10 to 50")
            .Key(3, compute, "efficiency_gain_per_year", "20% to 200%")
            .Key(3, compute, "utilization", "60%")
            .Offer(3, offer => offer.Key(3, compute, "reserved_gpus", "10 to 20").Key(3, compute, "term_months", "12").Key(3, compute, "on_demand_markup", "10% to 60%"))
            .Offer(2, offer => offer.Open(2, "shocks", product["shocks"].Meaning).Open(3, "adds", ProductSchema.Shocks["adds"].Meaning).Key(4, ProductSchema.Shock, "sd", "15%").Key(4, ProductSchema.Shock, "half_life_months", "2"));
    }

    private static void Users(DraftText text)
    {
        SectionSpec segment = ProductSchema.Segment;
        text.Open(2, "users", ProductSchema.Product["users"].Meaning).Open(3, "everyone", "any name")
            .Key(4, segment, "initial", "20k")
            .Key(4, segment, "adds_per_month", "5k to 15k")
            .Offer(4, offer => offer.Key(4, segment, "referral_per_month", "0.02 to 0.1").Key(4, segment, "activation", "30% to 60%").Key(4, segment, "market", "2M"))
            .Key(4, segment, "churn_per_month", "10% to 25%")
            .Key(4, segment, "outputs_per_user_day", "0.5 to 2")
            .Key(4, segment, "paying", "3% to 8%")
            .Key(4, segment, "arpu_usd_per_month", "15")
            .Offer(4, offer => offer.Key(4, segment, "usd_per_output", "0.01 to 0.05"));
    }

    private static void Events(DraftText text)
    {
        SectionSpec e = EventSchema.Event;
        text.Blank()
            .Offer(0, offer => offer.Open(0, "correlations", ScenarioSchema.Header["correlations"].Meaning).Plain(1, "- [products.app.users.everyone.paying, products.app.users.everyone.churn_per_month, -0.3]"))
            .Blank().Open(0, "events", ScenarioSchema.Header["events"].Meaning).Open(1, "out of cash")
            .Key(2, e, "when", "{cash_usd: below 0}")
            .Key(2, e, "ends", "out of cash")
            .Offer(1, offer => offer.Open(1, "board review")
                .Key(2, e, "product", "app")
                .Key(2, e, "when", "{coverage: below 50%}")
                .Key(2, e, "after_month", "6 to 12")
                .Key(2, e, "every_months", "3")
                .Key(2, e, "ends", "closed by the board"))
            .Offer(1, offer => offer.Open(1, "free rival")
                .Key(2, e, "product", "app")
                .Key(2, e, "rate_per_year", "0.5")
                .Key(2, e, "multiplies", "{price: 60% to 90%, churn: 1.05 to 1.3}")
                .Key(2, e, "lasts_months", "6 to 18"));
    }
}
