using System.Text.RegularExpressions;

namespace SurvivalSim.Tests.Cli;

/// <summary>What README shows can be typed: each <c>dotnet run … -- ARGUMENTS</c> is run with the built program, from the root, with fewer futures where it does not find out their number itself; what makes a file, in a folder of its own.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string[] s_commands = [.. Command().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(match => match.Groups["arguments"].Value.Trim()).Distinct()];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands => [.. s_commands];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_are_some() => Assert.Contains("run scenarios/sora.yaml", s_commands);

    [Theory, MemberData(nameof(Commands))]
    public void A_command_works(string arguments)
    {
        List<string> words = [.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\''))]; // as a shell would
        if (words[0] is "run" or "grid" or "compare" or "stress" or "precedent")
        {
            if (!words.Contains("--until")) Replace(words, "--futures", "1k");
            Replace(words, "--out", Path.Combine(_folder.Path, "r"));
        }
        if (words[0] == "bench") Replace(words, "--seconds", "0.2");
        Survivalsim command = Survivalsim.Run(words[0] == "new" ? _folder.Path : Repository.Root, [.. words]);
        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.NotEmpty(command.Out);
    }

    /// <summary>Gives an option another value, or adds it.</summary>
    private static void Replace(List<string> words, string option, string value)
    {
        int at = words.IndexOf(option);
        if (at >= 0) words[at + 1] = value;
        else words.AddRange([option, value]);
    }

    [GeneratedRegex(@"^dotnet run -c Release --project cli -- (?<arguments>[^#\n]+)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
