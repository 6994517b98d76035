using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary>The file that <c>--raw</c> asks for: every future of a run, a block at a time, so that memory does not grow with their number.</summary>
internal static class RawFile
{
    private const int Block = 1 << 14;

    /// <summary>Simulates the futures on the processor and writes them; the file takes its name when it is whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Plan plan, RunOptions options, Action<long>? done, CancellationToken cancellation)
    {
        string unfinished = $"{path}.{Environment.ProcessId}.unfinished";
        try
        {
            using (var file = new StreamWriter(unfinished) { NewLine = "\n" })
            {
                file.Write(LifeRows.Header);
                for (long first = 0; first < options.Futures; first += Block)
                    file.Write(LifeRows.Of(plan, LifeTable.Of(plan, options, new FutureRange(first, Math.Min(Block, options.Futures - first)), done, cancellation)));
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' cannot be written ({error.Message.TrimEnd('.')}). Name another file with --raw.", error);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }
}
