using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using SurvivalSim.Plots.Markup;
using SurvivalSim.Plots.Svg;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.Plots.Reports;

/// <summary>Writes a report as one HTML document that asks for nothing else: no font, no picture, no network. The same report gives the same bytes.</summary>
/// <remarks>
/// All is there without its script, which shows the values under a pointer. The document's own policy lets nothing run but that script, by its hash. Elements are closed as XML wants it, so that other
/// programs can read the document, too.
/// </remarks>
public static class HtmlReport
{
    /// <summary>Name of the file in a folder of results.</summary>
    public const string FileName = "report.html";

    /// <summary>Bytes that a document has at most, as far as figures and tables can be left out.</summary>
    public const int MostBytes = 950_000;

    private static readonly string s_script = Resource("report.js");

    private static readonly string s_policy = $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s_script)))}'; base-uri 'none'; form-action 'none'";

    private static readonly string s_style =
        $":root{{{Stylesheet.Variables(Palette.Light)}}}\n@media (prefers-color-scheme:dark){{:root{{{Stylesheet.Variables(Palette.Dark)}}}}}\n"
        + Stylesheet.Css(Theme.Reader).TrimStart('\n') + Resource("report.css")
        + $"@media print{{:root,.{Stylesheet.Root}{{{Stylesheet.Variables(Palette.Light)}}}}}\n";

    /// <summary>Writes a report.</summary>
    /// <returns>The document, in UTF-8.</returns>
    public static byte[] Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<ReportPiece> pieces = ReportPiece.Of(report);
        Admit(pieces, MostBytes - Encoding.UTF8.GetByteCount(Page(report, pieces)));
        return Encoding.UTF8.GetBytes(Page(report, pieces));
    }

    /// <summary>Gives the room to the tables first, then to the first figure of each section, then to the second of each, and so on; after figures of which one had no room there are none.</summary>
    private static void Admit(List<ReportPiece> pieces, int room)
    {
        int lastRank = int.MaxValue;
        foreach (ReportPiece piece in pieces.OrderBy(piece => piece.Figure is null ? -1 : piece.Rank))
        {
            if (piece.Figure is not null && piece.Rank > lastRank) return;
            string markup = piece.Paint();
            int bytes = Encoding.UTF8.GetByteCount(markup);
            if (bytes <= room)
            {
                piece.Markup = markup;
                room -= bytes;
            }
            else if (piece.Figure is not null)
            {
                lastRank = piece.Rank;
            }
        }
    }

    private static string Page(Report report, List<ReportPiece> pieces)
    {
        var html = new MarkupWriter(indents: false);
        html.Markup("<!DOCTYPE html>\n");
        html.Open("html", ("lang", "en"));
        WriteHead(html, report);
        html.Open("body");
        html.Text("a", "Skip to the results", ("class", "skip"), ("href", "#results"));
        html.Open("header");
        html.Text("h1", report.Title, ("dir", "auto"));
        html.Text("p", report.Subtitle, ("class", "small"));
        html.Close();
        html.Open("main", ("id", "results"), ("tabindex", "-1"));
        WriteHeadlines(html, report);
        if (report.Sections.Count > 1) WriteContents(html, report);
        foreach ((int index, ReportSection section) in report.Sections.Index()) WriteSection(html, Id(index), section, [.. pieces.Where(piece => piece.Section == section)]);
        html.Open("section", ("aria-labelledby", "reading"));
        html.Text("h2", "How to read the numbers", ("id", "reading"));
        foreach (string paragraph in report.Reading) html.Text("p", paragraph);
        html.Close();
        html.Close();
        WriteFoot(html, report);
        html.Markup($"<script>{s_script}</script>\n");
        html.Close();
        html.Close();
        return html.ToString();
    }

    private static void WriteHead(MarkupWriter html, Report report)
    {
        html.Open("head");
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", s_policy));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Empty("meta", ("name", "generator"), ("content", "survivalsim"));
        html.Text("title", report.Title);
        html.Markup($"<style>\n{s_style}</style>\n");
        html.Close();
    }

    private static void WriteHeadlines(MarkupWriter html, Report report)
    {
        if (report.Headlines.Count == 1)
        {
            html.Text("p", report.Headlines[0], ("class", "headline"));
            return;
        }
        html.Open("ul", ("class", "headline"));
        foreach (string headline in report.Headlines) html.Text("li", headline);
        html.Close();
    }

    private static void WriteContents(MarkupWriter html, Report report)
    {
        html.Open("nav", ("aria-labelledby", "contents"));
        html.Text("h2", "Contents", ("id", "contents"));
        html.Open("ul");
        foreach ((int index, ReportSection section) in report.Sections.Index()) WriteEntry(html, Id(index), section.Title);
        WriteEntry(html, "reading", "How to read the numbers");
        WriteEntry(html, "origin", "Where it comes from");
        WriteEntry(html, "methods", "Methods");
        html.Close();
        html.Close();
    }

    private static void WriteEntry(MarkupWriter html, string id, string title)
    {
        html.Open("li");
        html.Text("a", title, ("href", $"#{id}"), ("dir", "auto"));
        html.Close();
    }

    private static void WriteSection(MarkupWriter html, string id, ReportSection section, IReadOnlyList<ReportPiece> pieces)
    {
        html.Open("section", ("aria-labelledby", id));
        html.Text("h2", section.Title, ("id", id), ("dir", "auto"));
        foreach (string paragraph in section.Paragraphs) html.Text("p", paragraph);
        foreach (ReportPiece piece in pieces) html.Markup(piece.Markup ?? "");
        ReportPiece[] leftOut = [.. pieces.Where(piece => piece.Markup is null)];
        if (leftOut.Length > 0)
        {
            html.Text("p", "There was no room in this document for the following, which are files beside it:");
            html.Open("ul");
            foreach (ReportPiece piece in leftOut)
            {
                html.Open("li");
                html.Text("span", piece.Name + ":");
                html.Text("a", piece.Path, ("href", piece.Path));
                html.Close();
            }
            html.Close();
        }
        html.Close();
    }

    private static void WriteFoot(MarkupWriter html, Report report)
    {
        html.Open("footer");
        html.Text("h2", "Where it comes from", ("id", "origin"));
        html.Open("dl");
        foreach ((string name, string value) in report.Provenance)
        {
            html.Text("dt", name);
            html.Text("dd", value, ("dir", "auto"));
        }
        html.Close();
        html.Text("p", "This command makes it again, to the bit:");
        html.Text("pre", report.Command, ("tabindex", "0"), ("role", "region"), ("aria-label", "Command line"));
        html.Text("h2", "Methods", ("id", "methods"));
        html.Open("ul", ("class", "citations"));
        foreach (Citation citation in report.Citations)
        {
            html.Open("li");
            html.Text("span", $"{citation.For}: {citation.Source}");
            if (citation.Doi is { } doi) html.Text("a", $"doi:{doi}", ("href", $"https://doi.org/{doi}"), ("rel", "noreferrer"));
            html.Close();
        }
        html.Close();
        html.Close();
    }

    private static string Id(int section) => $"part-{section + 1}";

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // What a reader's program hashes has line feeds, whatever a checkout has made of them.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
