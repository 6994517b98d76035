using SurvivalSim.Foundation;

namespace SurvivalSim.Scenarios.Numbers;

// The arguments of a distribution: how many there are, what they are called, and their ranges.
internal sealed partial class DistributionReader
{
    private const double SmallestShape = 0.05, LargestShape = 1e6;

    /// <summary>Numbers in their places.</summary>
    private Argument[]? Numbers(Written call, int count) =>
        HasArguments(call, count) && All(call.Parts) is { } numbers ? numbers : null;

    /// <summary>Bounds that ascend, strictly from first to last, inside the domain.</summary>
    private double[]? Bounds(Written call, int count)
    {
        if (Numbers(call, count) is not { } numbers || !Array.TrueForAll(numbers, number => Admitted(number.Value, number.Text))) return null;
        double[] bounds = [.. numbers.Select(number => number.Value)];
        if (bounds[0] < bounds[^1] && bounds.Zip(bounds.Skip(1)).All(pair => pair.First <= pair.Second)) return bounds;
        Fail(DiagnosticCodes.BadDistribution, call.Text, $"the numbers of '{call.Text.Text}' do not ascend", $"write {call.Form}");
        return null;
    }

    /// <summary>The arguments <c>name: number</c>, in any order; given back in the order of the names.</summary>
    private Argument[]? Named(Written call, params string[] names)
    {
        Dictionary<string, TextPiece> given = [];
        bool valid = true;
        foreach (TextPiece part in call.Parts)
        {
            if (part.Split(':') is [var name, var number])
            {
                if (!names.Contains(name.Text))
                    valid = Refused(DiagnosticCodes.UnknownWord, name, $"'{name.Text}' is not an argument of {call.Name}", $"write {call.Form}", NearestWord.Suggest(name.Text, names));
                else if (!given.TryAdd(name.Text, number))
                    valid = Refused(DiagnosticCodes.BadDistribution, name, $"'{name.Text}' stands a second time", $"write {call.Form}");
            }
            else valid = Refused(DiagnosticCodes.BadDistribution, part.Text.Length > 0 ? part : call.Text, $"'{part.Text}' has no name", $"write {call.Form}");
        }
        if (!valid) return null;
        string[] missing = [.. names.Where(name => !given.ContainsKey(name))];
        if (missing.Length == 0) return All([.. names.Select(name => given[name])]);
        Fail(DiagnosticCodes.BadDistribution, call.Text, $"'{call.Text.Text}' lacks {string.Join(" and ", missing.Select(name => $"'{name}'"))}", $"write {call.Form}");
        return null;
    }

    private bool HasArguments(Written call, int count) =>
        call.Parts.Count == count || Refused(DiagnosticCodes.BadDistribution, call.Text, $"'{call.Text.Text}' has {call.Parts.Count} of {count} arguments", $"write {call.Form}");

    private Argument[]? All(IReadOnlyList<TextPiece> parts)
    {
        double?[] numbers = [.. parts.Select(Number)];
        return numbers.Contains(null) ? null : [.. numbers.Zip(parts, (number, part) => new Argument(number!.Value, part))];
    }

    private bool AboveZero(string name, Argument argument) =>
        argument.Value is > 0 and <= DomainRange.Largest || Refused(DiagnosticCodes.BadDistribution, argument.Text, $"'{name}' is {NumberText.Exact(argument.Value)}", $"{name} must be above 0, and at most 1e15");

    private bool Shape(string name, Argument argument) =>
        argument.Value is >= SmallestShape and <= LargestShape || Refused(DiagnosticCodes.BadDistribution, argument.Text, $"'{name}' is {NumberText.Exact(argument.Value)}", $"{name} must lie between {SmallestShape} and 1M");

    private bool Refused(string code, TextPiece text, string problem, string rule, string? suggestion = null)
    {
        Fail(code, text, problem, rule, suggestion);
        return false;
    }

    /// <summary>A distribution function as it is written.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Text">All of it.</param>
    /// <param name="Form">How it should be written.</param>
    /// <param name="Inside">What stands between the parentheses.</param>
    private sealed record Written(string Name, TextPiece Text, string Form, TextPiece Inside)
    {
        /// <summary>What stands between the commas.</summary>
        public IReadOnlyList<TextPiece> Parts { get; } = Inside.Split(',');
    }

    /// <summary>A number and how it is written.</summary>
    private readonly record struct Argument(double Value, TextPiece Text);
}
