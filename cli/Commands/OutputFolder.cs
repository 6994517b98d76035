using SurvivalSim.Output;

namespace SurvivalSim.Cli.Commands;

/// <summary>The folder that results go to, with errors that name <c>--out</c>.</summary>
internal static class OutputFolder
{
    /// <summary>Refuses a folder before the work begins.</summary>
    /// <exception cref="InvalidInputException">It has no name, or holds what is not ours to replace.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Check(string folder)
    {
        if (folder.Length == 0) throw new InvalidInputException("--out has no name. Name a folder.");
        try { ResultsFolder.CheckReplaceable(folder); }
        catch (IOException error) { throw new InvalidInputException($"{error.Message.TrimEnd('.')} (results go into a new folder, an empty one, or replace earlier results). Name another with --out."); }
        Try(folder, () => ResultsFolder.CheckWritable(folder));
    }

    /// <summary>Writes results, all or nothing.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, byte[]> files) => Try(folder, () => ResultsFolder.Write(folder, files));

    private static void Try(string folder, Action write)
    {
        try { write(); }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"results cannot be written to '{folder}' ({error.Message.TrimEnd('.')}). Name another folder with --out.", error);
        }
    }
}
