namespace SurvivalSim.Simulation;

/// <summary>The state of some futures side by side, to be read.</summary>
/// <typeparam name="TLane">One number per future.</typeparam>
public interface ISlots<TLane>
{
    /// <summary>Reads a slot.</summary>
    /// <param name="slot">The slot, as the plan names it.</param>
    TLane Load(int slot);
}
