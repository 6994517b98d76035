using System.CommandLine;
using System.Text;
using SurvivalSim.Bench.Measurements;
using SurvivalSim.Bench.Reports;
using SurvivalSim.Output;

namespace SurvivalSim.Bench.Commands;

/// <summary><c>report</c>: writes docs/performance.md from a file of results.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The file of results (default: that of this machine).", DefaultValueFactory = _ => ResultFile.OfThisMachine };
        var command = new Command("report", "Writes docs/performance.md from a file of results.") { file };
        command.SetAction(parsed =>
        {
            string from = parsed.GetValue(file)!;
            string path = Path.GetRelativePath(Repository.Root, Path.GetFullPath(from)).Replace('\\', '/');
            string page = PerformancePage.Of(File.ReadAllText(PerformancePage.Template), BenchJson.Read(from), path);
            WholeFile.Write(PerformancePage.Page, Encoding.UTF8.GetBytes(page));
            Console.Out.WriteLine($"Page: {PerformancePage.Page}");
            return 0;
        });
        return command;
    }
}
