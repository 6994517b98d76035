using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Foundation;

public class DiagnosticTests
{
    private static readonly TextSpan s_place = new("a.yaml", 12, 21);

    [Fact]
    public void It_says_where_what_why_and_what_to_do() => Assert.Equal(
        "a.yaml:12:21: error S302: '15' is out of range (must lie between 0 and 1). Did you mean '15%'?",
        new Diagnostic("S302", s_place, "'15' is out of range", "must lie between 0 and 1", "Did you mean '15%'?").ToString());

    [Fact]
    public void Without_a_suggestion_it_ends_with_the_rule() =>
        Assert.EndsWith("(must lie between 0 and 1).", new Diagnostic("S302", s_place, "'15' is out of range", "must lie between 0 and 1").ToString(), StringComparison.Ordinal);

    [Fact]
    public void It_stays_on_one_line_and_steers_no_terminal()
    {
        string text = new Diagnostic("S205", s_place with { File = "a\nb" }, "'x\u001b[31m\r\ny' cannot be a name", "rule").ToString();
        Assert.DoesNotContain(text, char.IsControl);
        Assert.Contains(@"'x\u001B[31m\u000D\u000Ay'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_quote_a_book() =>
        Assert.InRange(new Diagnostic("S301", s_place, $"'{new string('9', 100_000)}' is not a number", "rule").ToString().Length, 100, 600);

    [Fact]
    public void All_findings_come_at_once_in_the_order_of_the_text_each_once()
    {
        var findings = new Diagnostics();
        findings.Report("S301", new TextSpan("a", 2, 1), "third", "rule");
        findings.Report("S301", new TextSpan("a", 1, 9), "second", "rule");
        findings.Report("S301", new TextSpan("a", 1, 9), "second", "rule");
        findings.Report("S301", new TextSpan("--set x=1", 5, 1), "first", "rule");
        InvalidScenarioException error = Assert.Throws<InvalidScenarioException>(findings.ThrowIfAny);
        Assert.Equal(["first", "second", "third"], error.Findings.Select(finding => finding.Problem));
    }

    [Fact]
    public void Nothing_found_is_nothing_thrown() => new Diagnostics().ThrowIfAny();
}
