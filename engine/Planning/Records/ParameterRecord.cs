namespace SurvivalSim.Planning.Records;

/// <summary>A number that is drawn: its stream and its quantile table over the normal score.</summary>
/// <param name="Stream">Random stream of its path.</param>
/// <param name="Slot">Where it goes; −1 where it is drawn at each arrival.</param>
/// <param name="TableOffset">First entry of its table in <see cref="Plan.Tables"/>.</param>
/// <param name="Intervals">Intervals of the table, which covers normal scores from −6 to 6 evenly. Negative for a table of pieces: minus how many there are, a power of
/// two; then TableOffset leads to the scores after which they begin (the first begins before all), followed by their values there, followed by their slopes.</param>
/// <param name="IntervalsPerScore">Intervals in a unit of the normal score: kernels do not divide. 0 for a table of pieces.</param>
public readonly record struct ParameterRecord(uint Stream, int Slot, int TableOffset, int Intervals, float IntervalsPerScore)
{
    /// <summary>Whether the table consists of pieces of any width.</summary>
    public bool IsInPieces => Intervals < 0;

    /// <summary>Pieces of such a table.</summary>
    public int Pieces => -Intervals;
}

/// <summary>Slots that hold independent normal scores, and the triangular matrix that correlates them in place.</summary>
/// <param name="SlotsOffset">First member in <see cref="Plan.Indices"/>: slots of the scores.</param>
/// <param name="Count">Members; at most 16.</param>
/// <param name="FactorOffset">First entry in <see cref="Plan.Tables"/> of the lower Cholesky factor, row by row, Count² entries.</param>
public readonly record struct CorrelationRecord(int SlotsOffset, int Count, int FactorOffset);
