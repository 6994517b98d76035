using System.Text;
using SurvivalSim.Analyses.Grids;
using SurvivalSim.Estimates;
using SurvivalSim.Output;
using SurvivalSim.Simulation;

namespace SurvivalSim.Tests.Output;

/// <summary>What is finished is kept, whole, for the same command alone.</summary>
public sealed class CellJournalTests : IDisposable
{
    private static readonly RunOptions s_options = new() { Futures = 100 };
    private static readonly CellSet s_cells = new(["x"], 9, cell => [$"{cell}"], _ => throw new NotSupportedException());
    private readonly string _place = Directory.CreateTempSubdirectory("survivalsim-test-").FullName;

    private string Folder => Path.Combine(_place, "results", "g");

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Fact]
    public void Results_come_back_to_the_bit()
    {
        CellResult[] results = [Result(0, 0.1 + 0.2), Result(7, double.NaN), Result(3, double.PositiveInfinity), new CellResult(5, "h", [], "why, \"not\"\nat all")];
        Write(results);
        using CellJournal journal = Open();
        Assert.Equal([0, 3, 5, 7], journal.Kept.Keys.Order());
        foreach (CellResult result in results)
        {
            CellResult kept = journal.Kept[result.Cell];
            Assert.Equal((result.PlanHash, result.Error), (kept.PlanHash, kept.Error));
            Assert.Equal(result.Products.SelectMany(product => product.Numbers), kept.Products.SelectMany(product => product.Numbers));
        }
    }

    /// <summary>Wherever a kill tears the last line, the lines before it count and what is added later does, too.</summary>
    [Fact]
    public void A_torn_line_is_dropped()
    {
        Write(Result(0, 1), Result(1, 2));
        byte[] whole = File.ReadAllBytes(Journal());
        int end = Array.IndexOf(whole, (byte)'\n', Array.IndexOf(whole, (byte)'\n') + 1) + 1;
        foreach (int length in (int[])[end, end + 1, end + 30, whole.Length - 1])
        {
            File.WriteAllBytes(Journal(), whole[..length]);
            Write(Result(4, 3));
            using CellJournal journal = Open();
            Assert.Equal([0, 4], journal.Kept.Keys.Order());
        }
        File.WriteAllBytes(Journal(), whole[..10]); // within the heading
        using (CellJournal journal = Open()) Assert.Empty(journal.Kept);
        File.WriteAllBytes(Journal(), [.. whole, .. Encoding.UTF8.GetBytes("null\n{}\n")]);
        using (CellJournal journal = Open()) Assert.Equal([0, 1], journal.Kept.Keys.Order());
    }

    [Fact]
    public void Another_command_has_a_journal_of_its_own()
    {
        Write(Result(0, 1));
        foreach ((CellSet cells, RunOptions options) in new[] { (s_cells, s_options with { Futures = 101 }), (s_cells, s_options with { Seed = 2 }), (s_cells with { Inputs = ["y"] }, s_options), (s_cells with { Count = 8 }, s_options), (s_cells with { ValuesOf = cell => [$"{cell + 1}"] }, s_options) })
        {
            using var other = new CellJournal(Folder, cells, options);
            Assert.Empty(other.Kept);
        }
        using var same = new CellJournal(Folder, s_cells, s_options with { Threads = 7, Lanes = 1 });
        Assert.Single(same.Kept);
    }

    [Fact]
    public void Two_processes_do_not_write_one()
    {
        Write(Result(0, 1));
        using CellJournal journal = Open();
        Assert.Throws<IOException>(Open);
    }

    [Fact]
    public void Nothing_is_left_of_one_that_is_deleted_or_was_never_used()
    {
        using (CellJournal journal = Open()) { }
        Assert.Empty(Directory.EnumerateFileSystemEntries(_place));
        Write(Result(0, 1));
        using (CellJournal journal = Open()) journal.Delete();
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_place, "results")));
    }

    private CellJournal Open() => new(Folder, s_cells, s_options);

    private void Write(params CellResult[] results)
    {
        using CellJournal journal = Open();
        foreach (CellResult result in results) journal.Add(result);
    }

    private string Journal() => Directory.EnumerateFiles(Path.Combine(_place, "results")).Single();

    private static CellResult Result(int cell, double value) => new(cell, "hash", [new ProductHeadlines("日本, \"app\"", [new Headline("end", value, double.NaN, -value, 1e-300)])], Error: null);
}
