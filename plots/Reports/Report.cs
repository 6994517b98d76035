namespace SurvivalSim.Plots.Reports;

/// <summary>What an analysis says, in neutral terms: what there is to read, not how it looks. All words are plain text.</summary>
public sealed record Report
{
    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>What was looked at, in a line.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The answers, each a sentence with its uncertainty; one for each product or group.</summary>
    public required IReadOnlyList<string> Headlines { get; init; }

    /// <summary>What there is to see, part by part.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>How to read the numbers, in paragraphs.</summary>
    public required IReadOnlyList<string> Reading { get; init; }

    /// <summary>Where it comes from: names and values. Nothing that is another when it is made again.</summary>
    public required IReadOnlyList<(string Name, string Value)> Provenance { get; init; }

    /// <summary>The command line that makes it again.</summary>
    public required string Command { get; init; }

    /// <summary>The methods behind its numbers.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
}
