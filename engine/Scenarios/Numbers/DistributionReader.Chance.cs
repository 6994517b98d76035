using SurvivalSim.Foundation;
using SurvivalSim.Foundation.Csv;
using SurvivalSim.Scenarios.Data;

namespace SurvivalSim.Scenarios.Numbers;

// Distributions with atoms, and those made of others.
internal sealed partial class DistributionReader
{
    /// <summary>Probabilities that add up to 1 within this are taken to do so, and divided by their sum.</summary>
    private const double SumTolerance = 1e-6;

    /// <summary>Above this a normal distribution is the same within 0.1 %, and a table of all counts grows long.</summary>
    private const double LargestPoissonMean = 1e5;

    private Poisson? ReadPoisson(Written call)
    {
        if (Named(call, "mean") is not [var mean] || !AboveZero("mean", mean)) return null;
        if (mean.Value > LargestPoissonMean)
        {
            Fail(DiagnosticCodes.BadDistribution, mean.Text, $"'mean' is {NumberText.Exact(mean.Value)}", "the mean of a poisson number is at most 100k",
                $"Write normal(mean: {NumberText.Exact(mean.Value)}, sd: {NumberText.Exact(Math.Round(Math.Sqrt(mean.Value)))}): so large a count is as good as normal.");
            return null;
        }
        if (_admitted.Admits(2)) return new Poisson(mean.Value);
        Fail(DiagnosticCodes.OutOfDomain, call.Text, $"'{call.Text.Text}' holds 2 and more", _admitted.Rule(), "Write bernoulli(p) for a number that is 0 or 1.");
        return null;
    }

    private Discrete? ReadBernoulli(Written call) =>
        HasArguments(call, 1) && Probability(call.Parts[0]) is { } p ? new Discrete([new Atom(0, 1 - p), new Atom(1, p)]) : null;

    private Discrete? ReadDiscrete(Written call)
    {
        List<Atom> atoms = [];
        bool valid = true;
        foreach (TextPiece part in call.Parts)
        {
            if (part.Split(':') is [var value, var chance])
            {
                double? number = Number(value), p = Probability(chance);
                valid &= number is not null && p is not null && Admitted(number.Value, value);
                if (valid) atoms.Add(new Atom(number!.Value, p!.Value));
            }
            else valid = Refused(DiagnosticCodes.BadDistribution, part, $"'{part.Text}' has no probability", $"write {call.Form}: a value and its probability");
        }
        return valid && SumOf(call, atoms.Select(atom => atom.Probability)) is { } sum ? new Discrete([.. atoms.Select(atom => atom with { Probability = atom.Probability / sum })]) : null;
    }

    private Mixture? ReadMixture(Written call)
    {
        List<Component> components = [];
        bool valid = true;
        foreach (TextPiece part in call.Parts)
        {
            if (part.Split(':') is [var chance, var distribution])
            {
                double? p = Probability(chance);
                Distribution? component = Within(_admitted).Read(distribution);
                valid &= p is not null && component is not null;
                if (valid) components.Add(new Component(p!.Value, component!));
            }
            else valid = Refused(DiagnosticCodes.BadDistribution, part, $"'{part.Text}' has no probability", $"write {call.Form}: a probability and its distribution");
        }
        return valid && SumOf(call, components.Select(component => component.Probability)) is { } sum ? new Mixture([.. components.Select(component => component with { Probability = component.Probability / sum })]) : null;
    }

    private Truncated? ReadTruncated(Written call)
    {
        if (!HasArguments(call, 3)) return null;
        Distribution? inner = Within(Domain.Real).Read(call.Parts[0]);
        if (All([call.Parts[1], call.Parts[2]]) is not [var low, var high] || !Admitted(low.Value, low.Text) || !Admitted(high.Value, high.Text) || inner is null) return null;
        if (low.Value < high.Value) return new Truncated(inner, low.Value, high.Value, call.Text.Where);
        Fail(DiagnosticCodes.BadDistribution, low.Text, low.Value > high.Value ? $"the bounds {low.Text.Text} and {high.Text.Text} descend" : $"the bounds are both {low.Text.Text}", "the lower bound of a truncated distribution comes first, and is below the upper",
            low.Value > high.Value ? $"Write {high.Text.Text}, {low.Text.Text}." : null);
        return null;
    }

    /// <summary>Every number of a column is as likely as any other: the inverse of the column's step distribution function.</summary>
    private Discrete? ReadData(Written call)
    {
        int comma = call.Inside.Text.IndexOf(',', StringComparison.Ordinal);
        TextPiece column = comma < 0 ? default : call.Inside[(comma + 1)..].Trimmed;
        if (comma < 0 || column.Text.Length == 0)
        {
            Fail(DiagnosticCodes.BadDistribution, call.Text, $"'{call.Text.Text}' lacks a column", $"write {call.Form}");
            return null;
        }
        if (_context.Data.Read(call.Inside[..comma].Trimmed, _context.Findings) is not { } file || CsvColumn.Read(file, column, _context.Findings) is not { } cells) return null;
        List<double> numbers = [];
        foreach (CsvCell cell in cells)
        {
            if (NumberText.TryParse(cell.Text, out double number) && _admitted.Admits(number)) numbers.Add(number);
            else
            {
                bool isNumber = NumberText.TryParse(cell.Text, out _);
                Fail(isNumber ? DiagnosticCodes.OutOfDomain : DiagnosticCodes.BadData, column, $"line {cell.Where.Line} of '{file.Name}' holds '{cell.Text}' in column '{column.Text}'",
                    isNumber ? _admitted.Rule() : "the cells of a column of data are numbers, or blank");
                return null;
            }
        }
        return new Discrete([.. numbers.GroupBy(number => number).Select(same => new Atom(same.Key, (double)same.Count() / numbers.Count))]);
    }

    private double? Probability(TextPiece text)
    {
        if (Number(text) is not { } p) return null;
        if (p is >= 0 and <= 1) return p;
        Fail(DiagnosticCodes.OutOfDomain, text, $"the probability is {text.Text}", Domain.Fraction.Rule(), p is > 1 and <= 100 ? NumberSuggestion.AsPercentages(text.Text) : null);
        return null;
    }

    /// <summary>The sum of probabilities, which must be 1.</summary>
    private double? SumOf(Written call, IEnumerable<double> probabilities)
    {
        double sum = probabilities.Sum();
        if (Math.Abs(sum - 1) <= SumTolerance) return sum;
        Fail(DiagnosticCodes.BadDistribution, call.Text, $"the probabilities of '{call.Text.Text}' add up to {NumberText.Exact(Math.Round(sum, 9))}", "they must add up to 1 (100%), within 1e-6");
        return null;
    }

    /// <summary>Reads what stands within this distribution.</summary>
    private DistributionReader Within(Domain admitted) => new(_domain, admitted, _context, _depth + 1);
}
