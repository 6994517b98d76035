using System.Text.RegularExpressions;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>Reads what stands under <c>events.NAME</c>.</summary>
internal static partial class EventReader
{
    /// <summary>Suffix of a reference to a product's end: <c>after: sora ends</c>.</summary>
    public const string EndsSuffix = " ends";

    private const string ConditionForm = "write above or below and a level, for example: below 25%";

    /// <summary>All events, in the order of the file.</summary>
    public static List<Event> ReadAll(SectionReader header, DateOnly start) =>
        [.. header.Named("events", "events").Select(entry => Read(entry, start, header.Context))];

    [GeneratedRegex(@"^(?<power>\S+)\s+of\s+(?<metric>\S+)$")]
    private static partial Regex PowerForm();

    [GeneratedRegex(@"^(?<side>above|below)\s+(?<level>.+)$")]
    private static partial Regex LevelForm();

    private static Event Read(YamlEntry entry, DateOnly start, ReadingContext context)
    {
        if (entry.Key.Text.EndsWith(EndsSuffix, StringComparison.Ordinal))
            context.Findings.Report(DiagnosticCodes.BadName, entry.Key.Where, $"'{entry.Key.Text}' cannot be the name of an event", $"'after: PRODUCT{EndsSuffix}' means the end of a product");
        var section = new SectionReader(entry.Value, $"events.{entry.Key.Text}", EventSchema.Event, context);
        Names.CheckTitle(section.Node("ends"), context.Findings);
        Trigger trigger = ReadTrigger(section, start);
        return new Event
        {
            Name = entry.Key.Text,
            Product = section.Reference("product"),
            Trigger = trigger,
            Probability = section.Number("probability"),
            AtMost = section.KnownNumber("at_most") ?? (trigger is AtRate ? double.PositiveInfinity : 1),
            Unless = section.Reference("unless"),
            Multiplies = ReadMultipliers(section),
            LastsMonths = section.OptionalNumber("lasts_months"),
            FadesHalfLifeMonths = section.KnownNumber("fades_half_life_months"),
            CostsUsd = section.OptionalNumber("costs_usd"),
            OverMonths = section.Number("over_months"),
            PaysUsd = section.OptionalNumber("pays_usd"),
            LosesUsers = section.OptionalNumber("loses_users"),
            Ends = section.Text("ends"),
            Where = entry.Key.Where,
        };
    }

    private static Trigger ReadTrigger(SectionReader section, DateOnly start)
    {
        string[] given = [.. EventSchema.Event.OneOf.Where(section.Has)];
        if (given.Length != 1 && section.IsMapping)
        {
            section.Findings.Report(given.Length == 0 ? DiagnosticCodes.MissingKey : DiagnosticCodes.Conflict, given.Length == 0 ? section.Where : section.WhereIs(given[1]),
                given.Length == 0 ? $"'{section.Path}' never falls due" : $"'{given[0]}' and '{given[1]}' stand together", $"an event has one of {string.Join(", ", EventSchema.Event.OneOf)}");
        }
        return given.FirstOrDefault() switch
        {
            "at" => ReadAt(section, start),
            "at_month" => new AtMonth(section.Number("at_month")),
            "rate_per_year" => new AtRate(section.Number("rate_per_year")),
            "after" => ReadAfter(section),
            "when" => ReadWhen(section),
            _ => new AtDate(0),
        };
    }

    private static AtDate ReadAt(SectionReader section, DateOnly start)
    {
        if (section.Date("at") is not { } date) return new AtDate(0);
        double month = Calendar.MonthsBetween(start, date);
        if (month < 0)
            section.Findings.Report(DiagnosticCodes.BadDate, section.Node("at")!.Where, $"'{section.Path}' falls due on {date:yyyy-MM-dd}, before the start on {start:yyyy-MM-dd}", "what lies before the start cannot happen any more", "Start earlier, or leave the event out.");
        return new AtDate(month);
    }

    private static After ReadAfter(SectionReader section)
    {
        string target = section.Reference("after") ?? "";
        bool productEnds = target.EndsWith(EndsSuffix, StringComparison.Ordinal);
        return new After(productEnds ? null : target, productEnds ? target[..^EndsSuffix.Length] : null, section.Number("delay_months"));
    }

    private static When ReadWhen(SectionReader section) => new()
    {
        Conditions = ReadConditions(section),
        ForMonths = section.Number("for_months"),
        AfterMonth = section.Number("after_month"),
        EveryMonths = section.OptionalNumber("every_months"),
        HazardPerMonth = section.OptionalNumber("hazard_per_month"),
        HazardPower = ReadHazardPower(section),
    };

    private static List<Condition> ReadConditions(SectionReader section)
    {
        List<Condition> conditions = [];
        foreach (YamlEntry entry in section.Entries("when"))
        {
            MetricReference? metric = ReadMetric(entry.Key.Text, entry.Key.Where, section.Findings);
            if (entry.Value is not YamlScalar scalar)
            {
                section.Findings.Report(DiagnosticCodes.WrongKind, entry.Value.Where, $"{entry.Value.Kind} stands behind '{entry.Key.Text}'", ConditionForm);
                continue;
            }
            TextPiece text = scalar.Piece.Trimmed;
            Match form = LevelForm().Match(text.Text);
            if (!form.Success)
            {
                section.Findings.Report(DiagnosticCodes.UnknownWord, scalar.Where, $"'{scalar.Text}' is not a condition", ConditionForm);
                continue;
            }
            Distribution? level = DistributionReader.Read(text[form.Groups["level"].Index..], Domain.Real, section.Context);
            if (metric is null || level is null) continue;
            var quantity = new Quantity(section.PathOf($"when.{entry.Key.Text}"), Domain.Real, level, entry.Value.Where);
            conditions.Add(new Condition(metric.Value, form.Groups["side"].Value == "above", quantity));
        }
        if (section.Node("when") is YamlMapping { Entries.Count: 0 } empty)
            section.Findings.Report(DiagnosticCodes.MissingKey, empty.Where, "'when' is empty", "write at least one condition, for example {coverage: below 25%}");
        return conditions;
    }

    private static HazardPower? ReadHazardPower(SectionReader section)
    {
        if (section.Text("hazard_power") is not { } text) return null;
        TextSpan where = section.Node("hazard_power")!.Where;
        Match form = PowerForm().Match(text.Trim());
        if (form.Success && NumberText.TryParse(form.Groups["power"].Value, out double power) && power > 0)
            return ReadMetric(form.Groups["metric"].Value, where, section.Findings) is { } metric ? new HazardPower(power, metric) : null;
        section.Findings.Report(DiagnosticCodes.NotANumber, where, $"'{text}' is not a power", "write a known positive power and a metric, for example: 0.4 of opportunity");
        return null;
    }

    private static MetricReference? ReadMetric(string word, TextSpan where, Diagnostics diagnostics)
    {
        bool averaged = word.EndsWith(Words.AverageSuffix, StringComparison.Ordinal);
        string plain = averaged ? word[..^Words.AverageSuffix.Length] : word;
        if (Words.Metrics.TryGetValue(plain, out Metric metric)) return new MetricReference(metric, averaged);
        string[] words = [.. Words.Metrics.Keys.SelectMany(known => new[] { known, known + Words.AverageSuffix })];
        diagnostics.Report(DiagnosticCodes.UnknownWord, where, $"'{word}' is not a metric", $"any metric may end in {Words.AverageSuffix}",
            NearestWord.Suggest(word, words) ?? NearestWord.Suggest(plain, Words.Metrics.Keys));
        return null;
    }

    private static List<Multiplier> ReadMultipliers(SectionReader section)
    {
        List<Multiplier> multipliers = [];
        foreach (YamlEntry entry in section.Entries("multiplies"))
        {
            string word = entry.Key.Text;
            bool known = Words.Channels.TryGetValue(word, out Channel channel);
            if (!known)
                section.Findings.Report(DiagnosticCodes.UnknownWord, entry.Key.Where, $"'{word}' cannot be multiplied", "not a channel", NearestWord.Suggest(word, Words.Channels.Keys));
            if (entry.Value is not YamlScalar scalar)
            {
                section.Findings.Report(DiagnosticCodes.WrongKind, entry.Value.Where, $"{entry.Value.Kind} stands behind '{word}'", "a factor is expected");
                continue;
            }
            Distribution? factor = DistributionReader.Read(scalar.Piece, Domain.Positive, section.Context);
            if (known && factor is not null)
                multipliers.Add(new Multiplier(channel, new Quantity(section.PathOf($"multiplies.{word}"), Domain.Positive, factor, scalar.Where)));
        }
        return multipliers;
    }
}
