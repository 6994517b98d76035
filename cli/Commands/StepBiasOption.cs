using System.CommandLine;
using SurvivalSim.Analyses;
using SurvivalSim.Foundation;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Commands;

/// <summary>The option that asks how far the step moves the answers.</summary>
internal sealed class StepBiasOption
{
    private readonly Option<long> _futures = new("--step-bias")
    {
        Description = $"Also simulates N futures (default {StepBias.DefaultFutures}, at most those of the run) at the next finer step, and says what differs.",
        HelpName = "N",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => result.Tokens.Count == 0 ? StepBias.DefaultFutures : RunSettings.Whole(result, 2, 1_000_000_000_000, "2 to 1T; 100k and 2M are understood; the scenario stands before the option"),
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_futures);

    /// <summary>The scenario at the next finer step, and how many futures are to be paired; <see langword="null"/> where it was not asked.</summary>
    /// <exception cref="InvalidInputException">There is no finer step, or the scenario cannot be run at it.</exception>
    public (FinerPlan Plan, long Futures)? Read(ParseResult parsed, ScenarioDocument document)
    {
        if (parsed.GetResult(_futures) is not { Implicit: false }) return null;
        try
        {
            FinerPlan plan = FinerPlan.Of(document) ?? throw new InvalidInputException("--step-bias needs a finer step to compare with, and there is none below a day. Leave it away, or run with --step week.");
            return (plan, parsed.GetValue(_futures));
        }
        catch (InvalidScenarioException error)
        {
            throw new InvalidInputException($"--step-bias needs the next finer step, at which this scenario has {error.Findings[0].Problem} ({error.Findings[0].Rule}). Leave it away, or shorten the horizon.", error);
        }
    }
}
