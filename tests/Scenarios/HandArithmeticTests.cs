using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>What the headers of the shipped scenarios say "by hand", from the middle of every range, is what the engine comes to, on the first day where nothing else is said.</summary>
/// <remarks>Within a tenth: the middles of the ranges as they are written differ by some per cent from the round numbers of the headers, and a slip of a unit, a month for a
/// year or utilization on the wrong side is more than that. Burn is a difference: where cost and revenue nearly cancel, it is held to 3 % of what it is the difference of. A margin is held to
/// ten points, a large loss to a tenth.</remarks>
public class HandArithmeticTests
{
    private const double Thousand = 1e3, Million = 1e6, HoursPerMonth = 730, DaysPerMonth = 30.4375, SecondsPerHour = 3600;

    [Theory, InlineData(1), InlineData(3)]
    public void Enterprise_video(int accounts) => AssertMonthly("enterprise-video.yaml", "studio", new Month(
        Revenue: accounts * 6 * Million / 12,
        Compute: 300 * HoursPerMonth * 2.3,
        Other: 0.8 * Million), set: $"products.studio.users.contracts.initial={accounts}");

    [Fact]
    public void Image_model() => AssertMonthly("image-model.yaml", "images", new Month(
        Revenue: (60 * Million * 0.05 * 2.50) + (120 * Million * 0.04),
        Compute: ((60 * Million * 12) + (120 * Million)) * 12 / SecondsPerHour / 0.60 * 2.3,
        Other: 4 * Million));

    [Fact]
    public void Coding_assistant()
    {
        const double Revenue = 83 * Million;
        AssertMonthly("coding-assistant.yaml", "coding", new Month(Revenue, Compute: 0.55 * Revenue, Other: (25 + (400.0 / 12)) * Million), "training this year");
    }

    [Fact]
    public void Chatbot()
    {
        const double Weekly = 20 * Million, Paying = Weekly * 0.056, Free = (30 * Million) - Paying;
        AssertMonthly("chatbot.yaml", "chat", new Month(Revenue: Paying * 17.50, Compute: (Paying * 5.25) + (Free * 0.15), Other: (6 + (40.0 / 12)) * Million));
    }

    [Fact]
    public void Open_weight_video() => AssertMonthly("open-weight-video.yaml", "video", new Month(
        Revenue: 4 * Million * 0.06,
        Compute: 4 * Million * 45 * 2.00 / SecondsPerHour / 0.55,
        Other: 120 * Thousand));

    [Fact]
    public void Voice_assistant() => AssertMonthly("voice-assistant.yaml", "voice", new Month(Revenue: 24 * Million * 0.09, Compute: 24 * Million * 0.045, Other: 1.2 * Million));

    [Fact]
    public void Inference_api()
    {
        const double Revenue = 5 * Million;
        AssertMonthly("inference-api.yaml", "inference", new Month(Revenue, Compute: 0.60 * Revenue, Other: 3 * Million));
    }

    [Fact]
    public void Previz_video() => AssertMonthly("previz-video.yaml", "previz", new Month(Revenue: 120 * 4 * Thousand, Compute: 120 * 6000 * 0.12, Other: 400 * Thousand));

    [Fact]
    public void Roadmap_chat() => AssertMonthly("roadmap.yaml", "chat", new Month(
        Revenue: 1.12 * Million * 17.50,
        Compute: (1.12 * Million * 5.25) + (28.9 * Million * 0.15),
        Other: 9.3 * Million));

    [Fact]
    public void Roadmap_coding() => AssertMonthly("roadmap.yaml", "coding", new Month(Revenue: 8 * Million, Compute: 4.4 * Million, Other: (4 + (60.0 / 12)) * Million), "training this year");

    /// <summary>As if it were launched at the start.</summary>
    [Fact]
    public void Roadmap_images() => AssertMonthly("roadmap.yaml", "images", new Month(
        Revenue: 10 * Million * 0.05 * 2.50,
        Compute: 10 * Million * 12 * 12 / SecondsPerHour / 0.60 * 2.40,
        Other: 0.9 * Million), set: "products.images.launch=2026-06-01");

    /// <summary>Three months after its launch, when users nearly come and go at the same rate.</summary>
    [Fact]
    public void Roadmap_video()
    {
        const double Users = 2.1 * Million * 0.385 / 0.78 * 0.9, Gpus = Users * 0.45 * 400 / (24 * SecondsPerHour) / 0.70;
        AssertMonthly("roadmap.yaml", "video", new Month(Revenue: Users * 0.0425 * 12 * (1 - 0.22), Compute: Gpus * HoursPerMonth * 2.40, Other: 1.0 * Million), day: 273 + 90);
    }

    [Fact] // negative control: half as much again of one thing
    public void A_slip_is_noticed()
    {
        Assert.ThrowsAny<Exception>(() => AssertMonthly("voice-assistant.yaml", "voice", new Month(24 * Million * 0.09, 1.5 * 24 * Million * 0.045, 1.2 * Million)));
        Assert.ThrowsAny<Exception>(() => AssertMonthly("voice-assistant.yaml", "voice", new Month(24 * Million * 0.09, 24 * Million * 0.045, 1.5 * 1.2 * Million)));
        Assert.ThrowsAny<Exception>(() => AssertMonthly("voice-assistant.yaml", "voice", new Month(1.5 * 24 * Million * 0.09, 24 * Million * 0.045, 1.2 * Million)));
    }

    private static void AssertMonthly(string file, string name, Month hand, string? happens = null, int day = 0, params string[] set)
    {
        Plan plan = MedianScenario.Of(file, happens is null ? [] : [happens], set);
        int product = plan.ProductNames.ToList().IndexOf(name);
        OneFuture future = OneFuture.Of(plan);
        double Monthly(Metric metric) => future[day, metric, product] * DaysPerMonth;
        double revenue = Monthly(Metric.RevenueUsdPerDay), compute = Monthly(Metric.ComputeUsdPerDay), burn = Monthly(Metric.BurnUsdPerDay);
        AssertWithinATenth(hand.Revenue, revenue, hand.Revenue);
        AssertWithinATenth(hand.Compute, compute, hand.Compute);
        AssertWithinATenth(hand.Other, burn + revenue - compute, hand.Other);
        AssertWithinATenth(hand.Burn, burn, Math.Max(Math.Abs(hand.Burn), 0.3 * Math.Max(hand.Revenue, hand.Cost)));
        AssertWithinATenth(hand.Revenue / hand.Cost, future[day, Metric.Coverage, product], hand.Revenue / hand.Cost);
        AssertWithinATenth(hand.Margin, (revenue - compute) / revenue, Math.Max(1, Math.Abs(hand.Margin)));
    }

    private static void AssertWithinATenth(double hand, double engine, double of) => Assert.InRange(engine, hand - (0.1 * of), hand + (0.1 * of));

    /// <summary>A month's flows in USD.</summary>
    private sealed record Month(double Revenue, double Compute, double Other)
    {
        public double Cost => Compute + Other;

        public double Burn => Cost - Revenue;

        /// <summary>Over compute.</summary>
        public double Margin => (Revenue - Compute) / Revenue;
    }
}
