using System.Text.Json;
using SurvivalSim.Analyses;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Output;

/// <summary>The bias of the step, as JSON.</summary>
internal static class StepBiasJson
{
    /// <summary>Writes the member <c>step_bias</c> into the object of a product that is open.</summary>
    public static void Write(Utf8JsonWriter json, StepBias bias, string product)
    {
        ProductStepBias of = bias.Products.First(one => one.Name == product);
        json.WriteStartObject("step_bias");
        json.WriteString("step", Words.Word(bias.Step));
        json.WriteString("finer", Words.Word(bias.Finer));
        json.WriteNumber("futures", bias.Futures);
        json.WriteNumber("pairs", of.Pairs);
        LifeDifferencesJson.Write(json, of.Differences, pair =>
        {
            json.Write("value", pair.Value);
            json.Write("finer", pair.Other);
        });
        json.WriteEndObject();
    }
}
