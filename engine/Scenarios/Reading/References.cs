using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>Checks that every name used in an event is the name of something.</summary>
internal static class References
{
    /// <summary>Reports products and events that do not exist, and channels an event cannot reach.</summary>
    public static void Check(Scenario scenario, Diagnostics diagnostics)
    {
        string[] products = [.. scenario.Products.Select(product => product.Name)];
        string[] events = [.. scenario.Events.Select(e => e.Name)];
        foreach (Event e in scenario.Events)
        {
            if (e.Product is { } product) MustExist(product, "product", products, e, diagnostics);
            if (e.Unless is { } unless) MustExist(unless, "event", events, e, diagnostics);
            if (e.Unless == e.Name)
                diagnostics.Report(DiagnosticCodes.EventLoop, e.Where, $"'{e.Name}' rules itself out", "'unless' names another event", "Use at_most: 1.");
            if (e.Trigger is After { Event: { } other }) MustExist(other, "event", events, e, diagnostics);
            if (e.Trigger is After { ProductEnd: { } ending }) MustExist(ending, "product", products, e, diagnostics);
            if (e.Product is not null && e.Multiplies.Any(m => m.Channel == Channel.GpuPrice))
                diagnostics.Report(DiagnosticCodes.Conflict, e.Where, $"'{e.Name}' belongs to product '{e.Product}' and multiplies gpu_price", "the GPU price belongs to the company", "Remove 'product', or multiply gpu_seconds.");
        }
        CheckLoops(scenario, diagnostics);
    }

    private static void MustExist(string name, string kind, string[] known, Event user, Diagnostics diagnostics)
    {
        if (!known.Contains(name))
            diagnostics.Report(DiagnosticCodes.UnknownReference, user.Where, $"'{user.Name}' names the {kind} '{name}'", $"there is no such {kind}", NearestWord.Suggest(name, known));
    }

    /// <summary>An event that waits for itself, directly or through others, never falls due.</summary>
    private static void CheckLoops(Scenario scenario, Diagnostics diagnostics)
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
                diagnostics.Report(DiagnosticCodes.EventLoop, e.Where, $"'{e.Name}' waits for itself", "a chain of 'after' begins with an event that falls due on its own");
                break;
            }
        }
    }
}
