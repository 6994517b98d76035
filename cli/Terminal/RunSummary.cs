using System.Globalization;
using Spectre.Console;
using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What a strategy team wants to know, on one screen. ± is half a 95 % interval.</summary>
internal static class RunSummary
{
    /// <summary>Width of "100.0 %".</summary>
    private const int CellWidth = 7;

    /// <summary>Between two columns.</summary>
    private const int ColumnPadding = 3;

    /// <summary>Longest line that short words of a heading share.</summary>
    private const int HeadingWidth = 9;

    private const int LongestLabel = 40;

    private static readonly double[] s_months = [1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60, 84, 120];

    /// <summary>Prints the summary.</summary>
    /// <param name="console">Where.</param>
    /// <param name="run">What came out.</param>
    /// <param name="drivers">What it depends on.</param>
    /// <param name="provenance">How it was made.</param>
    /// <param name="folder">Where the results are.</param>
    /// <param name="bias">How far the step moves them; <see langword="null"/> where that was not asked.</param>
    public static void Print(IAnsiConsole console, RunEstimate run, IReadOnlyList<ProductDrivers> drivers, Provenance provenance, string folder, StepBias? bias = null)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"[bold]{provenance.Scenario}[/]  {run.Futures:N0} futures, {StepBiasWords.Adjective(provenance.Step)} steps to month {provenance.HorizonMonths:0.##}, seed {provenance.Options.Seed}, {Rate(run, provenance)}");
        foreach (ProductEstimate product in run.Products)
        {
            Print(console, product, run.Futures, new StepBiasWords(bias, product.Name));
            DriverSummary.Print(console, drivers.First(of => of.Product == product.Name));
        }
        foreach (string name in run.NeverLaunched) console.MarkupLineInterpolated($"\n[bold]{name}[/] launches in no future.");
        console.WriteLine();
        console.MarkupLineInterpolated($"[dim]± is half of a 95 % interval: the error of the simulation, not of the scenario or the step.[/]");
        if (bias is not null) console.MarkupLineInterpolated($"[dim]{StepBiasWords.Legend(bias)}[/]");
        if (provenance.Until is { IsReached: true } until)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{until.Text} is reached: the standard error is {until.Error:G3} after {run.Futures:N0} futures.");
        console.MarkupLineInterpolated($"Results: {folder}");
    }

    private static string Rate(RunEstimate run, Provenance provenance)
    {
        Computation computation = provenance.Computation;
        string rate = string.Create(CultureInfo.InvariantCulture, $"{computation.WallTime.TotalSeconds:0.00} s ({NumberText.Short(run.Futures / computation.WallTime.TotalSeconds)} futures/s)");
        return computation.IsOnProcessor ? rate : string.Create(CultureInfo.InvariantCulture, $"{rate} on {computation.Device}, compiled in {computation.CompileTime.TotalSeconds:0.0} s");
    }

    private static void Print(IAnsiConsole console, ProductEstimate product, long futures, StepBiasWords step)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{product.Name}[/]{(product.Launched == futures ? "" : $"  (launches in {Share((double)product.Launched / futures)}; months count from the launch)")}");
        var facts = new Grid().AddColumn(new GridColumn().PadLeft(2).NoWrap()).AddColumn(new GridColumn().PadLeft(2));
        void Fact(string name, string value) => facts.AddRow(new Text(name.Length <= LongestLabel ? name : name[..LongestLabel] + "…"), new Text(value));
        Fact("3-month mean burn above threshold", product.HasThreshold ? $"{WithError(product.SustainedBreach.Ever)}{HalfBy(product.SustainedBreach)}{step.OfShare(product.SustainedBreach.Ever, "sustained_breach")}" : "no threshold is set");
        Fact("lives", Lifetime(product.Life) + step.OfLife(product.Life));
        Fact("breaks even", WithError(product.BreakEven.Ever) + step.OfShare(product.BreakEven.Ever, "break_even"));
        foreach ((string name, int index) in LikeliestFirst(product)) Fact($"ends: {name}", WithError(product.Life.ByMonth[^1].Incidence[index]) + step.OfShare(product.Life.ByMonth[^1].Incidence[index], "ending", name));
        Fact("still alive at the horizon", WithError(product.Life.ByMonth[^1].Survival) + step.OfShare(product.Life.ByMonth[^1].Survival, "survival"));
        foreach (Outcome outcome in Shown(product)) Fact(Label(outcome), Spread(product, outcome) + step.OfMean(Words.Word(outcome)));
        console.Write(facts);
        console.WriteLine();
        console.Write(ByMonth(product, console.Profile.Width));
    }

    private static string Lifetime(TimeToEvent life)
    {
        string mean = string.Create(CultureInfo.InvariantCulture, $"mean of the first {life.ByMonth[^1].Month:0.##}: {life.RestrictedMean.Value:0.00} ± {Interval.Z95 * life.RestrictedMean.StandardError:0.00}");
        return life.Median.Months is { } median
            ? string.Create(CultureInfo.InvariantCulture, $"{median:0.00} months (median; 95 %: {life.Median.Low:0.00} to {(life.Median.High is { } high ? high.ToString("0.00", CultureInfo.InvariantCulture) : "beyond the horizon")}); {mean}")
            : $"beyond the horizon in most futures; {mean}";
    }

    private static string HalfBy(CrossingEstimate crossing)
    {
        CrossingMonth half = crossing.ByMonth.FirstOrDefault(month => month.Probability.P >= 0.5);
        return half.Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"; in half of the futures by month {half.Month:0.##}") : "";
    }

    /// <summary>The outcomes that a summary shows; stranded cost where there can be one.</summary>
    private static IEnumerable<Outcome> Shown(ProductEstimate product) =>
        from pair in product.Outcomes
        where pair.Outcome is Outcome.PeakBurnUsdPerDay or Outcome.CumulativeLossUsd || (pair.Outcome == Outcome.StrandedUsd && pair.Estimate.Mean.Value > 0)
        select pair.Outcome;

    private static string Label(Outcome outcome) => outcome switch
    {
        Outcome.PeakBurnUsdPerDay => "peak burn, USD per day",
        Outcome.CumulativeLossUsd => "loss over its life, USD",
        _ => "reservation stranded, USD",
    };

    private static string Spread(ProductEstimate product, Outcome outcome)
    {
        DistributionEstimate estimate = product.Outcomes.First(pair => pair.Outcome == outcome).Estimate;
        string expected = outcome == Outcome.StrandedUsd ? $"{NumberText.Short(estimate.Mean.Value)} ± {NumberText.Short(Interval.Z95 * estimate.Mean.StandardError)} expected, any in {Share(estimate.Positive.P)} of futures; " : "";
        return $"{expected}{NumberText.Short(estimate.Quantiles[2].Value)} (median), 90 %: {NumberText.Short(estimate.Quantiles[0].Value)} to {NumberText.Short(estimate.Quantiles[^1].Value)}, worst 5 % average {NumberText.Short(estimate.Cvar95.Value)}";
    }

    /// <summary>The causes of a product's end with their places among its incidences.</summary>
    private static (string Name, int Index)[] LikeliestFirst(ProductEstimate product) =>
        [.. product.Causes.Select((name, index) => (name, index)).OrderByDescending(cause => product.Life.ByMonth[^1].Incidence[cause.index].P)];

    private static Table ByMonth(ProductEstimate product, int width)
    {
        Table table = new Table().Border(TableBorder.Simple);
        (string Name, int Index)[] all = LikeliestFirst(product);
        string[] crossings = product.HasThreshold ? ["burn above threshold", "3-month mean above", "broke even"] : ["broke even"];
        string[] columns = ["by month", "alive", .. crossings];
        (string Name, int Index)[] causes = [.. all.TakeWhile((_, i) => Fits(columns.Concat(all.Take(i + 1).Select(cause => cause.Name)), width))];
        foreach (string column in columns.Concat(causes.Select(cause => cause.Name))) table.AddColumn(new TableColumn(new Text(Wrapped(column))).RightAligned().NoWrap());
        double last = product.Life.ByMonth[^1].Month;
        for (int i = 0; i < product.Life.ByMonth.Count; i++)
        {
            MonthEstimate month = product.Life.ByMonth[i];
            if (!s_months.Contains(month.Month) && month.Month != last) continue;
            Probability[] breaches = product.HasThreshold ? [product.Breach.ByMonth[i].Probability, product.SustainedBreach.ByMonth[i].Probability] : [];
            Probability[] cells = [month.Survival, .. breaches, product.BreakEven.ByMonth[i].Probability, .. causes.Select(cause => month.Incidence[cause.Index])];
            table.AddRow([new Text(month.Month.ToString("0.##", CultureInfo.InvariantCulture)), .. cells.Select(p => new Text(Share(p.P)))]);
        }
        if (causes.Length < all.Length) table.Caption(new TableTitle($"Not all causes fit here ({causes.Length} of {all.Length}); incidence.csv has them."));
        return table;
    }

    private static bool Fits(IEnumerable<string> columns, int width) =>
        columns.Sum(column => ColumnPadding + Math.Max(CellWidth, Wrapped(column).Split('\n').Max(line => line.Length))) <= width - ColumnPadding;

    /// <summary>A heading in lines no longer than its longest word, or than a few short words.</summary>
    private static string Wrapped(string heading) => heading.Split(' ').Aggregate((lines, word) =>
        lines.Length - lines.LastIndexOf('\n') + word.Length <= HeadingWidth ? $"{lines} {word}" : $"{lines}\n{word}");

    /// <summary>A probability with as many decimals as its error deserves.</summary>
    private static string WithError(Probability p)
    {
        double error = 50 * (p.High - p.Low);
        string format = Decimals(error);
        return $"{(100 * p.P).ToString(format, CultureInfo.InvariantCulture)} % ± {error.ToString(format, CultureInfo.InvariantCulture)}";
    }

    /// <summary>How a percentage is written whose error is so many points.</summary>
    internal static string Decimals(double error) => error < 0.05 ? "0.000" : error < 0.1 ? "0.00" : "0.0";

    private static string Share(double p) => string.Create(CultureInfo.InvariantCulture, $"{100 * p:0.0} %");
}
