using SurvivalSim.Analyses;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Plots.Reports;

/// <summary>The report of a run: what a board wants to know first, and all that a reviewer asks for after it.</summary>
public static class RunReport
{
    /// <summary>Describes it.</summary>
    /// <param name="run">What came out.</param>
    /// <param name="drivers">What it depends on.</param>
    /// <param name="provenance">How it was made. What may be another when it is made again (device, time) is left alone.</param>
    /// <param name="figures">The figures by product, the most important first; under the empty name those of the run as a whole.</param>
    /// <param name="bias">How far the step moves it; <see langword="null"/> where that was not asked.</param>
    public static Report Of(RunEstimate run, IReadOnlyList<ProductDrivers> drivers, Provenance provenance, IReadOnlyList<NamedFigure> figures, StepBias? bias = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(figures);
        bool hasDrivers = drivers.Any(of => of.Answers.Any(DriversFigure.IsIn));
        string futures = $"{FigureNumber.FullCount(run.Futures)} {(run.Futures == 1 ? "future" : "futures")}";
        return new Report
        {
            Title = provenance.Title,
            Subtitle = $"{futures} in {Words.Adjective(provenance.Step)} steps to month {FigureNumber.Months(provenance.HorizonMonths)}, from {CaptionWords.Day(provenance.Start)}.",
            Headlines = [.. run.Products.Select(product => RunHeadline.Of(product)), .. run.NeverLaunched.Select(name => $"{Names.InSentence(name)} launches in none of {futures}.")],
            Sections = [.. Together(figures), .. run.Products.Select(product => Section(product, drivers, figures, bias))],
            Reading = [.. Reading(futures, hasDrivers, bias)],
            Provenance = [.. Origin(provenance), ("Futures", FigureNumber.FullCount(run.Futures))],
            Command = CommandText.Run(provenance, bias?.Futures),
            Citations = [.. Citations.Run, .. hasDrivers ? Citations.Drivers : [], .. bias is null ? [] : new[] { Citations.StepBias }],
        };
    }

    /// <summary>The products side by side, where there are such figures.</summary>
    private static IEnumerable<ReportSection> Together(IReadOnlyList<NamedFigure> figures)
    {
        NamedFigure[] together = [.. figures.Where(figure => figure.Subject is null)];
        if (together.Length > 0) yield return new ReportSection("All products", [], together, []);
    }

    private static ReportSection Section(ProductEstimate product, IReadOnlyList<ProductDrivers> drivers, IReadOnlyList<NamedFigure> figures, StepBias? bias)
    {
        string launched = product.AlwaysLaunches
            ? $"Months count from the launch{(product.LaunchDate is { } launch ? $", {CaptionWords.Day(launch)}" : "")}."
            : $"It launches in {ReportNumber.WithInterval(Probability.OfShare(product.Launched, product.Futures))} of the futures; what follows is over these, and months count from the launch.";
        return new ReportSection(
            product.Name, [launched], [.. figures.Where(figure => figure.Subject == product.Name)],
            [
                RunTables.ByMonth(product), RunTables.Endings(product), RunTables.Outcomes(product),
                .. drivers.First(of => of.Product == product.Name).Answers.Select(answer => DriverTable.Of(answer, product.Name)).OfType<ReportTable>(),
                .. bias is null ? [] : new[] { StepBiasTable.Of(bias, product.Name) },
            ]);
    }

    private static IEnumerable<string> Reading(string futures, bool hasDrivers, StepBias? bias)
    {
        yield return "A number in parentheses or after ± tells how sure the simulation is of the one before it: the true value of this scenario lies between the bounds with 95% confidence, and ± is half of such an interval. "
            + $"This is the error of having looked at {futures} and not at all that could be: it shrinks as more are simulated, by half with four times as many. It is not the error of the scenario, whose assumptions may be wrong in ways that no number of futures tells; "
            + (bias is null ? "nor is it that of the length of a step, which --step-bias measures." : "nor is it that of the length of a step, which has a table of its own.");
        yield return "“Exceeds its threshold” means that the three-month mean of burn (cost minus revenue) over the burn that the owner tolerates rises above 1 for the first time. A product ends of one cause only: what ends it early spares it the others, so the probabilities of all causes and of being alive add up to 100%.";
        if (hasDrivers)
            yield return "Drivers tell what goes with the answer, not what causes it. “Decides” is the share of the answer that knowing this one number would settle; a rank correlation above 0 says that larger numbers go with a later end or a larger loss. Shares need not add up to 100%: the rest is chance and interplay.";
    }

    /// <summary>Where a simulation comes from.</summary>
    internal static IEnumerable<(string Name, string Value)> Origin(Provenance provenance)
    {
        yield return ("Scenario", provenance.Scenario);
        yield return ("Scenario file", provenance.ScenarioFile);
        yield return ("SHA-256 of it, as run", provenance.ScenarioHash);
        foreach (UsedOverlay overlay in provenance.Overlays) yield return ("Laid over it", $"{overlay.Reference}, SHA-256 {overlay.Sha256}");
        foreach (string assignment in provenance.Overrides) yield return ("Set on top of it", assignment);
        foreach (Scenarios.Data.DataFile data in provenance.DataFiles) yield return ("Data file", $"{data.Name}, SHA-256 {data.Sha256}");
        yield return ("Plan", provenance.PlanHash);
        yield return ("Program", $"survivalsim {Provenance.Version}");
        yield return ("Random numbers", $"{Provenance.Generator}, seed {provenance.Options.Seed}");
        yield return ("Step", Words.Word(provenance.Step));
        yield return ("First day", CaptionWords.Day(provenance.Start));
        yield return ("Horizon", $"{FigureNumber.Months(provenance.HorizonMonths)} months");
    }
}
