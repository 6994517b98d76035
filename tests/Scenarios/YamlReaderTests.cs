using System.Text;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Scenarios;

/// <summary>Files as editors, systems and ill will make them; what they may cost is measured in <see cref="Cli.LimitTests"/>.</summary>
public sealed class YamlReaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_change_nothing()
    {
        string plain = HashOf(Encoding.UTF8.GetBytes(DiagnosticCases.App));
        Assert.Equal(plain, HashOf([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(DiagnosticCases.App)]));
        Assert.Equal(plain, HashOf(Encoding.UTF8.GetBytes(DiagnosticCases.App.ReplaceLineEndings("\r\n"))));
        Assert.Equal(plain, HashOf([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(DiagnosticCases.App)]));
    }

    [Fact]
    public void JSON_is_YAML() => Assert.Equal(
        HashOf(Encoding.UTF8.GetBytes(DiagnosticCases.App)),
        HashOf("""{"products": {"app": {"users": {"all": {"churn_per_month": "5%"}}}}}"""u8.ToArray()));

    [Fact]
    public void An_anchor_stands_for_what_it_names() => Assert.Equal(
        HashOf("products: {a: {users: {s: {churn_per_month: 5%}}}, b: {users: {s: {churn_per_month: 5%}}}}"u8.ToArray()),
        HashOf("products: {a: &same {users: {s: {churn_per_month: 5%}}}, b: *same}"u8.ToArray()));

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)'\n', (byte)'b', (byte)':', (byte)' ', 0xE9, (byte)'\n' }, 2)]
    [InlineData(new byte[] { 0xFF, 0x80, 0x00 }, 1)]
    public void Bytes_that_are_no_text_are_refused_not_replaced(byte[] bytes, int line)
    {
        Diagnostic finding = Assert.Single(FindingsOf(bytes));
        Assert.Equal((DiagnosticCodes.NotYaml, line), (finding.Code, finding.Where.Line));
        Assert.Contains("UTF-8", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_end_is_refused()
    {
        if (!File.Exists("/dev/zero")) return;
        InvalidScenarioException invalid = Assert.Throws<InvalidScenarioException>(() => ScenarioDocument.Load("/dev/zero"));
        Assert.Equal(DiagnosticCodes.TooLarge, Assert.Single(invalid.Findings).Code);
    }

    /// <summary>A million brackets would overflow the stack of a reader that followed them.</summary>
    [Theory, InlineData("["), InlineData("{a: "), InlineData("- ")]
    public void An_abyss_is_refused(string step) =>
        Assert.Contains(FindingsOf(Encoding.UTF8.GetBytes("a:\n  " + string.Concat(Enumerable.Repeat(step, 1_000_000)))), finding => finding.Code is DiagnosticCodes.TooLarge or DiagnosticCodes.NotYaml);

    private string HashOf(byte[] bytes)
    {
        File.WriteAllBytes(_file, bytes);
        return Planner.Make(ScenarioReader.Read(ScenarioDocument.Load(_file))).Hash;
    }

    private IReadOnlyList<Diagnostic> FindingsOf(byte[] bytes) => Assert.Throws<InvalidScenarioException>(() => HashOf(bytes)).Findings;
}
