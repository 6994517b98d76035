namespace SurvivalSim.Simulation.Model;

/// <summary>Runs a stage for all groups of futures that a machine holds together: on a CPU those of a chunk, on a GPU thread the one it has.</summary>
/// <typeparam name="TFutures">How futures are held on this machine.</typeparam>
public interface IStageLoop<TFutures>
{
    /// <summary>Some group of the futures, through which the plan is read.</summary>
    TFutures Any { get; }

    /// <summary>Runs a stage.</summary>
    void Run<TStage>(TStage stage) where TStage : struct, IStage<TFutures>;
}
