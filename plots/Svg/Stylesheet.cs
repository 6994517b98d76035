using static SurvivalSim.Plots.Svg.SvgWriter;

namespace SurvivalSim.Plots.Svg;

/// <summary>Colours and letters, for light and dark, many pixels and few.</summary>
/// <remarks>
/// After M. Okabe, K. Ito, Color Universal Design (2008), whose colours all kinds of colour vision tell apart: blue, orange, green, purple and, in the
/// dark, yellow. On white they are darkened until text in them has a contrast of 4.5; a yellow so dark would be another orange, so an indigo takes
/// its place. Every colour is said twice: programs that know no variables keep the first.
/// All selectors begin with the class of the picture, so that it can stand in a page.
/// </remarks>
internal static class Stylesheet
{
    /// <summary>The class of the picture.</summary>
    public const string Root = "survivalsim";

    /// <summary>The rules.</summary>
    public static readonly string Css = $$$"""

        .{{{Root}}}{--paper:#fff;--ink:#1b1f24;--soft:#57606a;--grid:#d8dee4;--main:#0072b2;--accent:#b34e00;--third:#00755c;--fourth:#a2407f;--fifth:#3d2f91;--rest:#454c55}
        @media (prefers-color-scheme:dark){.{{{Root}}}{--paper:#14181d;--ink:#e6e9ed;--soft:#a3acb7;--grid:#343b44;--main:#56b4e9;--accent:#e69f00;--third:#2bb58c;--fourth:#d98bb4;--fifth:#f0e442;--rest:#c9d1d9}}
        .{{{Root}}} .paper{fill:#fff;fill:var(--paper)}
        .{{{Root}}} .main{color:#0072b2;color:var(--main)}
        .{{{Root}}} .accent{color:#b34e00;color:var(--accent)}
        .{{{Root}}} .third{color:#00755c;color:var(--third)}
        .{{{Root}}} .fourth{color:#a2407f;color:var(--fourth)}
        .{{{Root}}} .fifth{color:#3d2f91;color:var(--fifth)}
        .{{{Root}}} .rest{color:#454c55;color:var(--rest)}
        .{{{Root}}} .plain{color:#1b1f24;color:var(--ink)}
        .{{{Root}}} .line{fill:none;stroke:currentColor;stroke-width:2}
        .{{{Root}}} .band{fill:currentColor;fill-opacity:.25}
        .{{{Root}}} .area{fill:currentColor;fill-opacity:.8;stroke:#fff;stroke:var(--paper)}
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
