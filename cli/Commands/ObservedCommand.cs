using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Observations;
using SurvivalSim.Output;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim observed</c>: survival from observed lifetimes, by groups, and against a simulated curve.</summary>
internal sealed class ObservedCommand
{
    private readonly Argument<string> _file = new("TABLE") { Description = "Lifetimes, a CSV file with time and event, start, stop and event, or the dates launch and end." };
    private readonly Option<string?> _group = new("--group") { Description = "Column that tells groups apart.", HelpName = "COLUMN" };
    private readonly Option<string?> _asOf = new("--as-of") { Description = "Day on which those without a date of their end were alive.", HelpName = "DATE" };
    private readonly Option<double?> _tau = new("--tau") { Description = "Limit of the restricted mean (default the last time seen, of groups the earliest).", HelpName = "TIME", CustomParser = ReadTau };
    private readonly Option<string?> _against = new("--against") { Description = "Results folder of a run whose survival curve is tested.", HelpName = "FOLDER" };
    private readonly Option<string?> _product = new("--product") { Description = "Product whose curve it is, where the folder has several.", HelpName = "NAME" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Folder for tables and figures. Earlier results there are replaced.", HelpName = "FOLDER" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON instead of tables for people." };

    private ObservedCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var observed = new ObservedCommand();
        var command = new Command("observed", "Estimates survival from observed lifetimes: Kaplan-Meier, causes, log-rank tests, in the conventions of R's survival.")
        {
            observed._file, observed._group, observed._asOf, observed._tau, observed._against, observed._product, observed._out, observed._json,
        };
        command.SetAction(parsed => ScenarioOptions.Reporting(() => observed.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string file = parsed.GetValue(_file)!;
        string? folder = parsed.GetValue(_out);
        if (folder is not null) OutputFolder.Check(folder);
        byte[] bytes = InputFile.Read(file, "*.csv", "a table");
        ObservedTable table = ObservationReader.Read(bytes, file, parsed.GetValue(_group), AsOf(parsed.GetValue(_asOf)));
        ReferenceCurve? curve = Curve(parsed);
        ObservedEstimate estimate = ObservedEstimate.From(table, Tau(parsed.GetValue(_tau), table), curve);

        byte[] summary = ObservedJson.Write(table, estimate, curve);
        if (folder is not null) OutputFolder.Write(folder, ObservedFiles.Of(table, bytes, estimate, curve, summary, CommandLineOf(parsed)));
        if (parsed.GetValue(_json)) Console.Out.WriteLine(Encoding.UTF8.GetString(summary));
        else ObservedSummary.Print(Consoles.Out(), table, estimate, curve, folder);
        return ExitCode.Success;
    }

    /// <summary>What was written.</summary>
    private string CommandLineOf(ParseResult parsed)
    {
        (string Option, string? Value)[] options =
        [
            ("--group", parsed.GetValue(_group)), ("--as-of", parsed.GetValue(_asOf)), ("--tau", parsed.GetValue(_tau) is { } tau ? NumberText.Exact(tau) : null),
            ("--against", parsed.GetValue(_against)), ("--product", parsed.GetValue(_product)), ("--out", parsed.GetValue(_out)),
        ];
        return CommandText.Of(["observed", parsed.GetValue(_file)!, .. options.Where(option => option.Value is not null).SelectMany(option => new[] { option.Option, option.Value! })]);
    }

    private ReferenceCurve? Curve(ParseResult parsed)
    {
        string? product = parsed.GetValue(_product);
        if (parsed.GetValue(_against) is not { } folder)
            return product is null ? null : throw new InvalidInputException("--product stands without --against (it names a product of a simulated run). Write --against with the run's results folder.");
        string file = Path.Combine(folder, "survival.csv");
        if (!File.Exists(file)) throw new InvalidInputException($"--against is '{folder}', and there is no '{file}' (the results folder of a run is expected). Make one with survivalsim run.");
        return ReferenceCurve.Read(InputFile.Read(file, "*.csv", "a table"), file, product);
    }

    private static DateOnly? AsOf(string? text)
    {
        if (text is null) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
            : throw new InvalidInputException($"--as-of is '{text}' (an existing day, written as 2026-11-01).");
    }

    private static double? ReadTau(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (NumberText.TryParse(text, out double tau)) return tau;
        result.AddError($"--tau is '{text}' (a number, in the times of the table).");
        return null;
    }

    private static double? Tau(double? tau, ObservedTable table)
    {
        double longest = ObservedEstimate.LongestTau(table);
        if (longest <= 0) throw new InvalidInputException("all times of the table, or of a group, are 0 (survival needs some time to be observed).");
        return tau is null or > 0 && !(tau > longest) ? tau
            : throw new InvalidInputException($"--tau is {NumberText.Exact(tau!.Value)} (above 0 and at most {NumberText.Exact(longest)}, the last time seen of the group that was seen shortest).");
    }
}
