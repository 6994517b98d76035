using System.Diagnostics;
using System.IO.Compression;
using SurvivalSim.Tests.Cli;

namespace SurvivalSim.Tests.Building;

/// <summary>A project with one optional package, Made.Up, that defines MADE_UP where it may refer to the package; a feed and a package cache of its own.</summary>
internal sealed class TinyProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="isTool">Whether the package is a tool for the build, not a library.</param>
    public TinyProject(bool isTool = false)
    {
        Directory.CreateDirectory(Feed);
        _folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>""");
        _folder.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Another" Version="[2.0.0]" /><PackageVersion Include="Made.Up" Version="[1.2.3]" /></ItemGroup>
            </Project>
            """);
        _folder.Write("tiny.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OptionalPackageTimeout>30</OptionalPackageTimeout> <!-- the machine may be busy with other tests -->
                <DefineConstants Condition="'$(PkgMade_Up)' != ''">$(DefineConstants);MADE_UP</DefineConstants>
              </PropertyGroup>
              <ItemGroup><OptionalPackage Include="Made.Up" With="$(WithMadeUp)" IsTool="{isTool}" /></ItemGroup>
              <Import Project="{Repository.PathOf("eng", "OptionalPackages.targets")}" />
            </Project>
            """);
    }

    private string Feed => Path.Combine(_folder.Path, "feed");

    /// <summary>Whether the package lies in the cache.</summary>
    public bool IsInCache => Directory.Exists(Path.Combine(_folder.Path, "cache", "made.up", "1.2.3"));

    /// <summary>The files by which the project remembers that feeds said no.</summary>
    public string[] Noes => Directory.GetFiles(Path.Combine(_folder.Path, "obj", "optional"), "Made.Up.1.2.3.*.no");

    public void Dispose() => _folder.Dispose();

    /// <summary>Puts Made.Up 1.2.3 into the feed.</summary>
    public void Publish()
    {
        using ZipArchive package = ZipFile.Open(Path.Combine(Feed, "Made.Up.1.2.3.nupkg"), ZipArchiveMode.Create);
        using StreamWriter text = new(package.CreateEntry("Made.Up.nuspec").Open());
        text.Write("<package><metadata><id>Made.Up</id><version>1.2.3</version><authors>nobody</authors><description>Nothing.</description></metadata></package>");
    }

    /// <summary>Takes it out again.</summary>
    public void Withdraw() => File.Delete(Path.Combine(Feed, "Made.Up.1.2.3.nupkg"));

    /// <summary>Restores, warnings being errors, and then asks for what a compilation would be given.</summary>
    /// <param name="properties">Properties as on a command line: name=value.</param>
    /// <returns>Whether it succeeded, and the constants or the errors.</returns>
    public (bool Succeeded, string Output) Restore(params string[] properties)
    {
        string[] arguments = ["msbuild", "-restore", "-t:ResolvePackageAssets", "-getProperty:DefineConstants", "-warnaserror", "-nodeReuse:false", .. properties.Select(property => $"-p:{property}")];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.Path, "cache");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The restore did not end within a minute.");
        }
        return (process.ExitCode == 0, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
