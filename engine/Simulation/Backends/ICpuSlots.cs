namespace SurvivalSim.Simulation.Backends;

/// <summary>Where the slots of some futures lie in a thread's memory.</summary>
internal interface ICpuSlots<TLane, TWord> : ISlots<TLane>
{
    /// <summary>Lower halves of the futures' numbers.</summary>
    TWord Numbers { get; }

    /// <summary>Writes a slot.</summary>
    void Store(int slot, TLane value);
}
