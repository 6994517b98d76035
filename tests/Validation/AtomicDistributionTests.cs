using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Randomness;
using Gauss = MathNet.Numerics.Distributions.Normal;

namespace SurvivalSim.Tests.Validation;

/// <summary>Numbers whose values have probabilities of their own: each value exactly, from the score on at which it begins.</summary>
public class AtomicDistributionTests
{
    private const int Futures = 100_000;
    private const string Path = "products.app.notice_days";

    /// <summary>As written, and its values with their probabilities by hand.</summary>
    private static readonly Dictionary<string, (double Value, double Probability)[]> s_cases = new()
    {
        ["bernoulli(30%)"] = [(0, 0.7), (1, 0.3)],
        ["bernoulli(0)"] = [(0, 1)],
        ["bernoulli(100%)"] = [(1, 1)],
        ["discrete(5: 20%, 1k: 50%, 0: 30%)"] = [(0, 0.3), (5, 0.2), (1000, 0.5)],
        ["discrete(5: 20%, 7: 0, 5: 30%, 6: 50%)"] = [(5, 0.5), (6, 0.5)],
        ["discrete(1: 33.333333%, 2: 33.333333%, 3: 33.333333%)"] = [(1, 1 / 3.0), (2, 1 / 3.0), (3, 1 / 3.0)],
        ["discrete(1: 1e-5, 2: 0.99999)"] = [(1, 1e-5), (2, 0.99999)],
        ["truncated(discrete(1: 20%, 3: 20%, 5: 20%, 9: 40%), 3, 5)"] = [(3, 0.5), (5, 0.5)],
        ["mixture(20%: 7, 80%: discrete(7: 25%, 9: 75%))"] = [(7, 0.4), (9, 0.6)],
        ["poisson(mean: 3)"] = [.. Poisson(3, 60)],
        ["poisson(mean: 0.01)"] = [.. Poisson(0.01, 50)],
        ["truncated(poisson(mean: 3), 1, 40)"] = [.. Poisson(3, 60).Skip(1).Select(atom => (atom.Value, atom.Probability / (1 - Math.Exp(-3))))],
        ["poisson(mean: 400)"] = [.. Poisson(400, 700)],
    };

    public static TheoryData<string> Texts => [.. s_cases.Keys];

    /// <summary>A value begins at the normal score of the probability of all smaller ones, rounded once; it has no slope.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void Thresholds_and_values_are_exact(string text)
    {
        (Plan plan, ParameterRecord parameter) = PlanOf(text);
        (double Value, double Probability)[] atoms = s_cases[text];
        Dictionary<float, float> begins = [];
        for (int i = 0; i < parameter.Pieces && plan.Tables[parameter.TableOffset + i] < 1e29f; i++)
        {
            begins[plan.Tables[parameter.TableOffset + parameter.Pieces + i]] = plan.Tables[parameter.TableOffset + i];
            Assert.Equal(0, plan.Tables[parameter.TableOffset + (2 * parameter.Pieces) + i]);
        }
        double below = 0;
        foreach ((double value, double probability) in atoms)
        {
            if (below is > 1e-7 and < 1 - 1e-7)
            {
                double exact = Gauss.InvCDF(0, 1, below); // what 1e-12 of probability move, and half a unit of a float
                Assert.InRange(begins[(float)value] - exact, -4e-7, 4e-7);
            }
            else if (below == 0 && probability > 1e-9) Assert.True(begins[(float)value] < -6);
            below += probability;
        }
        Assert.All(begins.Keys, value => Assert.Contains(atoms, atom => (float)atom.Value == value));
    }

    /// <summary>Every future has the very value of the probability its random word stands for.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void A_draw_is_the_value_of_its_random_word(string text)
    {
        float[] values = Draw(text);
        uint stream = StreamName.Hash(Path);
        for (int future = 0; future < 4_000; future++)
        {
            Philox<Word1>.Draw(Word1.Splat((uint)future), Word1.Splat(0), Word1.Splat(0), stream, 1, out Word1 bits, out _, out _, out _);
            double u = (((int)bits.Value + 0.5) / 4294967296.0) + 0.5, below = 0;
            Assert.Equal((float)s_cases[text].First(atom => (below += atom.Probability) >= u).Value, values[future]);
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Each_value_comes_as_often_as_it_should(string text) => AssertShares(text, s_cases[text]);

    [Fact] // negative control
    public void Two_percentage_points_too_many_are_noticed() => Assert.ThrowsAny<Exception>(() => AssertShares("bernoulli(30%)", [(0, 0.68), (1, 0.32)]));

    /// <summary>Correlated scores can be larger than any that one word makes: also then there is a value.</summary>
    [Fact]
    public void Correlated_counts_are_correlated()
    {
        Plan plan = Simulate.Plan($$"""
            horizon_months: 1
            products: {app: {notice_days: "poisson(mean: 3)", store_fee: "bernoulli(50%)", users: {all: {churn_per_month: 10%} } } }
            correlations: [[{{Path}}, products.app.store_fee, 0.9]]
            """);
        float[][] columns = Simulate.Columns(plan, Futures, step: null, [.. plan.Parameters.Select(parameter => parameter.Slot)]);
        int count = plan.ParameterPaths.ToList().IndexOf(Path);
        Assert.All(columns[count], value => Assert.Equal(MathF.Round(value), value));
        float[] counts = columns[count], kept = columns[1 - count];
        Assert.True(counts.Zip(kept).Where(pair => pair.Second == 0).Average(pair => pair.First) > counts.Zip(kept).Where(pair => pair.Second == 1).Average(pair => pair.First) + 2);
    }

    /// <summary>What an event multiplies is drawn anew at each arrival, also from a table of pieces.</summary>
    [Fact]
    public void A_number_drawn_at_each_arrival_has_its_values()
    {
        Plan plan = Simulate.Plan("""
            horizon_months: 12
            products: {app: {users: {all: {churn_per_month: 10%} } } }
            events: {e: {rate_per_year: 1, at_most: 1, multiplies: {opex: "discrete(2: 30%, 8: 70%)"} } }
            """);
        float[] exponents = Simulate.AtEnd(plan, Futures, plan.Multipliers[0].Exponent);
        float[] drawn = [.. exponents.Where(exponent => exponent != 0)];
        Assert.Equal([MathF.Log(2), MathF.Log(8)], drawn.Distinct().Order());
        MonteCarloAssert.Proportion(drawn.LongCount(exponent => exponent > 1), drawn.Length, 0.7, mustDetect: 0.02);
    }

    private static IEnumerable<(double Value, double Probability)> Poisson(double mean, int last)
    {
        double probability = Math.Exp(-mean);
        for (int count = 0; count <= last; count++)
        {
            yield return (count, probability);
            probability *= mean / (count + 1);
        }
    }

    private static (Plan, ParameterRecord) PlanOf(string text)
    {
        Plan plan = Simulate.Plan("horizon_months: 1\nproducts: {app: {users: {all: {churn_per_month: 10%} } } }", $"{Path}={text}");
        return (plan, plan.Parameters.Single());
    }

    private static float[] Draw(string text)
    {
        (Plan plan, ParameterRecord parameter) = PlanOf(text);
        return Simulate.AtEnd(plan, Futures, parameter.Slot);
    }

    private static void AssertShares(string text, (double Value, double Probability)[] atoms)
    {
        float[] values = Draw(text);
        Assert.All(values.Distinct(), value => Assert.Contains(atoms, atom => (float)atom.Value == value));
        foreach ((double value, double probability) in atoms.Where(atom => atom.Probability is > 1e-4 and < 1))
            MonteCarloAssert.Proportion(values.LongCount(drawn => drawn == (float)value), Futures, probability, mustDetect: 0.013);
    }
}
