namespace SurvivalSim.Simulation.Model;

/// <summary>A piece of a step, done for one group of lanes. A CPU loops it over groups, a GPU thread calls the stages in sequence.</summary>
/// <remarks>Free of spans, pointers and allocation, so that it compiles for a GPU; short, so that a CPU's compiler inlines every lane operation.</remarks>
/// <typeparam name="TFutures">How futures are held on this machine.</typeparam>
public interface IStage<TFutures>
{
    /// <summary>Does it.</summary>
    void Run(ref TFutures futures);
}
