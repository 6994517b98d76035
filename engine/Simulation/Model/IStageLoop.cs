using SurvivalSim.Planning.Records;

namespace SurvivalSim.Simulation.Model;

/// <summary>Runs a stage for all groups of futures that a machine holds together: on a CPU those of a batch, on a GPU thread the one it has.</summary>
/// <typeparam name="TFutures">How futures are held on this machine.</typeparam>
public interface IStageLoop<TFutures>
{
    /// <summary>Some group of the futures, through which the plan is read.</summary>
    TFutures Any { get; }

    /// <summary>Runs a stage.</summary>
    void Run<TStage>(TStage stage) where TStage : struct, IStage<TFutures>;

    /// <summary>Takes the events of a group that fall due in the step: for each future one after the other, in the order that the model gives; futures may go together as the machine likes.</summary>
    void TakeEvents(EventGroupRecord group);
}
