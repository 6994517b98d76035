namespace SurvivalSim.Estimates;

/// <summary>What is known about ends by the end of a month.</summary>
/// <param name="Month">Months passed: 1, 2, …, and last the horizon, which need not be whole.</param>
/// <param name="Alive">Futures seen alive then.</param>
/// <param name="Survival">Probability that the end comes later.</param>
/// <param name="SurvivalBand">Bounds of survival that hold in all months together with 95 % confidence; null outside the band's range.</param>
/// <param name="Hazard">Mean hazard since the month before; null where no future is seen alive at the end.</param>
/// <param name="Incidence">Probability to have ended by then, by cause: in the order of the causes asked for, or of their codes.</param>
public sealed record MonthEstimate(
    double Month, long Alive, Probability Survival, Interval? SurvivalBand, Hazard? Hazard, IReadOnlyList<Probability> Incidence);
