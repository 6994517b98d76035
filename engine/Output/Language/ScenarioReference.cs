using System.Text;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Schema;

namespace SurvivalSim.Output.Language;

/// <summary>The language of scenarios as tables for people: <c>docs/scenario-reference.md</c>.</summary>
public static class ScenarioReference
{
    private const string Introduction = """
        # Reference of scenarios

        Every key that a scenario may have. This page is made from the schema that the program reads scenarios with (`engine/Scenarios/Schema`), and so is what editors check:
        `survivalsim schema` prints it as a JSON Schema. What becomes of each number is told in the section of [model.md](model.md) that the last column names. `survivalsim new NAME` writes a scenario to start from.
        Files that change scenarios have a language of their own: [overlays.md](overlays.md).

        In the tables, *number* may be uncertain and *known number* may not; *without it* tells what holds where the key is absent, and a dash there marks one of several ways to say something.

        """;

    private const string Numbers = """

        ## Numbers

        A known number is written with a decimal point and may end in `%`, `k`, `M`, `B` or `T`: `0.3`, `30%`, `1.2M`, `-15%`. `2 to 6` is a range: below 2 in one future of twenty, above 6 in one of twenty.
        A distribution stands in quotes where it holds a colon or, inside braces, a comma. What each means, and what its parameters may be: [model.md, section 2](model.md#2-numbers-that-are-not-known).

        """;

    private const string Warnings = """

        ## Warnings

        A scenario with warnings runs all the same; `survivalsim check` counts them. They are decided before any future is drawn, and only where it is certain; of an uncertain number its lowest
        and highest possible values count.

        | code | of what | where |
        |---|---|---|
        | S308 | a range so wide that a unit may be wrong | the 95th percentile is 10,000 times the 5th or more |
        | S407 | an event that can never take effect | its date, month, delay or first judgement lies beyond the horizon, or its date before the launch of its product; its rate, hazard or probability is 0; a condition asks for what its metric cannot be (coverage below 0, cash below something where it is unlimited, unmet demand where GPUs are not limited, burn over a threshold that nobody set); its `hazard_power` is of a metric that is never above 1; its product launches after the horizon; it waits for an event that can never take effect, or for the end of a product that nothing can end |
        | S408 | a product that can never earn | something of it costs (compute, `opex_usd_per_day`, an event's `costs_usd`), and there are no users who pay a subscription or for outputs, and no `other_revenue_usd_per_day` |
        | S409 | a burn threshold that can never be exceeded | nothing of the product costs anything |

        """;

    /// <summary>The page.</summary>
    public static string Text
    {
        get
        {
            var page = new StringBuilder(Introduction);
            foreach (SectionSpec section in ScenarioSchema.Sections) Write(section, page);
            page.Append("\nA pair of *correlations* is `[path, path, ρ]`: two uncertain numbers (`products.app.users.all.churn_per_month`) or two shocks (`products.app.shocks.adds`, `")
                .Append(GpuPrice.ShockPath).Append("`), and ρ strictly between −1 and 1.\n").Append(Numbers);
            Table(page, ["domain", "numbers", "a range is"],
                [["positive", "0 to 1e15; *above 0* where 0 makes no sense", "lognormal"], ["fraction", "0 to 1, written 0% to 100%", "logit-normal"],
                 ["growth", $"a relative change of more than {DomainRange.LeastGrowth * 100:0.0}%", "normal"], ["real", "−1e15 to 1e15: levels of conditions", "normal"]]);
            page.Append('\n');
            Table(page, ["distribution", "for example"], DistributionReader.Forms.Select(form => new[] { form.Key, string.Join(" or ", form.Value.Split(" or ").Select(Code)) }));
            page.Append($"\n## Metrics\n\nFor `when` and `hazard_power`. Each may end in `{Words.AverageSuffix}`, which averages it over three months. For an event of the company they are taken over its live products ([model.md, section 5](model.md#5-metrics)).\n\n");
            Table(page, ["metric", "unit", "meaning"], Words.Metrics.Select(metric => new[] { Code(metric.Key), Vocabulary.Metrics[metric.Value].Unit, Vocabulary.Metrics[metric.Value].Meaning }));
            page.Append("\n## Channels\n\nFor `multiplies` ([model.md, section 6.4](model.md#64-multipliers)).\n\n");
            Table(page, ["channel", "what is multiplied"], Words.Channels.Select(channel => new[] { Code(channel.Key), Vocabulary.Channels[channel.Value] }));
            return page.Append(Warnings).ToString();
        }
    }

    private static void Write(SectionSpec section, StringBuilder page)
    {
        page.Append($"\n## {(section.Path.Length == 0 ? "The scenario" : Code(section.Path))}\n\n{Sentence(section.Meaning)}\n\n");
        Table(page, ["key", "what is written", "unit", "domain", "without it", "meaning", "model"],
            section.Keys.Select(key => new[] { Code(key.Name), KeyText.Kind(key), key.Unit, KeyText.Domain(key), KeyText.Default(key), key.Meaning, key.Model }));
        string[] rules =
        [
            .. section.OneOf.Count > 0 ? [$"Exactly one of {string.Join(", ", section.OneOf.Select(Code))} is written."] : Array.Empty<string>(),
            .. section.Excludes.Select(rule => $"{Code(rule.First)} and {Code(rule.Second)} exclude each other: {rule.Why}."),
            .. section.Needs.GroupBy(rule => rule.Second).Select(needed => $"{string.Join(", ", needed.Select(rule => Code(rule.First)))} {(needed.Count() == 1 ? "stands" : "stand")} only beside {Code(needed.Key)}."),
        ];
        if (rules.Length > 0) page.Append('\n').AppendJoin('\n', rules.Select(rule => $"- {rule}")).Append('\n');
    }

    private static void Table(StringBuilder page, string[] header, IEnumerable<string[]> rows)
    {
        page.Append("| ").AppendJoin(" | ", header).Append(" |\n|").Append(string.Concat(header.Select(_ => "---|"))).Append('\n');
        foreach (string[] row in rows) page.Append("| ").AppendJoin(" | ", row).Append(" |\n");
    }

    private static string Code(string text) => $"`{text}`";

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
