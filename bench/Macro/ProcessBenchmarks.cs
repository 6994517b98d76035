using System.Diagnostics;
using System.Globalization;
using SurvivalSim.Analyses.Speeds;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Foundation;

namespace SurvivalSim.Bench.Macro;

/// <summary>The built program as its users start it: a process, from its start to its end.</summary>
internal static class ProcessBenchmarks
{
    /// <summary>How often the memory of a process is looked at.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(2);

    private static readonly string s_program = Repository.PathOf("artifacts", "bin", "SurvivalSim.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, OperatingSystem.IsWindows() ? "survivalsim.exe" : "survivalsim");

    private static readonly string s_sora = Repository.PathOf("scenarios", "sora.yaml");

    /// <summary>Wall times, and memory as futures grow.</summary>
    /// <exception cref="FileNotFoundException">The program was not built.</exception>
    public static IEnumerable<Measurement> Run(Effort effort)
    {
        if (!File.Exists(s_program)) throw new FileNotFoundException($"There is no {s_program}. Build it first: dotnet build SurvivalSim.sln -c Release");
        string folder = Directory.CreateTempSubdirectory("survivalsim-bench-").FullName;
        try
        {
            return [.. Times(folder, effort), .. Memory(folder, effort)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Wall times in turn. What a command does more than another tells what that takes: --version starts the runtime, --help tells all commands, check reads and plans, a run of a chunk simulates and writes all files.</summary>
    private static IEnumerable<Measurement> Times(string folder, Effort effort)
    {
        (string Name, string[] Arguments)[] commands =
        [
            ("--version", ["--version"]),
            ("--help", ["--help"]),
            ("check", ["check", s_sora]),
            ("run 128 futures", RunOf(128)),
            ("run 100k futures", RunOf(100_000)),
        ];
        double Milliseconds(string[] arguments) => 1e3 * Turns.Seconds(() =>
        {
            using Process process = Start(folder, arguments);
            Finish(process, arguments);
        });
        foreach ((_, string[] arguments) in commands) Milliseconds(arguments);
        IReadOnlyList<IReadOnlyList<double>> rounds = Turns.Of([.. commands.Select<(string, string[] Arguments), Func<double>>(command => () => Milliseconds(command.Arguments))], effort.Rounds);
        return commands.Zip(rounds, (command, of) => Measurement.Of($"process/{command.Name}", "ms", Repeated.Of(of)));
    }

    /// <summary>The most memory of a run, in runs of their own: looking costs time.</summary>
    private static IEnumerable<Measurement> Memory(string folder, Effort effort)
    {
        foreach (long futures in effort.Growth())
        {
            string[] arguments = RunOf(futures);
            Repeated megabytes = Repeated.Of([.. Enumerable.Range(0, effort.LongRounds).Select(_ => Peak(folder, arguments) / 1e6)]);
            yield return Measurement.Of($"memory/{NumberText.Short(futures)} futures", "MB", megabytes);
        }
    }

    private static double Peak(string folder, string[] arguments)
    {
        using Process process = Start(folder, arguments);
        long peak = 0;
        while (!process.WaitForExit(s_interval))
        {
            try { peak = Math.Max(peak, PeakMemory.Of(process)); }
            catch (InvalidOperationException) { break; } // it ended in between
        }
        Finish(process, arguments);
        return peak;
    }

    private static string[] RunOf(long futures) => ["run", s_sora, "--futures", futures.ToString(CultureInfo.InvariantCulture), "--device", "cpu", "--out", "results"];

    private static Process Start(string folder, string[] arguments) => Process.Start(new ProcessStartInfo(s_program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static void Finish(Process process, string[] arguments)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"survivalsim {string.Join(' ', arguments)} ended with {process.ExitCode}: {error}");
    }
}
