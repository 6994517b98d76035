using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Plots.Reports;

/// <summary>The report of a precedent.</summary>
public static class PrecedentReport
{
    /// <summary>Describes it.</summary>
    /// <param name="precedent">What came out.</param>
    /// <param name="provenance">How it was made.</param>
    /// <param name="figures">The figures by product.</param>
    /// <param name="command">The command line that makes it again.</param>
    public static Report Of(Precedent precedent, Provenance provenance, IReadOnlyList<NamedFigure> figures, string command)
    {
        ArgumentNullException.ThrowIfNull(precedent);
        ArgumentNullException.ThrowIfNull(provenance);
        PrecedentSections said = PrecedentSections.Of(precedent, provenance.Options.Futures, figures);
        string futures = FigureNumber.FullCount(provenance.Options.Futures);
        return new Report
        {
            Title = $"{provenance.Title}: beside {precedent.Case.Name}",
            Subtitle = $"A historical stress of one case, in {futures} {(provenance.Options.Futures == 1 ? "future" : "futures")} of each variant, {Words.Adjective(provenance.Step)} steps to month {FigureNumber.Months(provenance.HorizonMonths)}.",
            Headlines = said.Headlines,
            Sections = said.Sections,
            Reading = said.Reading,
            Provenance = [.. RunReport.Origin(provenance), .. said.Origin],
            Command = command,
            Citations = Citations.Precedent,
        };
    }
}
