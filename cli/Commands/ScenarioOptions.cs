using System.CommandLine;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Overlays;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Cli.Commands;

/// <summary>The options that say what is simulated, and reading it.</summary>
internal sealed class ScenarioOptions
{
    private readonly Option<string?> _step = new("--step") { Description = "Length of a step instead of the file's: day, week or month.", HelpName = "day|week|month" };
    private readonly Option<string?> _horizon = new("--horizon") { Description = "Months to simulate instead of the file's.", HelpName = "MONTHS" };
    private readonly Option<string[]> _with = new("--with") { Description = "Lays an overlay over the scenario: a file, or the name of one that comes with the program. May be repeated; they are stacked in their order, under what is set.", HelpName = "OVERLAY", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string[]> _set = new("--set") { Description = "Sets a value of the scenario, for example --set products.sora.store_fee=15%. May be repeated.", HelpName = "PATH=VALUE", AllowMultipleArgumentsPerToken = false };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_step);
        command.Add(_horizon);
        command.Add(_with);
        command.Add(_set);
    }

    /// <summary>Reads a scenario file, sets what the options say, and plans it.</summary>
    /// <exception cref="InvalidScenarioException">It cannot be used.</exception>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public (ScenarioDocument Document, Scenario Scenario, Plan Plan) Read(string file, ParseResult parsed)
    {
        ScenarioDocument document = Document(file, parsed);
        Scenario scenario = ScenarioReader.Read(document);
        return (document, scenario, Planner.Make(scenario));
    }

    /// <summary>Reads a scenario file and changes what the options say.</summary>
    /// <exception cref="InvalidScenarioException">It cannot be read, or changed so.</exception>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public ScenarioDocument Document(string file, ParseResult parsed) => Document(Load(file), parsed);

    /// <summary>Changes what the options say.</summary>
    /// <param name="document">What a file holds.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="more">Overlays above those of the command line, and under what it sets.</param>
    /// <exception cref="InvalidScenarioException">It cannot be changed so.</exception>
    public ScenarioDocument Document(ScenarioDocument document, ParseResult parsed, params IReadOnlyList<Overlay> more)
    {
        foreach (string overlay in parsed.GetValue(_with) ?? []) document = document.With(OverlayFile.Load(overlay));
        foreach (Overlay overlay in more) document = document.With(overlay);
        foreach (string assignment in parsed.GetValue(_set) ?? []) document = document.With(assignment);
        if (parsed.GetValue(_step) is { } step) document = document.With("step", step, $"--step {step}");
        if (parsed.GetValue(_horizon) is { } horizon) document = document.With("horizon_months", horizon, $"--horizon {horizon}");
        return document;
    }

    /// <summary>What was written, for a command line.</summary>
    public IReadOnlyList<string> Written(ParseResult parsed) =>
    [
        .. (parsed.GetValue(_with) ?? []).SelectMany(overlay => new[] { "--with", overlay }),
        .. (parsed.GetValue(_set) ?? []).SelectMany(assignment => new[] { "--set", assignment }),
        .. parsed.GetValue(_step) is { } step ? ["--step", step] : (string[])[],
        .. parsed.GetValue(_horizon) is { } horizon ? ["--horizon", horizon] : (string[])[],
    ];

    /// <summary>Says what looks wrong with a scenario that can be run.</summary>
    public static void Warn(Plan plan)
    {
        foreach (Diagnostic warning in plan.Warnings) Messages.Line(warning.ToString());
    }

    /// <summary>Runs a command's work; what is wrong with the user's input is said and becomes <see cref="ExitCode.UsersInput"/>.</summary>
    public static int Reporting(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (InvalidScenarioException error)
        {
            return Report(error);
        }
        catch (NotFiniteNumberException)
        {
            Messages.Error("in some future a number of this scenario grows beyond 3e38 (growth, a multiplier or a product of large numbers is too large). Make them smaller, or the horizon shorter.");
            return ExitCode.UsersInput;
        }
        catch (InvalidInputException error)
        {
            Messages.Error(error.Message);
            return ExitCode.UsersInput;
        }
    }

    private static int Report(InvalidScenarioException error)
    {
        foreach (Diagnostic finding in error.Findings) Messages.Line(finding.ToString());
        int errors = error.Findings.Count(finding => finding.Severity == Severity.Error);
        Messages.Line(errors == 1 ? "1 error." : $"{errors} errors.");
        return ExitCode.UsersInput;
    }

    /// <summary>Loads a scenario file.</summary>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static ScenarioDocument Load(string file)
    {
        if (file.Length == 0) throw new InvalidInputException("the scenario file has no name. Name one, for example scenarios/minimal.yaml.");
        if (Directory.Exists(file)) throw new InvalidInputException($"'{file}' is a folder. Name a scenario file in it.");
        try { return ScenarioDocument.Load(file); }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException) { throw new InvalidInputException(InputFile.Missing(file, "*.yaml")); }
    }
}
