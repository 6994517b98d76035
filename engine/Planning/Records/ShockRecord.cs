namespace SurvivalSim.Planning.Records;

/// <summary>A mean-reverting factor exp(σy − σ²·v/2), y being a process of unit size.</summary>
/// <param name="Sd">σ: stationary standard deviation, or volatility per year for the GPU price.</param>
/// <param name="Score">Slot of the step's standard normal.</param>
/// <param name="State">Slot of y.</param>
/// <param name="Column">First of three step columns: how much of y stays, how much of the score is added, and v, the variance of y.</param>
/// <param name="Correlated">1 where another shock moves with its score, else 0.</param>
public readonly record struct ShockRecord(Number Sd, int Score, int State, int Column, int Correlated)
{
    /// <summary>Whether its score is drawn: others may need it where it does nothing itself.</summary>
    public bool IsDrawn => Acts || Correlated != 0;

    /// <summary>Whether it does anything.</summary>
    public bool Acts => !Sd.Is(0);
}
