namespace SurvivalSim.Output;

/// <summary>Writes a file whole or not at all: beside it first, under a name of its own, which then takes its place.</summary>
public static class WholeFile
{
    /// <summary>Writes a file, and its folder where there is none. A file of that name is replaced.</summary>
    /// <exception cref="IOException">It cannot be written; what was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string unfinished = $"{path}.{Environment.ProcessId}.unfinished";
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
