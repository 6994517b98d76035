using SurvivalSim.Foundation;

namespace SurvivalSim.Tests.Foundation;

public class NearestWordTests
{
    private static readonly string[] s_keys = ["store_fee", "adds_per_month", "products.app.users.all.initial"];

    [Theory]
    [InlineData("store_fe", "store_fee")]
    [InlineData("stroe_fee", "store_fee")]
    [InlineData("Store_Fee", "store_fee")]
    [InlineData("add_per_month", "adds_per_month")]
    [InlineData("users.all.initial", "products.app.users.all.initial")]
    public void A_slip_finds_its_word(string written, string meant) => Assert.Equal($"Did you mean '{meant}'?", NearestWord.Suggest(written, s_keys));

    [Theory, InlineData("paying"), InlineData(""), InlineData("products.app.users.all.paying")]
    public void Where_nothing_is_near_the_words_are_listed(string written) =>
        Assert.Equal($"Known here: {string.Join(", ", s_keys)}.", NearestWord.Suggest(written, s_keys));

    [Fact]
    public void Many_words_are_not_listed() => Assert.Null(NearestWord.Suggest("x", Enumerable.Range(100, 25).Select(number => $"key{number}")));

    [Fact]
    public void Where_nothing_is_known_nothing_is_said() => Assert.Null(NearestWord.Suggest("x", []));

    [Fact]
    public void A_word_as_long_as_a_book_costs_nothing()
    {
        string book = new('x', 3_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        NearestWord.Suggest(book, s_keys);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_edits(string from, string to, int edits) => Assert.Equal(edits, NearestWord.Distance(from, to));
}
