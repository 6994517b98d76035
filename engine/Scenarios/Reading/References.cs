using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>Checks that every name used in an event is the name of something.</summary>
/// <param name="scenario">What was read.</param>
/// <param name="header">The document, which knows where it was written.</param>
internal sealed class References(Scenario scenario, SectionReader header)
{
    private readonly string[] _products = [.. scenario.Products.Select(product => product.Name)];
    private readonly string[] _events = [.. scenario.Events.Select(e => e.Name)];

    /// <summary>Reports products and events that do not exist, and channels an event cannot reach.</summary>
    public void Check()
    {
        foreach (Event e in scenario.Events)
        {
            if (e.Product is { } product) MustExist(product, "product", _products, e, "product");
            if (e.Unless is { } unless) MustExist(unless, "event", _events, e, "unless");
            if (e.Unless == e.Name)
                header.Findings.Report(DiagnosticCodes.EventLoop, WhereIs(e, "unless"), $"'{e.Name}' rules itself out", "'unless' names another event", "Use at_most: 1.");
            if (e.Trigger is After { Event: { Length: > 0 } other }) MustExist(other, "event", _events, e, "after");
            if (e.Trigger is After { ProductEnd: { } ending }) MustExist(ending, "product", _products, e, "after");
            if (e.Product is not null && e.Multiplies.FirstOrDefault(m => m.Channel == Channel.GpuPrice) is { } price)
                header.Findings.Report(DiagnosticCodes.Conflict, price.Factor.Where, $"'{e.Name}' belongs to product '{e.Product}' and multiplies gpu_price", "the GPU price belongs to the company", "Remove 'product', or multiply gpu_seconds.");
        }
        CheckLoops();
    }

    private void MustExist(string name, string kind, string[] known, Event user, string key)
    {
        if (!known.Contains(name))
            header.Findings.Report(DiagnosticCodes.UnknownReference, WhereIs(user, key), $"'{user.Name}' names the {kind} '{name}'", $"there is no such {kind}", NearestWord.Suggest(name, known.Where(word => word != user.Name)));
    }

    /// <summary>An event that waits for itself, directly or through others, never falls due.</summary>
    private void CheckLoops()
    {
        Dictionary<string, string> waitsFor = scenario.Events
            .Where(e => e.Trigger is After { Event: not null })
            .ToDictionary(e => e.Name, e => ((After)e.Trigger).Event!);
        foreach (Event e in scenario.Events)
        {
            string? at = e.Name;
            for (int hops = 0; hops <= scenario.Events.Count && at is not null; hops++)
            {
                at = waitsFor.GetValueOrDefault(at);
                if (at != e.Name) continue;
                header.Findings.Report(DiagnosticCodes.EventLoop, WhereIs(e, "after"), $"'{e.Name}' waits for itself", "a chain of 'after' begins with an event that falls due on its own");
                break;
            }
        }
    }

    /// <summary>Where the value of an event's key is written.</summary>
    private TextSpan WhereIs(Event e, string key) => ((header.Node("events") as YamlMapping)?[e.Name]?.Value as YamlMapping)?[key]?.Value.Where ?? e.Where;
}
