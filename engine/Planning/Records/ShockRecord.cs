namespace SurvivalSim.Planning.Records;

/// <summary>A mean-reverting factor exp(σy − σ²·v/2), y being a process of unit size.</summary>
/// <param name="Sd">σ: stationary standard deviation, or volatility per year for the GPU price.</param>
/// <param name="Score">Slot of the step's standard normal.</param>
/// <param name="State">Slot of y.</param>
/// <param name="Column">First of three step columns: how much of y stays, how much of the score is added, and v, the variance of y.</param>
public readonly record struct ShockRecord(Number Sd, int Score, int State, int Column)
{
    /// <summary>Whether it does anything.</summary>
    public bool Acts => !Sd.Is(0);
}
