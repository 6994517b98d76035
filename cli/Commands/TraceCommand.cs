using System.CommandLine;
using System.Globalization;
using System.Text;
using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Plots;
using SurvivalSim.Plots.Figures;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim trace</c>: looks into one future of a run.</summary>
internal sealed class TraceCommand
{
    private const string First = "first:";

    private readonly Argument<string> _file = new("SCENARIO") { Description = "The scenario, a YAML file." };
    private readonly Option<string> _future = new("--future") { Description = "Which one: its number, worst or median by loss, or first:CAUSE, the first that ends so.", HelpName = "N|worst|median|first:CAUSE", DefaultValueFactory = _ => "0" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Writes the future as CSV tables and a figure into this folder.", HelpName = "FOLDER" };
    private readonly ScenarioOptions _scenario = new();
    private readonly RunSettings _settings = new();

    private TraceCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var trace = new TraceCommand();
        var command = new Command("trace", "Looks into one future of a run, step by step: the same that run counts.") { trace._file, trace._future };
        trace._settings.AddTo(command);
        trace._scenario.AddTo(command);
        command.Add(trace._out);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => trace.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        RunOptions options = _settings.Read(parsed);
        (ScenarioDocument document, Scenario scenario, Plan plan) = _scenario.Read(parsed.GetValue(_file)!, parsed);
        string? folder = parsed.GetValue(_out);
        ScenarioOptions.Warn(plan);
        if (folder is not null)
        {
            ScenarioFiles.CheckData(scenario, ["trace.csv", "events.csv", "parameters.csv", Plots.Reports.HtmlReport.FileName, .. FigureFiles.Names]);
            OutputFolder.Check(folder);
        }
        long future = Choose(parsed.GetValue(_future)!, plan, options, interruption.Token);
        FutureTrace trace = FutureTrace.Of(plan, options.Seed, future);
        var words = new OccurrenceWords(scenario, plan, trace);
        TraceReport.Print(Consoles.Out(), plan, trace, words);
        if (folder is null) return ExitCode.Success;
        OutputFolder.Write(folder, Files(document, scenario, plan, options, trace, words));
        Console.Out.WriteLine($"Written to {folder}: report.html, tables, figures in plots/.");
        return ExitCode.Success;
    }

    private static long Choose(string word, Plan plan, RunOptions options, CancellationToken cancellation)
    {
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long number)) return number;
        if (word is "worst" or "median" && options.Futures > FutureSearch.MostFutures)
            throw new InvalidInputException($"--future {word} looks at all futures, and --futures is {options.Futures} (at most {FutureSearch.MostFutures} can be compared). Compare fewer.");
        if (word == "worst") return FutureSearch.Worst(plan, options, cancellation);
        if (word == "median") return FutureSearch.Median(plan, options, cancellation);
        if (!word.StartsWith(First, StringComparison.Ordinal)) throw new InvalidInputException($"--future is '{word}' (a number from 0, worst, median or first:CAUSE).");
        string cause = word[First.Length..];
        int code = plan.Causes.Index().Where(pair => pair.Item == cause).Select(pair => pair.Index + 1).FirstOrDefault();
        if (code == 0) throw new InvalidInputException($"nothing ends of '{cause}' here (causes: {(plan.Causes.Count == 0 ? "none" : string.Join(", ", plan.Causes))}).{(NearestWord.Suggest(cause, plan.Causes) is { } near ? " " + near : "")}");
        return FutureSearch.FirstEnding(plan, options, code, cancellation) ?? throw new InvalidInputException($"none of {options.Futures} futures ends of '{cause}'. Search more with --futures.");
    }

    private static Dictionary<string, byte[]> Files(ScenarioDocument document, Scenario scenario, Plan plan, RunOptions options, FutureTrace trace, OccurrenceWords words)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["trace.csv"] = Encoding.UTF8.GetBytes(TraceTables.Steps(plan, trace)),
            ["events.csv"] = Encoding.UTF8.GetBytes(TraceTables.Events(trace, words)),
            ["parameters.csv"] = Encoding.UTF8.GetBytes(TraceTables.Parameters(plan, trace)),
        };
        Provenance provenance = Provenance.Of(document, scenario, plan, options, Computation.OnProcessor(TimeSpan.Zero));
        IReadOnlyList<NamedFigure> figures = FigureNames.Unique(Figures(scenario, plan, trace, words));
        FigureFiles.AddTo(files, figures);
        files[Plots.Reports.HtmlReport.FileName] = Plots.Reports.HtmlReport.Write(Plots.Reports.TraceReport.Of(plan, trace, words, provenance, figures));
        ScenarioFiles.AddTo(files, document, provenance);
        files[ManifestJson.FileName] = ManifestJson.WriteTrace(provenance, trace.Future, TimeProvider.System.GetUtcNow(), files.Keys);
        return files;
    }

    private static IEnumerable<NamedFigure> Figures(Scenario scenario, Plan plan, FutureTrace trace, OccurrenceWords words)
    {
        foreach ((int index, string product) in plan.ProductNames.Index())
        {
            if (!trace.Steps.Any(step => step.Products[index].Lives)) continue;
            (double, string)[] happened = [.. trace.Occurrences.Where(o => o.TookEffect && (plan.Events[o.Event].Product < 0 || plan.Events[o.Event].Product == index)).OrderBy(o => o.Month).Select(o => ((double)o.Month, words.Name(o)))];
            yield return new NamedFigure($"burn-{FigureNames.Of(product)}", TraceFigure.Of(scenario.Name, plan, index, trace, happened)) { Subject = product };
        }
    }
}
