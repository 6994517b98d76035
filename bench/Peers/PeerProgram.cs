using SurvivalSim.Lanes;
using SurvivalSim.Planning;

namespace SurvivalSim.Bench.Peers;

/// <summary>A peer that is a program of its own, built from its sources; or why it cannot be had here.</summary>
/// <param name="Language">What it is written in.</param>
/// <param name="Command">The program and its first arguments.</param>
/// <param name="WhyNot">Why it cannot be run; <see langword="null"/> where it can.</param>
public sealed record PeerProgram(string Language, IReadOnlyList<string> Command, string? WhyNot = null)
{
    /// <summary>How the C++ peer is compiled. Multiply-adds are written where they are meant, so that its roundings are the engine's.</summary>
    public static IReadOnlyList<string> CompilerOptions { get; } = ["-O3", "-march=native", "-std=c++20", "-ffp-contract=off", "-pthread"];

    /// <summary>The hand-written C++, compiled with a plan's numbers as constants.</summary>
    /// <param name="root">Folder of the repository.</param>
    /// <param name="work">Folder for what is made; it is created.</param>
    /// <param name="plan">The plan of scenarios/sora.yaml.</param>
    /// <param name="path">Where the compiler is looked for; on the environment's path by default.</param>
    public static PeerProgram Cpp(string root, string work, Plan plan, string? path = null)
    {
        const string Language = "C++ (AVX-512 intrinsics)";
        if (WhyNoCpp(path) is { } whyNot) return new(Language, [], whyNot);
        Directory.CreateDirectory(work);
        File.WriteAllText(Path.Combine(work, "plan.h"), PlanHeader.Of(plan));
        string program = Path.Combine(work, "sora");
        (bool succeeded, _, string errors) = Tool.Run(Tool.All("g++", path).First(), [.. CompilerOptions, "-I", work, "-o", program, Path.Combine(Sources(root), "Cpp", "sora.cpp")]);
        return succeeded ? new(Language, [program]) : new(Language, [], $"g++: {Tool.FirstLine(errors)}");
    }

    /// <summary>Why the C++ peer cannot be had on this machine; <see langword="null"/> where it can.</summary>
    /// <param name="path">Where the compiler is looked for; on the environment's path by default.</param>
    public static string? WhyNoCpp(string? path = null) =>
        !Tool.All("g++", path).Any() ? "g++: not found on the path" : !Lane16.IsSupported ? "this processor has no AVX-512 F, BW and DQ" : null;

    /// <summary>NumPy, with the first Python on the path that has it.</summary>
    /// <param name="root">Folder of the repository.</param>
    /// <param name="path">Where Python is looked for; on the environment's path by default.</param>
    public static PeerProgram NumPy(string root, string? path = null)
    {
        string[] pythons = [.. Tool.All("python3", path)];
        string? python = pythons.FirstOrDefault(candidate => Tool.Run(candidate, "-c", "import numpy").Succeeded);
        string? whyNot = python is not null ? null : pythons.Length == 0 ? "python3: not found on the path" : "NumPy: no python3 on the path has it";
        return new("Python (NumPy)", python is null ? [] : [python, Path.Combine(Sources(root), "NumPy", "sora.py")], whyNot);
    }

    /// <summary>C# as it is usually written.</summary>
    /// <param name="root">Folder of the repository.</param>
    /// <param name="work">Folder for what is made; it is created.</param>
    /// <param name="path">Where the SDK is looked for; on the environment's path by default.</param>
    public static PeerProgram UsualCSharp(string root, string work, string? path = null)
    {
        const string Language = "C# (usual: objects, System.Random, MathNet)";
        if (Tool.All("dotnet", path).FirstOrDefault() is not { } dotnet) return new(Language, [], "dotnet: not found on the path");
        string folder = Path.Combine(work, "usual");
        (bool succeeded, string output, _) = Tool.Run(dotnet, "build", Path.Combine(Sources(root), "UsualCSharp"), "-c", "Release", "-o", folder, "-nologo", "-v", "quiet", "--disable-build-servers");
        return succeeded ? new(Language, [dotnet, Path.Combine(folder, "UsualCSharp.dll")]) : new(Language, [], $"dotnet build: {Tool.FirstLine(output)}");
    }

    /// <summary>Runs it.</summary>
    /// <param name="futures">Futures, at least 2.</param>
    /// <param name="seed">Seed of its random numbers.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="more">Arguments of its own.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public PeerRun Run(long futures, ulong seed, int threads, params IEnumerable<string> more)
    {
        (bool succeeded, string output, string errors) = Tool.Run(Command[0], [.. Command.Skip(1), "--futures", $"{futures}", "--seed", $"{seed}", "--threads", $"{threads}", .. more]);
        return succeeded ? PeerRun.Parse(output.TrimEnd()) : throw new InvalidOperationException($"{Language} failed: {Tool.FirstLine(errors)}");
    }

    private static string Sources(string root) => Path.Combine(root, "bench", "Peers");
}
