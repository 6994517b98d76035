using System.CommandLine;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Ilgpu;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary>The option that says what computes.</summary>
internal sealed class DeviceChoice
{
    /// <summary>Future-steps per thread of the processor from which a GPU is worth its start: compiling takes it some seconds, in which a thread does about as much.</summary>
    private const double WorthAGpu = 5e8;

    private readonly Option<string> _device = new("--device") { Description = "What computes; auto takes the GPUs for large runs, where there are any. Changes no result.", HelpName = "auto|cpu|gpu", DefaultValueFactory = _ => "auto" };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_device);

    /// <summary>The devices to run on; none where the processor is to do it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="plan">What is to be simulated.</param>
    /// <param name="options">How.</param>
    /// <param name="quiet">Whether only errors are to be said.</param>
    /// <exception cref="InvalidInputException">The device is none of those allowed.</exception>
    /// <exception cref="PlatformNotSupportedException">A GPU was asked for and there is none.</exception>
    public IReadOnlyList<ITallyDevice> Read(ParseResult parsed, Plan plan, RunOptions options, bool quiet)
    {
        string word = parsed.GetValue(_device)!;
        if (word is not ("auto" or "cpu" or "gpu")) throw new InvalidInputException($"--device is '{word}' (auto, cpu or gpu).");
        bool isLarge = (double)options.Futures * plan.Grid.Count * plan.Products.Length >= WorthAGpu * options.Threads;
        if (word == "cpu" || (word == "auto" && !isLarge)) return [];
        GpuSearch search = Gpus.Find();
        if (search.Devices.Count > 0) return search.Devices;
        string reasons = string.Join("; ", search.Missing);
        if (word == "gpu") throw new PlatformNotSupportedException($"there is no GPU to run on ({reasons}). Leave --device away: the processor gives the same results.");
        if (!quiet) Messages.Line($"Note: a GPU would be faster for a run of this size, but there is none ({reasons}). The processor gives the same results.");
        return [];
    }
}
