namespace SurvivalSim.Plots.Precedents;

/// <summary>What the tables of a precedent are called in a folder of results.</summary>
public static class PrecedentFiles
{
    /// <summary>The ratios.</summary>
    public const string Distance = "distance.csv";

    /// <summary>The variants.</summary>
    public const string Replay = "replay.csv";

    /// <summary>The verdicts by other rules.</summary>
    public const string Verdicts = "verdicts.csv";

    /// <summary>What the verdict rests on.</summary>
    public const string Judgement = "judgement.csv";
}
