namespace SurvivalSim.Tests;

/// <summary>Tests that watch the clock: or the memory: they run one at a time, after all others, so that they measure the program and not its neighbours.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "alone";
}
