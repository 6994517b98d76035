namespace SurvivalSim.Cli.Terminal.Layout;

/// <summary>What a text is for, which gives it its colour where there are colours; without them it must be as clear.</summary>
internal enum Ink
{
    /// <summary>Text and numbers.</summary>
    Plain,

    /// <summary>Names that a block begins with.</summary>
    Strong,

    /// <summary>What stands beside: axes, headings, remarks.</summary>
    Faint,

    /// <summary>What a picture shows.</summary>
    Main,

    /// <summary>What stands out in it: a median, a threshold.</summary>
    Accent,
}
