using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Layouts;
using SurvivalSim.Plots.Themes;
using static SurvivalSim.Plots.Markup.MarkupWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Colours and letters, for light and dark, many pixels and few.</summary>
/// <remarks>
/// Every colour is said twice: programs that know no variables keep the first.
/// All selectors begin with the class of the picture, so that it can stand in a page.
/// </remarks>
internal static class Stylesheet
{
    /// <summary>The class of the picture.</summary>
    public const string Root = "survivalsim";

    /// <summary>The rules for a theme.</summary>
    public static string Css(Theme theme) => $$"""

        .{{Root}}{{{Variables(theme == Theme.Dark ? Palette.Dark : Palette.Light)}}}
        {{(theme == Theme.Reader ? $"@media (prefers-color-scheme:dark){{.{Root}{{{Variables(Palette.Dark)}}}}}\n" : "")}}{{Rules(theme == Theme.Dark ? Palette.Dark : Palette.Light)}}
        """.ReplaceLineEndings("\n");

    /// <summary>The colours of a palette, as declarations of variables.</summary>
    public static string Variables(Palette palette) =>
        $"--paper:{palette.Paper};--ink:{palette.Ink};--soft:{palette.Soft};--grid:{palette.Grid};" + string.Join(';', palette.Tones.Select(tone => $"--{Class(tone.Key)}:{tone.Value}"));

    /// <summary>The class of what has a tone.</summary>
    public static string Class(Tone tone) => tone.ToString().ToLowerInvariant();

    private static string Rules(Palette first) => $$"""
        .{{Root}} .paper{fill:{{first.Paper}};fill:var(--paper)}
        {{string.Join('\n', first.Tones.Select(tone => $".{Root} .{Class(tone.Key)}{{color:{tone.Value};color:var(--{Class(tone.Key)})}}"))}}
        .{{Root}} .line{fill:none;stroke:currentColor;stroke-width:{{Number(Strokes.Line)}}}
        .{{Root}} .band{fill:currentColor;fill-opacity:{{Number(Strokes.BandOpacity)}}}
        .{{Root}} .area{fill:currentColor;fill-opacity:{{Number(Strokes.AreaOpacity)}};stroke:{{first.Paper}};stroke:var(--paper)}
        .{{Root}} .dot{fill:currentColor;stroke:{{first.Paper}};stroke:var(--paper);stroke-width:{{Number(Strokes.DotRim)}}}
        .{{Root}} .whisker{fill:none;stroke:{{first.Ink}};stroke:var(--ink);stroke-width:{{Number(Strokes.Whisker)}}}
        .{{Root}} .cell{fill:{{first.Tones[Tone.Main]}};fill:var(--main)}
        .{{Root}} .reference{stroke:currentColor;stroke-width:{{Number(Strokes.Reference)}};stroke-dasharray:{{Number(Strokes.Dash)}} {{Number(Strokes.DashGap)}}}
        .{{Root}} .grid{stroke:{{first.Grid}};stroke:var(--grid)}
        .{{Root}} .axis{stroke:{{first.Soft}};stroke:var(--soft)}
        .{{Root}} text{font-family:system-ui,sans-serif;font-size:{{Number(TextSize.Body.Wide)}}px;fill:{{first.Ink}};fill:var(--ink);font-variant-numeric:tabular-nums}
        .{{Root}} .title{font-size:{{Number(TextSize.Title.Wide)}}px;font-weight:600}
        .{{Root}} .soft{fill:{{first.Soft}};fill:var(--soft)}
        .{{Root}} .caption{font-size:{{Number(TextSize.Caption.Wide)}}px}
        .{{Root}} .label{fill:currentColor;stroke:{{first.Paper}};stroke:var(--paper);stroke-width:{{Number(Strokes.Halo)}}px;stroke-linejoin:round;paint-order:stroke}
        .{{Root}} .middle{text-anchor:middle}
        .{{Root}} .end{text-anchor:end}
        @media (max-width:{{TextSize.NarrowUpToPixels}}px){
        .{{Root}} text{font-size:{{Number(TextSize.Body.Narrow)}}px}
        .{{Root}} .title{font-size:{{Number(TextSize.Title.Narrow)}}px}
        .{{Root}} .caption{font-size:{{Number(TextSize.Caption.Narrow)}}px}
        }

        """;
}
