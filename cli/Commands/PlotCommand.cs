using System.CommandLine;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Foundation;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Plots.Themes;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim plot</c>: paints the figures of a results folder again.</summary>
internal sealed class PlotCommand
{
    private readonly Argument<string> _folder = new("FOLDER") { Description = "A results folder." };
    private readonly Option<string> _format = new("--format", "-f") { Description = $"As what: {string.Join(", ", PictureFormat.Words)}, or several.", HelpName = "FORMAT,…", DefaultValueFactory = _ => PictureFormat.Svg.Word };
    private readonly Option<string?> _theme = new("--theme") { Description = "For light or dark surroundings, or both (default: SVG follows its reader's, all else is light).", HelpName = "light,dark" };
    private readonly Option<string?> _figure = new("--figure") { Description = "Only these: names, or what names begin with, as survival or fan (default all).", HelpName = "NAME,…" };
    private readonly Option<int> _width = new("--width") { Description = "Pixels from left to right; SVG has none.", HelpName = "PIXELS", DefaultValueFactory = _ => 1280, CustomParser = result => (int)RunSettings.Whole(result, PictureFormat.LeastWidth, PictureFormat.MostWidth, $"{PictureFormat.LeastWidth} to {PictureFormat.MostWidth} pixels") };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Where to (default the folder's own pictures, FOLDER/plots). Pictures of the same name there are replaced.", HelpName = "FOLDER" };

    private PlotCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var plot = new PlotCommand();
        var command = new Command("plot", "Paints the figures of a results folder again: other formats, other surroundings.")
        {
            plot._folder, plot._format, plot._theme, plot._figure, plot._width, plot._out,
        };
        command.SetAction(parsed => ScenarioOptions.Reporting(() => plot.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        string folder = parsed.GetValue(_folder)!;
        PictureFormat[] formats = [.. Listed("--format", parsed.GetValue(_format)!, PictureFormat.Words).Select(PictureFormat.Of)];
        Theme[] themes = parsed.GetValue(_theme) is { } named ? [.. Listed("--theme", named, ["light", "dark"]).Select(word => word == "dark" ? Theme.Dark : Theme.Light)] : [Theme.Reader];
        int width = parsed.GetValue(_width);
        IReadOnlyList<NamedFigure> figures = Chosen(Kept(folder), parsed.GetValue(_figure));
        foreach (PictureFormat format in formats) format.Require();

        Dictionary<string, byte[]> pictures = [];
        foreach ((string name, Figure figure) in figures)
        {
            foreach (PictureFormat format in formats)
            {
                foreach (Theme theme in themes)
                {
                    interruption.Token.ThrowIfCancellationRequested();
                    pictures[$"{name}{(theme == Theme.Reader ? "" : theme == Theme.Dark ? "-dark" : "-light")}.{format.Word}"] = format.Paint(figure, theme, width);
                }
            }
        }
        string target = PictureFolder.Write(folder, parsed.GetValue(_out), pictures);
        foreach (string picture in pictures.Keys) Console.Out.WriteLine(Path.Combine(target, picture));
        return ExitCode.Success;
    }

    /// <summary>What a folder keeps of its figures.</summary>
    private static IReadOnlyList<NamedFigure> Kept(string folder)
    {
        if (!Directory.Exists(folder)) throw new InvalidInputException($"there is no folder '{folder}'. Name a results folder.");
        string file = Path.Combine(folder, FigureJson.FileName);
        if (!File.Exists(file)) throw new InvalidInputException($"'{folder}' holds no {FigureJson.FileName} (a results folder keeps its figures there). Name a results folder, or make the results again.");
        try
        {
            IReadOnlyList<NamedFigure> figures = FigureJson.Read(File.ReadAllBytes(file));
            return figures.Count > 0 ? figures : throw new InvalidInputException($"'{file}' holds no figure (nothing was launched that could be shown).");
        }
        catch (FormatException error) { throw new InvalidInputException($"'{file}' cannot be read ({error.Message.TrimEnd('.')}). Make the results again."); }
    }

    /// <summary>Those asked for, in the folder's order.</summary>
    private static IReadOnlyList<NamedFigure> Chosen(IReadOnlyList<NamedFigure> figures, string? asked)
    {
        if (asked is null) return figures;
        string[] words = asked.Split(',', StringSplitOptions.TrimEntries);
        foreach (string word in words)
        {
            if (figures.Any(figure => IsMeant(figure, word))) continue;
            string[] names = [.. figures.Select(figure => figure.Name)], beginnings = [.. names.Select(name => name.Split('-')[0]).Distinct()];
            throw new InvalidInputException($"--figure is '{word}', and no figure is called so or begins so. {NearestWord.Suggest(word, beginnings.Union(names)) ?? NearestWord.Suggest(word, beginnings)}");
        }
        return [.. figures.Where(figure => words.Any(word => IsMeant(figure, word)))];
    }

    private static bool IsMeant(NamedFigure figure, string word) => word.Length > 0 && figure.Name.StartsWith(word, StringComparison.Ordinal);

    private static IEnumerable<string> Listed(string option, string text, IReadOnlyCollection<string> allowed)
    {
        foreach (string word in text.Split(',', StringSplitOptions.TrimEntries).Distinct())
        {
            if (!allowed.Contains(word)) throw new InvalidInputException($"{option} is '{word}' ({string.Join(", ", allowed)}).{(NearestWord.Suggest(word, allowed) is { } near ? " " + near : "")}");
            yield return word;
        }
    }
}
