using System.Globalization;
using System.Text;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;

namespace SurvivalSim.Bench.Peers;

/// <summary>A plan's numbers as a C++ header: the C++ peer knows the structure of its one scenario by heart, and has the numbers as compile-time constants.</summary>
public static class PlanHeader
{
    /// <summary>The header's text.</summary>
    /// <param name="plan">A plan of scenarios/sora.yaml; numbers may differ from the file, structure must not.</param>
    public static string Of(Plan plan)
    {
        var text = new StringBuilder("// Written by the benchmark from a plan; not to be edited.\n#pragma once\n#include <cstdint>\nnamespace plan {\n");
        text.Append(Inv($"inline constexpr int kSteps = {plan.Grid.Count};\n"));
        Parameters(text, plan);
        foreach ((EventRecord e, string name) in plan.Events.Zip(plan.EventNames))
            text.Append(Inv($"inline constexpr uint32_t kStream_events_{Identifier(name)} = {e.Stream}u;\ninline constexpr float kTime_{Identifier(name)} = {Text(e.Time.Value)};\n"));
        Known(text, plan);
        Array(text, "kColumns", plan.StepTable);
        text.Append(Inv($"inline constexpr int kWidth = {plan.StepColumns};\n"));
        Array(text, "kNormalScores", NormalScoreTable.Coefficients);
        return text.Append("}  // namespace plan\n").ToString();
    }

    /// <summary>Streams, tables as pairs of a value and the way to the next, and where two parameters are correlated the factors.</summary>
    private static void Parameters(StringBuilder text, Plan plan)
    {
        text.Append("struct Parameter { uint32_t stream; int intervals; float perScore; const float* pairs; };\n");
        for (int i = 0; i < plan.Parameters.Length; i++)
        {
            ParameterRecord p = plan.Parameters[i];
            if (p.IsInPieces) throw new NotSupportedException($"'{plan.ParameterPaths[i]}' has steps or jumps, which the C++ peer does not know.");
            float[] table = plan.Tables[p.TableOffset..(p.TableOffset + p.Intervals + 1)], pairs = new float[2 * p.Intervals];
            for (int entry = 0; entry < p.Intervals; entry++) (pairs[2 * entry], pairs[(2 * entry) + 1]) = (table[entry], table[entry + 1] - table[entry]);
            string name = Identifier(plan.ParameterPaths[i]);
            Array(text, $"kTable_{name}", pairs);
            text.Append(Inv($"inline constexpr Parameter {name} = {{{p.Stream}u, {p.Intervals}, {Text(p.IntervalsPerScore)}, kTable_{name}}};\n"));
        }
        foreach (CorrelationRecord group in plan.Correlations)
        {
            int second = plan.Indices[group.SlotsOffset + 1];
            string name = Identifier(plan.ParameterPaths[System.Array.FindIndex(plan.Parameters, p => p.Slot == second)]);
            Array(text, $"kFactors_{name}", plan.Tables.AsSpan(group.FactorOffset, group.Count * group.Count));
        }
    }

    private static void Known(StringBuilder text, Plan plan)
    {
        ProductRecord product = plan.Products[0];
        Value("kTerm", product.TermMonths.Value);
        Value("kHazardPower", plan.Events[1].HazardPower);
        Value("kCoverageBelow", plan.Conditions[0].Level.Value);
        Value("kBurnAbove", plan.Conditions[1].Level.Value);
        Value("kOpportunityAbove", plan.Conditions[2].Level.Value);
        text.Append(Inv($"inline constexpr uint32_t kStream_shocks = {product.ShockStream}u, kStream_company = {plan.Company.ShockStream}u;\n"));
        foreach ((string name, ShockRecord shock) in new[] { ("Adds", product.AddsShock), ("Churn", product.ChurnShock), ("Usage", product.UsageShock), ("GpuPrice", plan.Company.GpuPriceShock) })
            text.Append(Inv($"inline constexpr float kSd{name} = {Text(shock.Sd.Value)};\ninline constexpr int kColumn{name} = {shock.Column};\n"));
        text.Append(Inv($"inline constexpr int kColumnScheduled = {plan.Segments[0].AddsPerMonth.Column};\n"));
        void Value(string name, float value) => text.Append(Inv($"inline constexpr float {name} = {Text(value)};\n"));
    }

    private static void Array(StringBuilder text, string name, ReadOnlySpan<float> values)
    {
        text.Append(Inv($"alignas(64) inline constexpr float {name}[{values.Length}] = {{"));
        for (int i = 0; i < values.Length; i++) text.Append(i % 8 == 0 ? "\n" : " ").Append(Text(values[i])).Append(',');
        text.Append("};\n");
    }

    /// <summary>A float that a C++ compiler reads back to the bit.</summary>
    private static string Text(float value)
    {
        string digits = value.ToString("R", CultureInfo.InvariantCulture);
        return (digits.Contains('.', StringComparison.Ordinal) || digits.Contains('E', StringComparison.Ordinal) ? digits : digits + ".0") + "f";
    }

    private static string Identifier(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
