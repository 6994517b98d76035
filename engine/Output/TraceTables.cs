using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Output;

/// <summary>One future as comma-separated tables.</summary>
public static class TraceTables
{
    private static readonly Metric[] s_metrics = Enum.GetValues<Metric>();

    /// <summary>Every step of every product that lived in it, with all metrics.</summary>
    public static string Steps(Plan plan, FutureTrace trace)
    {
        var table = new CsvTable("step,month,product,gpu_usd_per_hour,company_cash_usd,threshold_usd_per_day," + string.Join(',', s_metrics.Select(Words.Word)));
        foreach (TraceStep step in trace.Steps)
        {
            foreach ((int index, ProductTrace product) in step.Products.Index())
            {
                if (product.Lives) table.Row([step.Step, step.Month, plan.ProductNames[index], step.GpuPrice, step.Cash, product.Threshold, .. product.Metrics.Cast<object>()]);
            }
        }
        return table.ToString();
    }

    /// <summary>Every event that fell due.</summary>
    public static string Events(FutureTrace trace, OccurrenceWords words)
    {
        var table = new CsvTable("month,step,event,of,took_effect,why,what");
        foreach (Occurrence occurrence in trace.Occurrences.OrderBy(occurrence => occurrence.Month))
            table.Row(occurrence.Month, occurrence.Step, words.Name(occurrence), words.Subject(occurrence), occurrence.TookEffect ? 1 : 0, words.Why(occurrence), words.What(occurrence));
        return table.ToString();
    }

    /// <summary>The uncertain numbers that are drawn once: their values in this future.</summary>
    public static string Parameters(Plan plan, FutureTrace trace)
    {
        var table = new CsvTable("parameter,value");
        foreach ((int index, string path) in plan.ParameterPaths.Index())
        {
            if (double.IsFinite(trace.Parameters[index])) table.Row(path, trace.Parameters[index]);
        }
        return table.ToString();
    }
}
