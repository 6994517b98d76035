using System.CommandLine;
using System.Diagnostics;
using System.Text;
using SurvivalSim.Analyses.Comparisons;
using SurvivalSim.Analyses.Precedents;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Foundation;
using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Simulation;

namespace SurvivalSim.Cli.Commands;

/// <summary><c>survivalsim precedent</c>: holds a scenario beside Sora, and replays on it what happened to Sora.</summary>
internal sealed class PrecedentCommand
{
    private readonly Argument<string> _file = new("SCENARIO") { Description = "The scenario, a YAML file." };
    private readonly Option<int> _month = new("--month") { Description = "Month since launch from which on what happened to Sora happens to the product.", HelpName = "MONTH", DefaultValueFactory = _ => Precedent.UsualMonth, CustomParser = result => (int)RunSettings.Whole(result, 0, 1200, "0 to 1200") };
    private readonly Option<string?> _product = new("--product") { Description = "The only product that is looked at (default: each in turn).", HelpName = "NAME" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "Results folder (default results/NAME-precedent). An earlier results folder there is replaced.", HelpName = "FOLDER" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints precedent.json instead of a summary for people." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Prints nothing but errors." };
    private readonly ScenarioOptions _scenario = new();
    private readonly RunSettings _settings = new();

    private PrecedentCommand() { }

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var precedent = new PrecedentCommand();
        var command = new Command("precedent", "Holds a scenario beside Sora, and tells what becomes of it if what happened to Sora happens to it.") { precedent._file, precedent._month, precedent._product };
        precedent._settings.AddTo(command);
        precedent._scenario.AddTo(command);
        command.Add(precedent._out);
        command.Add(precedent._json);
        command.Add(precedent._quiet);
        command.SetAction(parsed => ScenarioOptions.Reporting(() => precedent.Run(parsed)));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var interruption = new Interruption();
        string file = parsed.GetValue(_file)!;
        bool quiet = parsed.GetValue(_quiet);
        int month = parsed.GetValue(_month);
        RunOptions options = _settings.Read(parsed);
        (ScenarioDocument document, Scenario scenario, Plan plan) = _scenario.Read(file, parsed);
        if (!quiet) ScenarioOptions.Warn(plan);
        string[] products = Products(parsed.GetValue(_product), scenario);
        Check(scenario, options, month);
        ScenarioFiles.CheckData(scenario, PrecedentFolder.Names(scenario));
        string folder = parsed.GetValue(_out) ?? Path.Combine("results", $"{Path.GetFileNameWithoutExtension(file)}-precedent");
        OutputFolder.Check(folder);

        var clock = Stopwatch.StartNew();
        Precedent precedent = RunProgress.Show(!quiet, Precedent.Simulated(PrecedentCase.Sora, products.Length, options.Futures), done => Precedent.Of(document, plan, products, month, options, done, interruption.Token));
        precedent = Seen(precedent, scenario, !quiet);
        Provenance provenance = Provenance.Of(document, scenario, plan, options, Computation.OnProcessor(clock.Elapsed));
        byte[] summary = PrecedentJson.Write(precedent, provenance);
        Dictionary<string, byte[]> files = PrecedentFolder.Of(precedent, provenance, document, summary, month, CommandText.Precedent(provenance, month, parsed.GetValue(_product)));
        interruption.Token.ThrowIfCancellationRequested();
        OutputFolder.Write(folder, files);

        if (quiet) return ExitCode.Success;
        if (parsed.GetValue(_json)) Console.Out.WriteLine(Encoding.UTF8.GetString(summary));
        else PrecedentSummary.Print(Consoles.Out(), precedent, provenance, folder);
        return ExitCode.Success;
    }

    private static string[] Products(string? only, Scenario scenario)
    {
        string[] names = [.. scenario.Products.Select(product => product.Name)];
        if (only is null) return names;
        return names.Contains(only) ? [only] : throw new InvalidInputException($"--product is '{only}', and the scenario has no such product. {NearestWord.Suggest(only, names)}");
    }

    private static void Check(Scenario scenario, RunOptions options, int month)
    {
        if (month >= scenario.HorizonMonths)
            throw new InvalidInputException($"--month is {month}, and the scenario ends in month {NumberText.Exact(scenario.HorizonMonths)} (the replay begins before the horizon). Choose an earlier month, or a later --horizon.");
        if (scenario.HorizonMonths < 1)
            throw new InvalidInputException($"the scenario ends in month {NumberText.Exact(scenario.HorizonMonths)} (products are held beside Sora at the end of a whole month). Give it a later --horizon.");
        long most = Comparison.MostLives / scenario.Products.Count;
        if (options.Futures > most) throw new InvalidInputException($"--futures is {NumberText.Exact(options.Futures)} (at most {NumberText.Exact(most)} of a scenario of {scenario.Products.Count} products can be compared). Simulate fewer.");
    }

    /// <summary>Without the products that are followed for no longer than until it begins: what happens after all that is seen of one would be told as if it had done nothing.</summary>
    private static Precedent Seen(Precedent precedent, Scenario scenario, bool says)
    {
        if (precedent.Products.Count == 0)
            throw new InvalidInputException($"{string.Join(" and ", precedent.NeverLaunched)} launches in no future within {NumberText.Exact(scenario.HorizonMonths)} months: nothing can happen to it. Give the scenario a later --horizon, or name another --product.");
        ProductPrecedent[] late = [.. precedent.Products.Where(product => !product.Replay.IsSeen)];
        if (late.Length == precedent.Products.Count)
            throw new InvalidInputException($"--month is {late[0].Replay.Month}, and '{late[0].Product}' is seen for {NumberText.Short(late[0].Replay.EstimateWithout.Life.ByMonth[^1].Month)} months after its launch at most. Choose an earlier month, a later --horizon, or another --product.");
        foreach (ProductPrecedent product in late)
        {
            if (says) Messages.Line($"Note: '{product.Product}' is left out: it is seen for {NumberText.Short(product.Replay.EstimateWithout.Life.ByMonth[^1].Month)} months after its launch at most, and the replay begins in month {product.Replay.Month}.");
        }
        return precedent with { Products = [.. precedent.Products.Where(product => product.Replay.IsSeen)] };
    }
}
