using System.Text.RegularExpressions;

namespace SurvivalSim.Tests.Architecture;

/// <summary>Data flows one way through the rooms of the engine: a room may look back, never ahead.</summary>
public partial class RoomTests
{
    /// <summary>The folders of engine/, in the order data flows.</summary>
    private static readonly string[] s_rooms =
        ["Foundation", "Lanes", "Randomness", "Scenarios", "Planning", "Simulation", "Tallies", "Observations", "Drafts", "Estimates", "Analyses", "Output"];

    /// <summary>Projects of their own that lie in engine/ and stand behind its rooms; the compiler sees to it that no room names them.</summary>
    private static readonly string[] s_projects = ["Ilgpu"];

    [Fact]
    public void Every_folder_of_the_engine_is_a_room_or_a_project()
    {
        string[] folders = [.. Directory.GetDirectories(Repository.PathOf("engine")).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))];
        ILookup<bool, string?> names = folders.ToLookup(folder => Directory.EnumerateFiles(folder, "*.csproj").Any(), Path.GetFileName);
        Assert.Equal(s_rooms.Order(), names[false].Order());
        Assert.Equal(s_projects.Order(), names[true].Order());
    }

    [Fact]
    public void No_room_names_a_later_one() => Assert.Empty(
        from room in s_rooms
        from file in Sources(Repository.PathOf("engine", room))
        from offence in Offences(room, File.ReadLines(file))
        select $"{Path.GetRelativePath(Repository.Root, file)}: {offence}");

    [Fact] // negative control
    public void Looking_ahead_is_noticed()
    {
        Assert.NotEmpty(Offences("Planning", ["using SurvivalSim.Tallies;"]));
        Assert.NotEmpty(Offences("Planning", ["    SurvivalSim.Simulation.RunOptions options;"]));
        Assert.NotEmpty(Offences("Simulation", ["    Tallies.Outcome outcome;"]));
        Assert.Empty(Offences("Tallies", ["using SurvivalSim.Planning;"]));
    }

    [Fact]
    public void Kernels_call_no_mathematics_but_that_of_lanes() => Assert.Empty(
        from folder in new[] { Repository.PathOf("engine", "Simulation", "Model"), Repository.PathOf("engine", "Lanes") }
        from file in Sources(folder)
        where !Path.GetFileName(file).StartsWith("Lane1", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("Word1", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("Lane8", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select(Code)
        where MathCall().IsMatch(line)
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    [Fact]
    public void Nothing_in_the_engine_reads_the_clock_or_an_ambient_random_number() => Assert.Empty(
        from file in Sources(Repository.PathOf("engine"))
        from line in File.ReadLines(file).Select(Code)
        where Ambient().IsMatch(line)
        select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}");

    [GeneratedRegex(@"(?<![\w.])MathF?\.")]
    private static partial Regex MathCall();

    [GeneratedRegex(@"System\.Random|new Random\(|Random\.Shared|DateTime(Offset)?\.(Utc)?Now|Guid\.NewGuid")]
    private static partial Regex Ambient();

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> Offences(string room, IEnumerable<string> lines) =>
        from line in lines.Select(Code)
        from later in s_rooms[(Array.IndexOf(s_rooms, room) + 1)..]
        where Regex.IsMatch(line, $@"SurvivalSim\.{later}\b|(?<![\w.""]){later}\.[A-Z]")
        select line.Trim();

    /// <summary>A line without its comment.</summary>
    private static string Code(string line) => line.Split("//")[0];
}
