using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.ScottPlot;

/// <summary>A figure of two panels with every kind of mark, each apart from the others.</summary>
internal static class AllMarks
{
    private static readonly Axis s_axis = new("a", 0, 10, [new(0, "0"), new(10, "10")]);

    public static readonly Figure Figure = new()
    {
        Title = "Every mark",
        Subtitle = "side by side",
        Description = "Marks.",
        Caption = "In two panels.",
        X = s_axis,
        Y = s_axis,
        Rows = [new RowUnderAxis("row", [new(5, "five")])],
        Values = new ValueTable(["a"], []),
        Marks =
        [
            new StepBand([new(0, 8, 9)], 2, Tone.Main),
            new StepArea([new(2, 8, 9)], 4, Tone.Third),
            new StepLine([new(0, 2), new(2, 4)], 4, Tone.Main),
            new Polyline([new(5, 2), new(7, 4)], Tone.Fourth),
            new ReferenceLine(new(5, 6.2), new(7, 6.2), Tone.Accent),
            new Dot(new(9, 3), Tone.Accent),
            new Bar(9, 6, 8, 1, Tone.Rest),
            new Whisker(1, 3, 6, Tone.Main),
            new Whisker(4, 4, 6, Tone.Main),
            new Cell(new(8, 5), new(9, 6), 1),
            new Cell(new(9, 5), new(10, 6), 0),
            new Label(new(10, 2), ["margin"], Placement.InRightMargin, Tone.Fifth),
        ],
        Below = new Panel(s_axis with { Max = 1, Ticks = [new(0, "0"), new(1, "1")] }, [new StepLine([new(0, 0.5)], 10, Tone.Accent)]),
    };
}
