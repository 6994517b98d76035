namespace SurvivalSim.Planning.Records;

/// <summary>A factor that an event puts on a channel.</summary>
/// <param name="Event">The event.</param>
/// <param name="Channel">Index of the channel.</param>
/// <param name="LogFactor">Logarithm of the factor.</param>
/// <param name="Exponent">Slot: sum of the logarithms in effect, or that of the latest arrival where it is temporary.</param>
/// <param name="NotYet">Slot: what of <paramref name="Exponent"/> was not yet in effect in this step, of a speed by how much its mean is above its end; permanent factors only.</param>
public readonly record struct MultiplierRecord(int Event, int Channel, Number LogFactor, int Exponent, int NotYet);

/// <summary>A metric above or below a level.</summary>
/// <param name="MetricSlot">Slot of the metric, or of its average.</param>
/// <param name="Above">1 for above, 0 for below.</param>
/// <param name="Level">The level.</param>
public readonly record struct ConditionRecord(int MetricSlot, int Above, Number Level);

/// <summary>A metric smoothed over three months.</summary>
/// <param name="Product">Its product; −1 for the company.</param>
/// <param name="Metric">Slot of the metric.</param>
/// <param name="Average">Slot of the average.</param>
/// <param name="Before">Slot of the average one step before.</param>
public readonly record struct AverageRecord(int Product, int Metric, int Average, int Before);

/// <summary>A forecast of the months to break-even.</summary>
/// <param name="Product">Its product; −1 for the company.</param>
/// <param name="Metric">Slot of the forecast.</param>
/// <param name="Average">Slot of smoothed coverage.</param>
/// <param name="Before">Slot of the same one step before.</param>
public readonly record struct BreakEvenRecord(int Product, int Metric, int Average, int Before);

/// <summary>Events that must be taken in the order of their instants, because one can change what another does.</summary>
/// <param name="EventsOffset">First event in <see cref="Plan.Indices"/>, in file order.</param>
/// <param name="Count">How many.</param>
public readonly record struct EventGroupRecord(int EventsOffset, int Count);
