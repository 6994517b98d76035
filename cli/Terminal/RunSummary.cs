using System.Globalization;
using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Terminal;

/// <summary>What a strategy team wants to know, on one screen for each product. ± is half a 95 % interval.</summary>
internal static class RunSummary
{
    /// <summary>Products that are shown with a picture each; more share a table of small curves.</summary>
    private const int MostPictures = 3;

    /// <summary>Prints the summary.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="run">What came out.</param>
    /// <param name="drivers">What it depends on.</param>
    /// <param name="provenance">How it was made.</param>
    /// <param name="folder">Where the results are.</param>
    /// <param name="bias">How far the step moves them; <see langword="null"/> where that was not asked.</param>
    public static void Print(Screen screen, RunEstimate run, IReadOnlyList<ProductDrivers> drivers, Provenance provenance, string folder, StepBias? bias = null)
    {
        screen.Paragraph(provenance.Title, Ink.Strong);
        screen.Paragraph(string.Create(CultureInfo.InvariantCulture,
            $"{run.Futures:N0} {(run.Futures == 1 ? "future" : "futures")}, {Words.Adjective(provenance.Step)} steps to month {provenance.HorizonMonths:0.##}, seed {provenance.Options.Seed}, {Rate(run, provenance)}"));
        bool hasPictures = run.Products.Count <= MostPictures;
        if (!hasPictures) ProductOverview.Print(screen, run.Products);
        foreach (ProductEstimate product in run.Products)
        {
            var summary = new ProductSummary(screen, product, new StepBiasWords(bias, product.Name));
            summary.PrintHeadline(provenance.Start);
            if (hasPictures) ProductPicture.Print(screen, product, provenance);
            summary.PrintFacts();
            summary.PrintAmounts();
            MonthTable.Print(screen, product);
            DriverSummary.Print(screen, drivers.First(of => of.Product == product.Name));
        }
        foreach (string name in run.NeverLaunched)
        {
            screen.Line();
            screen.Paragraph($"{name} launches in no future.");
        }
        screen.Line();
        screen.Paragraph("± is half a 95 % interval of the simulation, not of the scenario or the step.", Ink.Faint);
        if (bias is not null) screen.Paragraph(StepBiasWords.Legend(bias), Ink.Faint);
        if (provenance.Until is { IsReached: true } until)
            screen.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{until.Text} is reached: standard error {until.Error:G3} after {run.Futures:N0} futures."));
        // A path in two lines could not be copied.
        screen.Line($"Results: {folder}");
    }

    private static string Rate(RunEstimate run, Provenance provenance)
    {
        Computation computation = provenance.Computation;
        string rate = string.Create(CultureInfo.InvariantCulture, $"{computation.WallTime.TotalSeconds:0.00} s ({NumberText.Short(run.Futures / computation.WallTime.TotalSeconds)} futures/s)");
        return computation.IsOnProcessor ? rate : string.Create(CultureInfo.InvariantCulture, $"{rate} on {computation.Device}, compiled in {computation.CompileTime.TotalSeconds:0.0} s");
    }
}
