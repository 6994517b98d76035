using System.CommandLine;
using System.CommandLine.Invocation;
using SurvivalSim.Bench.Commands;

var root = new RootCommand("Measures how fast the engine and the program are, and beside whom.");
foreach (Command measure in MeasureCommand.Make()) root.Add(measure);
root.Add(ReportCommand.Make());
root.Add(CompareCommand.Make());
root.Add(FirstTimesCommand.Make());
ParseResult parsed = root.Parse(args);
try
{
    int exitCode = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Action is ParseErrorAction ? 2 : exitCode;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
{
    Console.Error.WriteLine($"bench: error: {error.Message}");
    return error is InvalidDataException or FileNotFoundException or DirectoryNotFoundException ? 2 : 3;
}
