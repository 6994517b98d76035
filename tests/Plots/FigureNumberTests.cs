using SurvivalSim.Plots.Figures;

namespace SurvivalSim.Tests.Plots;

public class FigureNumberTests
{
    [Theory]
    [InlineData(0, "0%")]
    [InlineData(1e-9, "<0.1%")]
    [InlineData(0.0005, "0.1%")]
    [InlineData(0.4126, "41.3%")]
    [InlineData(0.99949, "99.9%")]
    [InlineData(0.999999, ">99.9%")]
    [InlineData(1, "100%")]
    public void Certainty_is_only_said_where_it_is(double probability, string text) => Assert.Equal(text, FigureNumber.Percent(probability));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(9_999, "9999")]
    [InlineData(53_214, "53.2k")]
    [InlineData(100_000, "100k")]
    [InlineData(12_000_000, "12.0M")]
    public void Futures_are_counted_exactly_while_that_is_short(long count, string text) => Assert.Equal(text, FigureNumber.Count(count));

    [Theory]
    [InlineData(24, "24")]
    [InlineData(5.84, "5.8")]
    [InlineData(0.417, "0.42")]
    public void Months_have_as_many_decimals_as_they_need(double months, string text) => Assert.Equal(text, FigureNumber.Months(months));

    [Theory]
    [InlineData(7.46, 7.1, 8, "7.5", "7.1 to 8.0")]
    [InlineData(5.876, 5.861, 5.9, "5.88", "5.86 to 5.90")]
    [InlineData(90, 28, 285, "90", "28 to 285")]
    public void A_median_is_told_as_finely_as_its_interval(double median, double from, double to, string text, string interval) => Assert.Equal((text, interval), FigureNumber.MedianTime(median, from, to));

    [Theory]
    [InlineData(5366, 1.62e6, "5.37k"), InlineData(8857, -1.04e6, "8.86k"), InlineData(5366, 9000, "5366"), InlineData(0.012, 3, "0.012"), InlineData(0, 1e6, "0")]
    public void An_error_is_told_in_the_manner_of_its_amount(double error, double amount, string text) => Assert.Equal(text, FigureNumber.AmountError(error, amount));

    [Theory]
    [InlineData(35.4, "35")]
    [InlineData(9.96, "10")]
    [InlineData(1.58, "1.6")]
    [InlineData(0.158, "0.16")]
    [InlineData(0.0158, "0.016")]
    [InlineData(0.0001, "<0.001")]
    [InlineData(0, "0")]
    public void An_error_has_about_two_digits(double size, string text) => Assert.Equal(text, FigureNumber.Error(size));
}
