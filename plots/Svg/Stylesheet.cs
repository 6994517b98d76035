using static SurvivalSim.Plots.Svg.SvgWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Colours and letters, for light and dark, many pixels and few.</summary>
/// <remarks>
/// Blue and orange of M. Okabe, K. Ito, Color Universal Design (2008), which all kinds of colour vision tell apart; on white the orange is
/// darkened until text in it has a contrast of 4.5. Every colour is said twice: programs that know no variables keep the first.
/// All selectors begin with the class of the picture, so that it can stand in a page.
/// </remarks>
internal static class Stylesheet
{
    /// <summary>The class of the picture.</summary>
    public const string Root = "survivalsim";

    /// <summary>The rules.</summary>
    public static readonly string Css = $$$"""

        .{{{Root}}}{--paper:#fff;--ink:#1b1f24;--soft:#57606a;--grid:#d8dee4;--main:#0072b2;--accent:#b34e00}
        @media (prefers-color-scheme:dark){.{{{Root}}}{--paper:#14181d;--ink:#e6e9ed;--soft:#a3acb7;--grid:#343b44;--main:#56b4e9;--accent:#e69f00}}
        .{{{Root}}} .paper{fill:#fff;fill:var(--paper)}
        .{{{Root}}} .main{color:#0072b2;color:var(--main)}
        .{{{Root}}} .accent{color:#b34e00;color:var(--accent)}
        .{{{Root}}} .line{fill:none;stroke:currentColor;stroke-width:2}
        .{{{Root}}} .band{fill:currentColor;fill-opacity:.25}
        .{{{Root}}} .dot{fill:currentColor;stroke:#fff;stroke:var(--paper);stroke-width:1.5}
        .{{{Root}}} .reference{stroke:currentColor;stroke-width:1.25;stroke-dasharray:4 3}
        .{{{Root}}} .grid{stroke:#d8dee4;stroke:var(--grid)}
        .{{{Root}}} .axis{stroke:#57606a;stroke:var(--soft)}
        .{{{Root}}} text{font-family:system-ui,sans-serif;font-size:{{{Number(TextSize.Body.Wide)}}}px;fill:#1b1f24;fill:var(--ink);font-variant-numeric:tabular-nums}
        .{{{Root}}} .title{font-size:{{{Number(TextSize.Title.Wide)}}}px;font-weight:600}
        .{{{Root}}} .soft{fill:#57606a;fill:var(--soft)}
        .{{{Root}}} .caption{font-size:{{{Number(TextSize.Caption.Wide)}}}px}
        .{{{Root}}} .label{fill:currentColor;stroke:#fff;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
        .{{{Root}}} .middle{text-anchor:middle}
        .{{{Root}}} .end{text-anchor:end}
        @media (max-width:{{{TextSize.NarrowUpToPixels}}}px){
        .{{{Root}}} text{font-size:{{{Number(TextSize.Body.Narrow)}}}px}
        .{{{Root}}} .title{font-size:{{{Number(TextSize.Title.Narrow)}}}px}
        .{{{Root}}} .caption{font-size:{{{Number(TextSize.Caption.Narrow)}}}px}
        }

        """.ReplaceLineEndings("\n");
}
