using System.Text.Json.Serialization;

namespace SurvivalSim.Plots.Figures;

/// <summary>Something drawn between the axes, in their units. The names by which marks are kept in files are a promise.</summary>
/// <param name="Tone">What the mark is for, which gives it its colour.</param>
[JsonDerivedType(typeof(StepLine), "step_line")]
[JsonDerivedType(typeof(StepBand), "step_band")]
[JsonDerivedType(typeof(StepArea), "step_area")]
[JsonDerivedType(typeof(Polyline), "polyline")]
[JsonDerivedType(typeof(ReferenceLine), "reference_line")]
[JsonDerivedType(typeof(Dot), "dot")]
[JsonDerivedType(typeof(Bar), "bar")]
[JsonDerivedType(typeof(Whisker), "whisker")]
[JsonDerivedType(typeof(Cell), "cell")]
[JsonDerivedType(typeof(Label), "label")]
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

/// <summary>A bar along the horizontal axis.</summary>
/// <param name="From">Where along it the bar begins.</param>
/// <param name="To">Where it ends, to either side.</param>
/// <param name="Y">Height of its middle.</param>
/// <param name="Thickness">From its lower to its upper edge.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record Bar(double From, double To, double Y, double Thickness, Tone Tone) : Mark(Tone);

/// <summary>An interval along the horizontal axis, with ends.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below <paramref name="Low"/>.</param>
/// <param name="Y">Its height.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record Whisker(double Low, double High, double Y, Tone Tone) : Mark(Tone);

/// <summary>A rectangle whose shade tells a value.</summary>
/// <param name="From">Its lower left corner.</param>
/// <param name="To">Its upper right corner.</param>
/// <param name="Shade">From 0, the least, to 1, the most.</param>
public sealed record Cell(Point From, Point To, double Shade) : Mark(Tone.Plain);

/// <summary>Words that belong to a place, instead of a legend.</summary>
/// <param name="At">The place.</param>
/// <param name="Lines">What is written, line by line; short.</param>
/// <param name="Placement">Where the words stand.</param>
/// <param name="Tone">What the mark is for.</param>
public sealed record Label(Point At, IReadOnlyList<string> Lines, Placement Placement, Tone Tone) : Mark(Tone);
