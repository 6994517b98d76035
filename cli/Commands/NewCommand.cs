using System.CommandLine;
using SurvivalSim.Drafts;
using SurvivalSim.Foundation;
using SurvivalSim.Output.Language;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim new</c>: writes a scenario to start from, empty or with the figures of a spreadsheet.</summary>
internal sealed class NewCommand
{
    private const string Extension = ".yaml";

    private readonly Argument<string> _name = new("NAME") { Description = "Name of the scenario; the file is NAME.yaml." };
    private readonly Option<string?> _from = new("--from") { Description = "CSV file with your figures: columns quantity and value, or quantity, low and high; also unit and source.", HelpName = "FILE" };

    private NewCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var made = new NewCommand();
        var command = new Command("new", "Writes a scenario to start from: a template with explanations, or your figures from a spreadsheet.") { made._name, made._from };
        command.SetAction(parsed => ScenarioOptions.Reporting(() => made.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetValue(_name)!;
        if (path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)) path = path[..^Extension.Length];
        string name = Path.GetFileName(path), file = path + Extension;
        if (!Names.IsTitle(name)) throw new InvalidInputException($"'{name}' cannot be the name of a scenario (1 to {Names.MaxLength} characters, none of them a control character, no space at its ends). Name it after the product.");
        if (Path.Exists(file)) throw new InvalidInputException($"'{file}' exists, and is left as it is. Choose another name.");
        Draft draft = parsed.GetValue(_from) is { } figures ? SpreadsheetDraft.Of(InputFile.Read(figures, "*.csv", "a table"), figures, name, JsonSchema.Modeline) : ScenarioTemplate.Of(name, JsonSchema.Modeline);
        Plan plan = Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(draft.Text, file)));
        bool withSchema = Write(file, draft.Text);
        ScenarioOptions.Warn(plan);
        Say(draft, file, withSchema);
        return ExitCode.Success;
    }

    /// <summary>Writes the scenario and, where none lies beside it, the schema that editors look for.</summary>
    private static bool Write(string file, string text)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!Directory.Exists(folder)) throw new InvalidInputException($"there is no folder '{folder}' for '{file}'. Make it, or name a scenario elsewhere.");
        string schema = Path.Combine(folder, JsonSchema.FileName);
        bool withSchema = !Path.Exists(schema);
        try
        {
            // The scenario last: where it stands, all is written.
            if (withSchema) File.WriteAllText(schema, JsonSchema.Text);
            using (var stream = new StreamWriter(new FileStream(file, FileMode.CreateNew))) stream.Write(text);
            return withSchema;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{file}' cannot be written ({error.Message.TrimEnd('.')}).", error);
        }
    }

    private static void Say(Draft draft, string file, bool withSchema)
    {
        foreach (string line in draft.Understood) Console.Out.WriteLine($"  read     {PlainText.OneLine(line)}");
        foreach (string line in draft.Assumed) Console.Out.WriteLine($"  assumed  {line}");
        Console.Out.WriteLine($"{file} is written{(withSchema ? $", and {JsonSchema.FileName} for your editor" : "")}.");
        Console.Out.WriteLine($"Next: survivalsim check {file}; survivalsim run {file}");
    }
}
