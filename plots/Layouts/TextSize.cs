namespace SurvivalSim.Plots.Layouts;

/// <summary>The height of letters, in units of the picture.</summary>
/// <param name="Wide">As a rule.</param>
/// <param name="Narrow">Where the picture is shown on so few pixels that letters would become unreadable. All places are laid out for it.</param>
internal readonly record struct TextSize(double Wide, double Narrow)
{
    /// <summary>Pixels up to which a picture counts as narrow.</summary>
    public const int NarrowUpToPixels = 480;

    /// <summary>From the baseline of a text to the middle of its letters.</summary>
    public const double HalfLetter = 4.5;

    /// <summary>The title.</summary>
    public static readonly TextSize Title = new(19, 22);

    /// <summary>Axes, rows and labels.</summary>
    public static readonly TextSize Body = new(13, 17);

    /// <summary>The caption.</summary>
    public static readonly TextSize Caption = new(12, 15.5);
}
