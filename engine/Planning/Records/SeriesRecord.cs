namespace SurvivalSim.Planning.Records;

/// <summary>A number that may follow a schedule: level × (average over the step).</summary>
/// <param name="Level">The number, or the factor on the schedule.</param>
/// <param name="Column">Step column with the schedule's average over the step; −1 without a schedule. With an uncertain tail four columns:
/// the average of the part before the tail, the tail's level times its share of the step, months from the tail's start to the part of the step in it,
/// and the length of that part in months.</param>
/// <param name="LogTailGrowth">Logarithm of one plus the tail's change per month where that is uncertain; otherwise absent.</param>
public readonly record struct SeriesRecord(Number Level, int Column, Number LogTailGrowth);
