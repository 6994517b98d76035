using SurvivalSim.Analyses.Speeds;

namespace SurvivalSim.Tests.Analyses.Speeds;

/// <summary>What several rounds come to, and in which order they are measured.</summary>
public class RepeatedTests
{
    [Theory]
    [InlineData(5, 0, 5.0)]
    [InlineData(2, 0.5, 1.0, 3.0)]
    [InlineData(3, 1, 5.0, 1.0, 3.0, 2.0, 4.0)]
    [InlineData(3, 1, 3.0, 2.0, 1e9, 4.0, 1.0)] // one round that something disturbed
    public void Median_and_half_the_distance_of_the_quartiles(double median, double spread, params double[] rounds) =>
        Assert.Equal(new Repeated(median, spread, rounds.Length), Repeated.Of(rounds));

    [Fact]
    public void A_ratio_is_formed_round_by_round() =>
        // The machine was four times as slow in the second round: no ratio of medians would be 2.
        Assert.Equal(new Repeated(2, 0, 3), Repeated.Ratio([2, 8, 6], [1, 4, 3]));

    [Fact]
    public void Another_unit_has_its_spread_too() => Assert.Equal(new Repeated(6, 2, 4), new Repeated(3, 1, 4).Times(2));

    [Fact]
    public void Nothing_measured_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Repeated.Of());

    [Fact]
    public void Works_take_turns_and_every_second_round_is_the_other_way_round()
    {
        List<string> order = [];
        Func<double> Work(string name) => () =>
        {
            order.Add(name);
            return order.Count;
        };
        IReadOnlyList<IReadOnlyList<double>> measured = Turns.Of([Work("a"), Work("b"), Work("c")], rounds: 3);
        Assert.Equal("abccbaabc", string.Concat(order));
        Assert.Equal([[1, 6, 7], [2, 5, 8], [3, 4, 9]], measured);
    }

    [Fact]
    public void Turns_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Turns.Of([() => { stop.Cancel(); return 1; }, () => throw new InvalidOperationException()], rounds: 1, stop.Token));
    }
}
