using SurvivalSim.Analyses;
using SurvivalSim.Cli.Terminal;
using SurvivalSim.Cli.Terminal.Layout;
using SurvivalSim.Estimates;

namespace SurvivalSim.Tests.Cli;

/// <summary>What is told of drivers on the terminal: the strongest, what is no chance, in 80 columns.</summary>
public class DriverSummaryTests
{
    [Fact]
    public void The_five_strongest_are_told_with_short_names()
    {
        string[] lines = Print([.. Enumerable.Range(1, 7).Select(i => Number($"products.app.users.all.number_{i}", xi: 0.5 / i, error: 0.01)), Number("noise", xi: 0.03, error: 0.01)]);
        Assert.Contains("users.all.number_1 50.0 % ± 2.0 −0.12 ± 0.39", lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(5, lines.Count(line => line.Contains("users.all.number_", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("noise", StringComparison.Ordinal));
        Assert.Contains("    (2 others decide less; 1 cannot be told from chance)", lines);
    }

    [Fact]
    public void Long_names_fit_eighty_columns_and_events_say_by_when()
    {
        string[] lines = Print([new Driver(new string('w', 80), DriverKind.Event, 119.96, Of(1, 0.0123))]);
        Assert.Contains(lines, line => line.Contains("w…w", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Nothing_but_chance_is_told_as_that() =>
        Assert.Equal(["  when it ends depends on nothing that can be told from chance"], Print([Number("noise", xi: 0.03, error: 0.01), Number("few", xi: 0.9, error: double.PositiveInfinity), new Driver("same", DriverKind.Event, null, null)]));

    private static Driver Number(string name, double xi, double error) => new(name, DriverKind.Number, ByMonth: null, Of(xi, error));

    private static Dependence Of(double xi, double error) => new(4_096, new Estimate(-0.12, 0.2), new Estimate(xi, error));

    private static string[] Print(Driver[] drivers)
    {
        using var text = new StringWriter();
        DriverSummary.Print(new Screen(text), new ProductDrivers("app", [new AnswerDrivers(Answer.End, drivers)]));
        return [.. text.ToString().Trim('\n', '\r').Split(Environment.NewLine)];
    }
}
