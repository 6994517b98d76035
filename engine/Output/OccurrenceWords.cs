using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Simulation;

namespace SurvivalSim.Output;

/// <summary>Why an event fell due in a future, and what it did, in words.</summary>
/// <param name="scenario">The scenario that was simulated.</param>
/// <param name="plan">Its plan.</param>
/// <param name="trace">The future.</param>
public sealed class OccurrenceWords(Scenario scenario, Plan plan, FutureTrace trace)
{
    private readonly Dictionary<string, int> _parameters = plan.ParameterPaths.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    /// <summary>The event's name.</summary>
    public string Name(Occurrence occurrence) => scenario.Events[occurrence.Event].Name;

    /// <summary>The product it belongs to, or "company".</summary>
    public string Subject(Occurrence occurrence) => scenario.Events[occurrence.Event].Product ?? "company";

    /// <summary>What made it fall due.</summary>
    public string Why(Occurrence occurrence) => scenario.Events[occurrence.Event].Trigger switch
    {
        AtDate => "its date",
        AtMonth => "its month",
        AtRate rate => $"chance: {Value(rate.PerYear)} a year",
        After { Event: { } other } => $"after {other}",
        After { ProductEnd: { } product } => $"after the end of {product}",
        When rule => string.Join(", ", rule.Conditions.Select(condition => Why(condition, occurrence))) + (rule.HazardPerMonth is null ? "" : ", by chance while it holds") + (rule.EveryMonths is null ? "" : ", at a review"),
        _ => "",
    };

    /// <summary>What it did.</summary>
    public string What(Occurrence occurrence)
    {
        Event e = scenario.Events[occurrence.Event];
        if (!occurrence.TookEffect) return e.Unless is null ? "nothing: chance spared it" : $"nothing: chance or '{e.Unless}' spared it";
        List<string> effects = [];
        if (e.Ends is { } cause) effects.Add(EndedBy(occurrence) ? $"ends {Subject(occurrence)}: {cause}" : $"would have ended {Subject(occurrence)}, which another ended before");
        if (e.Multiplies.Count > 0) effects.Add("multiplies " + string.Join(", ", e.Multiplies.Select(multiplier => Words.Word(multiplier.Channel))));
        if (e.CostsUsd is not null) effects.Add("costs");
        if (e.PaysUsd is not null) effects.Add("pays");
        if (e.LosesUsers is not null) effects.Add("loses users");
        return effects.Count == 0 ? "is noted" : string.Join("; ", effects);
    }

    private string Why(Condition condition, Occurrence occurrence)
    {
        string name = Words.Word(condition.Metric.Metric) + (condition.Metric.Averaged ? Words.AverageSuffix : "");
        int product = plan.Events[occurrence.Event].Product;
        string now = product >= 0 && !condition.Metric.Averaged ? $" {Text(trace.Steps[occurrence.Step].Products[product].Metrics[(int)condition.Metric.Metric])}" : "";
        return $"{name}{now} {(condition.Above ? "above" : "below")} {Value(condition.Level)}";
    }

    /// <summary>Whether it is this occurrence that ended a product.</summary>
    private bool EndedBy(Occurrence occurrence)
    {
        EventRecord e = plan.Events[occurrence.Event];
        return trace.Steps[occurrence.Step].Products.Where((_, product) => e.Product < 0 || e.Product == product).Any(product => product.Cause == e.Cause && product.End <= trace.Steps[occurrence.Step].Month);
    }

    /// <summary>A number as this future has it.</summary>
    private string Value(Quantity quantity) => quantity.Distribution is Known known ? Text(known.Value)
        : _parameters.TryGetValue(quantity.Path, out int parameter) && double.IsFinite(trace.Parameters[parameter]) ? Text(trace.Parameters[parameter])
        : "a number drawn each time";

    private static string Text(double value) => NumberText.Short(value);
}
