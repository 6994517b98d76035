using SurvivalSim.Output;
using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Cli.Commands;

/// <summary>Where pictures that are painted later go to: beside the others of their results folder, or wherever they are asked for.</summary>
internal static class PictureFolder
{
    /// <summary>Writes the pictures.</summary>
    /// <param name="results">The results folder.</param>
    /// <param name="other">Another folder; <see langword="null"/> for that of the results.</param>
    /// <param name="pictures">Names and contents.</param>
    /// <returns>The folder they are in.</returns>
    /// <exception cref="InvalidInputException">There is something else in the place of a picture.</exception>
    /// <exception cref="IOException">They cannot be written.</exception>
    public static string Write(string results, string? other, IReadOnlyDictionary<string, byte[]> pictures)
    {
        if (other?.Length == 0) throw new InvalidInputException("--out has no name. Name a folder.");
        string own = Path.Combine(results, NamedFigure.Folder), folder = other ?? own;
        if (File.Exists(folder)) throw new InvalidInputException($"'{folder}' is a file. Name a folder with --out.");
        try
        {
            if (Path.GetFullPath(folder) == Path.GetFullPath(own)) ResultsFolder.Add(results, pictures.ToDictionary(picture => $"{NamedFigure.Folder}/{picture.Key}", picture => picture.Value));
            else foreach ((string name, byte[] content) in pictures) WholeFile.Write(Path.Combine(folder, name), content);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"pictures cannot be written to '{folder}' ({error.Message.TrimEnd('.')}). Name another folder with --out.", error);
        }
    }
}
