using System.Diagnostics;

namespace SurvivalSim.Tests.Cli;

/// <summary>The built program, run as its users run it: a process with arguments, two streams and an exit code.</summary>
internal sealed record Survivalsim(int ExitCode, string Out, string Error)
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where; results go there unless said otherwise.</param>
    /// <param name="arguments">The command line.</param>
    public static Survivalsim Run(string folder, params string[] arguments)
    {
        using Process process = Start(folder, arguments);
        return Finish(process);
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "survivalsim.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Waits for its end.</summary>
    public static Survivalsim Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The program did not end.");
        }
        return new Survivalsim(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
