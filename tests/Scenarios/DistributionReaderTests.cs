using SurvivalSim.Foundation;
using SurvivalSim.Planning.Quantiles;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Scenarios.Numbers;
using SurvivalSim.Scenarios.Reading;

namespace SurvivalSim.Tests.Scenarios;

public class DistributionReaderTests
{
    private const double Score95 = 1.6448536269514722;

    [Theory]
    [InlineData("2 to 5", Domain.Positive, typeof(Lognormal))]
    [InlineData("2 TO 5", Domain.Positive, typeof(Lognormal))]
    [InlineData("20% to 50%", Domain.Fraction, typeof(LogitNormal))]
    [InlineData("-20% to 50%", Domain.Growth, typeof(Normal))]
    [InlineData("-2 to 5", Domain.Real, typeof(Normal))]
    [InlineData("normal(2 to 5)", Domain.Positive, typeof(Normal))]
    [InlineData("logitnormal (20% to 50%)", Domain.Positive, typeof(LogitNormal))]
    [InlineData("lognormal(2 to 5)", Domain.Growth, typeof(Lognormal))]
    [InlineData("uniform(0%, 100%)", Domain.Fraction, typeof(Uniform))]
    [InlineData("triangular(2, 2, 5)", Domain.Positive, typeof(Triangular))]
    [InlineData("pert(2, 5, 5)", Domain.Positive, typeof(Pert))]
    [InlineData("0%", Domain.Fraction, typeof(Known))]
    [InlineData("100%", Domain.Fraction, typeof(Known))]
    public void The_family_follows_from_the_key_or_is_named(string text, Domain domain, Type family) => Assert.IsType(family, Read(text, domain));

    /// <summary><c>a to b</c> are the 5th and 95th percentiles, whatever the family.</summary>
    [Theory]
    [InlineData("2 to 5", Domain.Positive, 2, 5)]
    [InlineData("normal(2 to 5)", Domain.Real, 2, 5)]
    [InlineData("20% to 50%", Domain.Fraction, 0.2, 0.5)]
    [InlineData("-20% to 50%", Domain.Growth, -0.2, 0.5)]
    public void A_range_gives_the_percentiles(string text, Domain domain, double low, double high)
    {
        Func<double, double> quantile = Laws.Of(new Quantity("x", domain, Read(text, domain)!, default), new Diagnostics()).Value;
        // Truncation at −99.9 % or at 1e-9 cuts off less than 1e-5 of these.
        Assert.Equal(low, quantile(-Score95), 1e-5);
        Assert.Equal(high, quantile(Score95), 1e-5);
    }

    [Fact]
    public void Arguments_may_stand_in_either_order() => Assert.Equal(Read("normal(mean: 3, sd: 1)", Domain.Real), Read("normal( sd: 1 , mean:3 )", Domain.Real));

    [Fact]
    public void Of_a_distribution_what_lies_in_the_domain_is_taken_however_little()
    {
        Assert.True(IsSomethingLeft("normal(mean: -1, sd: 1)")); // 16 % of it is positive
        Assert.True(IsSomethingLeft("normal(mean: -12, sd: 1)")); // 2e-33
        Assert.False(IsSomethingLeft("normal(mean: -31, sd: 1)")); // 2e-211
    }

    private static bool IsSomethingLeft(string text)
    {
        var findings = new Diagnostics();
        Laws.Of(new Quantity("x", Domain.Positive, Read(text, Domain.Positive)!, default), findings);
        return findings.IsEmpty;
    }

    private static Distribution? Read(string text, Domain domain) => DistributionReader.Read(new TextPiece(text, default), domain, new ReadingContext(new Diagnostics(), new DataFolder("test.yaml")));
}
