using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Foundation;

public class NumberTextTests
{
    [Theory]
    [InlineData("0.3", 0.3)]
    [InlineData("30%", 0.3)]
    [InlineData("45%", 0.45)]
    [InlineData("-15%", -0.15)]
    [InlineData("1.2M", 1.2e6)]
    [InlineData("5k", 5e3)]
    [InlineData("5K", 5e3)]
    [InlineData("2B", 2e9)]
    [InlineData("3T", 3e12)]
    [InlineData("1e-3", 1e-3)]
    [InlineData("1_000", 1e3)]
    [InlineData("+7", 7)]
    public void What_analysts_write_is_read_exactly(string text, double value)
    {
        Assert.True(NumberText.TryParse(text, out double read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%")]
    [InlineData("M")]
    [InlineData("5 M")]
    [InlineData("5m")]
    [InlineData("5%%")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("0x10")]
    [InlineData("nan")]
    [InlineData("inf")]
    [InlineData("1e400")]
    [InlineData("2 to 5")]
    public void What_is_no_number_is_refused(string text) => Assert.False(NumberText.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.5, "0.500")]
    [InlineData(9.994, "9.99")]
    [InlineData(9.996, "10.0")]
    [InlineData(999, "999")]
    [InlineData(12_345, "12.3k")]
    [InlineData(999_600, "1.00M")]
    [InlineData(-1_234_567, "-1.23M")]
    [InlineData(4.5e12, "4.50T")]
    public void People_read_three_digits(double value, string text) => Assert.Equal(text, NumberText.Short(value));

    [Theory, InlineData(0.1), InlineData(1e300), InlineData(-2.5e-17)]
    public void The_exact_text_reads_back_as_the_same_number(double value)
    {
        Assert.True(NumberText.TryParse(NumberText.Exact(value), out double read));
        Assert.Equal(value, read);
    }
}
