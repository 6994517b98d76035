using SurvivalSim.Foundation;
using SurvivalSim.Observations;

namespace SurvivalSim.Tests.Observations;

public class ObservationReaderTests
{
    private const double Never = double.NegativeInfinity;

    public static TheoryData<string, string, string, string> Cases => ObservationCases.All_of_them;

    [Theory, MemberData(nameof(Cases))]
    public void A_mistake_is_reported_where_it_is(string code, string place, string part, string text)
    {
        string[] findings = [.. FindingsOf(text).Select(finding => finding.ToString())];
        Assert.True(findings.Any(finding => finding.StartsWith($"test.csv:{place}: error {code}: ", StringComparison.Ordinal) && finding.Contains(part, StringComparison.Ordinal)),
            $"Expected {place} {code} … {part} …, found:\n{string.Join('\n', findings)}");
    }

    [Fact]
    public void All_bad_rows_come_at_once() => Assert.Equal(
        ["S301 2:1", "S505 3:3", "S302 5:1", "S302 5:4"],
        FindingsOf("time,event\nx,1\n4,\n5,1\n-6,-1\n").Select(finding => $"{finding.Code} {finding.Where.Line}:{finding.Where.Column}"));

    [Fact]
    public void Without_a_day_for_the_living_dates_are_refused_once()
    {
        Diagnostic finding = Assert.Single(FindingsOf("launch,end\n2025-01,\n2025-02,\n2025-03,2025-04\n", asOf: null));
        Assert.Equal(("S505", 2, 9), (finding.Code, finding.Where.Line, finding.Where.Column));
        Assert.Contains("--as-of 2026-11-01", finding.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_and_events_are_read_in_every_way()
    {
        Assert.Equal([new Lifetime(Never, 3, 0), new(Never, 4.5, 1), new(Never, 6000, 2)], Lives("time,event\n3,0\n4.5,1\n6k,2\n"));
        Assert.Equal([new Lifetime(Never, 3, 0), new(Never, 4, 1)], Lives("Time,Event,note\n3,FALSE,a\n4,TRUE,b\n"));
        Assert.Equal([new Lifetime(0, 5, 0), new(2, 9, 1)], Lives("start,stop,event\n0,5,censored\n2,9,1\n"));
        Assert.Equal([new Lifetime(Never, 36, 0), new(Never, 5.87, 1)], Lives("future,product,months,event,cause\n0,sora,36,0,\n1,sora,5.87,1,burn\n"));
        Assert.Equal([new Lifetime(Never, 175 / 30.4375, 1), new(Never, 334 / 30.4375, 0)], Lives("launch,end\n2025-09-30,2026-03-24\n2025-12-02,\n"));
    }

    [Fact]
    public void Causes_have_codes_in_the_order_of_numbers_and_names()
    {
        Assert.Equal(["2", "10", "burn"], Tables.Of("time,event\n1,10\n2,burn\n3,2\n4,0\n").Causes);
        Assert.Equal(["ended"], Tables.Of("time,event\n4,0\n").Causes);
        Assert.Equal(["ended"], Tables.Of("launch,end\n2025-01,2025-02\n").Causes);
        Assert.Equal(["burn", "unknown"], Tables.Of("launch,end,cause\n2025-01,2025-02,unknown\n2025-01,2025-02,burn\n").Causes);
    }

    [Fact]
    public void Groups_are_told_apart_and_other_columns_are_named_as_unused()
    {
        ObservedTable table = Tables.Of("time,event,maker,note\n3,0,\"b, c\",x\n4,1,a,\"says \"\"so\"\"\n twice\"\n5,1,a,\n", group: "maker");
        Assert.Equal(["a", "b, c"], table.Groups.Select(group => group.Name));
        Assert.Equal([2, 1], table.Groups.Select(group => group.Lifetimes.All.Count));
        Assert.Equal(["note"], table.Ignored);
    }

    [Fact]
    public void Blank_lines_byte_order_marks_and_carriage_returns_do_not_matter() =>
        Assert.Equal(Lives("time,event\n3,0\n4,1\n"), Lives("\uFEFFtime,event\r\n\r\n3 , 0\r\n4,1"));

    [Fact]
    public void A_line_after_a_break_within_quotes_is_counted_right() =>
        Assert.Equal(4, Assert.Single(FindingsOf("time,event,note\n1,0,\"a\nb\"\nx,1,\n")).Where.Line);

    private static IReadOnlyList<Lifetime> Lives(string text) => Assert.Single(Tables.Of(text, asOf: "2026-11-01").Groups).Lifetimes.All;

    private static IReadOnlyList<Diagnostic> FindingsOf(string text, string? asOf = "2026-11-01")
    {
        try
        {
            Tables.Of(text, text.Contains("group", StringComparison.Ordinal) ? text.Contains("note", StringComparison.Ordinal) ? "grop" : "group" : null, asOf);
            return [];
        }
        catch (InvalidScenarioException invalid)
        {
            return invalid.Findings;
        }
    }
}
