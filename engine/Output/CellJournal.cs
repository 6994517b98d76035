using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Simulation;

namespace SurvivalSim.Output;

/// <summary>Keeps the results of finished cells while others are still to come, so that the same command can go on later: a hidden file beside the folder of results, a line for each cell.</summary>
/// <remarks>Lines are written whole, one after the other. What an end without warning has torn is dropped and made again.</remarks>
public sealed class CellJournal : IDisposable
{
    private const string Schema = "survivalsim.cells/1";

    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private readonly Dictionary<int, CellResult> _kept = [];
    private readonly string _heading;
    private FileStream? _stream;

    /// <summary>Opens the journal of a command, with what an earlier time has left.</summary>
    /// <param name="folder">The folder of results.</param>
    /// <param name="cells">The cells: other ones have a journal of their own.</param>
    /// <param name="options">How they are run; other futures, another seed or version, too.</param>
    /// <exception cref="IOException">It cannot be read, or another process writes it.</exception>
    public CellJournal(string folder, CellSet cells, RunOptions options)
    {
        string key = KeyOf(cells, options);
        Path = ResultsFolder.HiddenFile(folder, $"{key[..12]}.cells");
        _heading = $"{Schema} {key}";
        if (File.Exists(Path)) Read();
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>What was finished at an earlier time, by cell.</summary>
    public IReadOnlyDictionary<int, CellResult> Kept => _kept;

    /// <summary>Adds a result.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(CellResult result)
    {
        if (_stream is null)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            _stream = Open();
            Write(_heading);
        }
        Write(JsonSerializer.Serialize(result, s_json));
    }

    /// <summary>Removes it: all is done, or nothing was.</summary>
    public void Delete()
    {
        Dispose();
        if (File.Exists(Path)) File.Delete(Path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream?.Dispose();
        _stream = null;
    }

    private static string KeyOf(CellSet cells, RunOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{Provenance.Version} {options.Futures} {options.Seed} {cells.Count}");
        foreach (string input in cells.Inputs) Append(input);
        for (int cell = 0; cell < cells.Count; cell++) Append(string.Join('\n', cells.ValuesOf(cell)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
    }

    private FileStream Open() => new(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    private void Write(string line) => _stream!.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>Reads whole lines, and cuts off what follows them.</summary>
    private void Read()
    {
        _stream = Open();
        byte[] content = new byte[_stream.Length];
        _stream.ReadExactly(content);
        int end = 0;
        for (int line = 0, next = Array.IndexOf(content, (byte)'\n'); next >= 0; line++, end = next + 1, next = Array.IndexOf(content, (byte)'\n', end))
        {
            if (!Takes(line, content.AsSpan(end..next))) break;
        }
        _stream.SetLength(end);
        _stream.Position = end;
        if (end == 0) Write(_heading);
    }

    private bool Takes(int line, ReadOnlySpan<byte> text)
    {
        if (line == 0) return Encoding.UTF8.GetString(text) == _heading;
        try
        {
            if (JsonSerializer.Deserialize<CellResult>(text, s_json) is not { } result) return false;
            _kept[result.Cell] = result;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
