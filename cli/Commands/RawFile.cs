using SurvivalSim.Output;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

namespace SurvivalSim.Cli.Commands;

/// <summary>The file that <c>--raw</c> asks for: every future of a run, a block at a time, so that memory does not grow with their number. It takes its name when all else is written.</summary>
internal sealed class RawFile : IDisposable
{
    private const int Block = 1 << 14;

    private readonly string _path;
    private readonly string _unfinished;

    /// <summary>Refuses a file before the work begins.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="folder">The results folder, which is written whole and takes nothing else.</param>
    /// <exception cref="InvalidInputException">It has no name, lies in a folder that is not there or in the results folder, or is something else than such a table.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public RawFile(string path, string folder)
    {
        if (path.Length == 0) throw new InvalidInputException("--raw has no name. Name a file.");
        string full = Path.GetFullPath(path), results = Path.GetFullPath(folder), parent = Path.GetDirectoryName(full) ?? full;
        if (Directory.Exists(full)) throw new InvalidInputException($"'{path}' is a folder. Name a file with --raw.");
        if (!Directory.Exists(parent)) throw new InvalidInputException($"there is no folder '{parent}' for '{path}'. Make it, or name another file with --raw.");
        if (full == results || full.StartsWith(results + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidInputException($"'{path}' lies in the results folder, which holds nothing but what is described by its manifest. Name another file with --raw.");
        _path = path;
        _unfinished = $"{path}.{Environment.ProcessId}.unfinished";
        Try(() =>
        {
            if (File.Exists(full) && !IsSuchATable(full)) throw new InvalidInputException($"'{path}' exists and holds something else than futures. Name another file with --raw.");
            File.WriteAllText(_unfinished, LifeRows.Header);
        });
    }

    /// <summary>Simulates the futures on the processor and writes them.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Write(Plan plan, RunOptions options, Action<long>? done, CancellationToken cancellation) => Try(() =>
    {
        using var file = new StreamWriter(_unfinished, append: true) { NewLine = "\n" };
        for (long first = 0; first < options.Futures; first += Block)
            file.Write(LifeRows.Of(plan, LifeTable.Of(plan, options, new FutureRange(first, Math.Min(Block, options.Futures - first)), done, cancellation)));
    });

    /// <summary>Gives it its name.</summary>
    /// <exception cref="IOException">It cannot have it.</exception>
    public void Finish() => Try(() => File.Move(_unfinished, _path, overwrite: true));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (File.Exists(_unfinished)) File.Delete(_unfinished);
    }

    private static bool IsSuchATable(string file)
    {
        using var reader = new StreamReader(file);
        char[] start = new char[LifeRows.Header.Length];
        return reader.ReadBlock(start) == 0 || LifeRows.Header.AsSpan().SequenceEqual(start);
    }

    private void Try(Action write)
    {
        try { write(); }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"'{_path}' cannot be written ({error.Message.TrimEnd('.')}). Name another file with --raw.", error);
        }
    }
}
