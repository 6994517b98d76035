using System.CommandLine;
using SurvivalSim.Estimates;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Cli.Commands;

/// <summary>The option that ends a run when a number is known well enough: <c>TARGET[@MONTH][:PRODUCT]:se&lt;ERROR</c>.</summary>
internal sealed class UntilOption
{
    /// <summary>Futures after which a run ends in any case, unless <c>--futures</c> says otherwise.</summary>
    public const long MostFutures = 100_000_000;

    private const string Grammar = "TARGET[@MONTH][:PRODUCT]:se<ERROR, for example 'breach@12:se<0.1%'; the quotes keep the shell from reading <";

    private static readonly Dictionary<string, Quantity> s_targets = Enum.GetValues<Quantity>().ToDictionary(Words.Word);

    private readonly Option<string?> _until = new("--until")
    {
        Description = "Goes on until a number is precise enough, for example --until 'breach@12:se<0.1%'. Targets: survival, breach, sustained_breach, break_even, end:CAUSE, months, loss.",
        HelpName = "TARGET",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_until);

    /// <summary>What was asked for: its text, and what it means; <see langword="null"/> where nothing was.</summary>
    /// <exception cref="InvalidInputException">It cannot be understood, or the scenario has no such thing.</exception>
    public (string Text, PrecisionTarget Target)? Read(ParseResult parsed, Plan plan) =>
        parsed.GetValue(_until) is { } text ? (text, new Reader(text, plan).Read()) : null;

    /// <summary>Reads one target. Names may hold any letter, also those of the grammar: the longest known name counts.</summary>
    private sealed class Reader(string text, Plan plan)
    {
        private string _rest = "";

        public PrecisionTarget Read()
        {
            int error = text.LastIndexOf(":se<", StringComparison.Ordinal);
            if (error < 0) throw Fail($"it does not say how small the error must be (write {Grammar})");
            double below = Positive(text[(error + 4)..], "an error");
            _rest = text[..error];
            string word = Take(_rest.IndexOfAny(['@', ':']));
            if (!s_targets.TryGetValue(word, out Quantity quantity)) throw Fail($"'{word}' is no target. {NearestWord.Suggest(word, s_targets.Keys)}");
            int cause = quantity == Quantity.End ? Cause() : 0;
            double? month = Month(quantity);
            int product = Product();
            CheckSense(quantity, product, cause);
            return new PrecisionTarget(quantity, product, cause, month ?? plan.Grid.HorizonMonths, below);
        }

        /// <summary>What follows <c>end:</c>: the code of a cause.</summary>
        private int Cause()
        {
            _rest = _rest.StartsWith(':') ? _rest[1..] : throw Fail($"it does not say which end (write end:CAUSE). {NearestWord.Suggest("", plan.Causes)}");
            string? cause = plan.Causes.Where(Stands).MaxBy(name => name.Length);
            if (cause is null)
            {
                string word = Take(_rest.IndexOfAny(['@', ':']));
                throw Fail($"nothing ends of '{word}' here. {NearestWord.Suggest(word, plan.Causes)}");
            }
            Take(cause.Length);
            return plan.Causes.Index().First(pair => pair.Item == cause).Index + 1;
        }

        private bool Stands(string name) => _rest.StartsWith(name, StringComparison.Ordinal) && (_rest.Length == name.Length || _rest[name.Length] is '@' or ':');

        private double? Month(Quantity quantity)
        {
            if (!_rest.StartsWith('@')) return null;
            _rest = _rest[1..];
            if (quantity == Quantity.Loss) throw Fail("the loss is that of the whole life and has no month");
            double month = Positive(Take(_rest.IndexOf(':', StringComparison.Ordinal)), "a month");
            return month <= plan.Grid.HorizonMonths ? month : throw Fail($"month {NumberText.Exact(month)} lies beyond the horizon, {NumberText.Exact(plan.Grid.HorizonMonths)} months");
        }

        private int Product()
        {
            if (_rest.Length == 0) return plan.ProductNames.Count == 1 ? 0 : throw Fail($"it does not say which product (write {Grammar}). {NearestWord.Suggest("", plan.ProductNames)}");
            string name = _rest[1..];
            return plan.ProductNames.Contains(name) ? plan.ProductNames.Index().First(pair => pair.Item == name).Index : throw Fail($"there is no product '{name}'. {NearestWord.Suggest(name, plan.ProductNames)}");
        }

        private void CheckSense(Quantity quantity, int product, int cause)
        {
            if (quantity is Quantity.Breach or Quantity.SustainedBreach && !plan.Products[product].HasThreshold) throw Fail($"'{plan.ProductNames[product]}' has no burn threshold that it could breach");
            if (cause > 0 && !plan.CausesOfProduct[product].Contains(cause))
                throw Fail($"'{plan.ProductNames[product]}' cannot end of '{plan.Causes[cause - 1]}'. {NearestWord.Suggest("", plan.CausesOfProduct[product].Select(code => plan.Causes[code - 1]))}");
        }

        /// <summary>Takes what stands before a place; all where the place is −1.</summary>
        private string Take(int length)
        {
            string taken = length < 0 ? _rest : _rest[..length];
            _rest = _rest[taken.Length..];
            return taken;
        }

        private double Positive(string number, string what) =>
            NumberText.TryParse(number, out double value) && value > 0 ? value : throw Fail($"'{number}' is not {what} (a number above 0)");

        private InvalidInputException Fail(string problem) => new($"--until is '{text}': {problem.TrimEnd()}{(problem.TrimEnd().EndsWith('.') || problem.TrimEnd().EndsWith('?') ? "" : ".")}");
    }
}
