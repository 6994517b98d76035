namespace SurvivalSim.Plots.Figures;

/// <summary>Something drawn between the axes, in their units.</summary>
/// <param name="Tone">What the mark is for, which gives it its colour.</param>
public abstract record Mark(Tone Tone);

/// <summary>A right-continuous step function.</summary>
/// <param name="Steps">From X on the value is Y; X ascending.</param>
/// <param name="Until">Where the last value ends; not before the last X.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record StepLine(IReadOnlyList<Point> Steps, double Until, Tone Tone) : Mark(Tone);

/// <summary>The area between two right-continuous step functions that step at the same places.</summary>
/// <param name="Steps">From X on the values are between Low and High; X ascending.</param>
/// <param name="Until">Where the last values end; not before the last X.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record StepBand(IReadOnlyList<BandStep> Steps, double Until, Tone Tone) : Mark(Tone);

/// <summary>The area between two right-continuous step functions that step at the same places, as one part of several that lie on each other.</summary>
/// <param name="Steps">From X on the part reaches from Low to High; X ascending.</param>
/// <param name="Until">Where the last values end; not before the last X.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record StepArea(IReadOnlyList<BandStep> Steps, double Until, Tone Tone) : Mark(Tone);

/// <summary>Straight lines from point to point.</summary>
/// <param name="Points">At least one.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record Polyline(IReadOnlyList<Point> Points, Tone Tone) : Mark(Tone);

/// <summary>A thin straight line that guides the eye.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record ReferenceLine(Point From, Point To, Tone Tone) : Mark(Tone);

/// <summary>A dot.</summary>
/// <param name="At">Its centre.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record Dot(Point At, Tone Tone) : Mark(Tone);

/// <summary>Words that belong to a place, instead of a legend.</summary>
/// <param name="At">The place.</param>
/// <param name="Lines">What is written, line by line; short.</param>
/// <param name="Placement">Where the words stand.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record Label(Point At, IReadOnlyList<string> Lines, Placement Placement, Tone Tone) : Mark(Tone);
