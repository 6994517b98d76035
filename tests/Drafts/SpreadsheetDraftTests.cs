using System.Text;
using SurvivalSim.Drafts;
using SurvivalSim.Foundation;
using SurvivalSim.Output.Language;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Tests.Reproducibility;
using SurvivalSim.Tests.Validation;

namespace SurvivalSim.Tests.Drafts;

/// <summary>The figures of a spreadsheet become the scenario they mean, or every reason why not.</summary>
public class SpreadsheetDraftTests
{
    public static TheoryData<string, string, string, string> Cases => DraftCases.All_of_them;

    [Fact]
    public void Every_quantity_finds_its_key()
    {
        Draft draft = Of("""
            quantity,value,unit,source
            Active users,120000,,"board deck, March"
            New users per year,360k,,
            churn,12,% per month,cohorts
            Price,19,USD/month,
            paying share,4%,,
            Compute cost (monthly),90k,USD,invoice
            outputs per user and day,0.8,,
            Opex,608.75k,USD per month,
            Burn threshold,3.6525M,USD/year,
            Cash in the bank,4M,,
            """);
        string[] expected =
        [
            "cash_usd: 4M", "gpu_usd_per_hour: 2.35", "burn_threshold_usd_per_day: 10000", "opex_usd_per_day: 20000", "initial: 120000", "adds_per_month: 30000", "churn_per_month: 12%",
            "outputs_per_user_day: 0.8", "arpu_usd_per_month: 19", "paying: 4%", "usd_per_output_now: 0.0308", "when: {cash_usd: below 0}", "when: {burn_vs_threshold_avg3m: above 1}",
        ];
        Assert.All(expected, line => Assert.Contains($" {line} ", draft.Text, StringComparison.Ordinal));
        Assert.Contains("users: 120000 (line 2; board deck, March)", draft.Understood);
        Assert.Empty(Everything.Plan(draft.Text).Warnings);
        Assert.DoesNotContain(draft.Assumed, line => line.Contains("pay", StringComparison.Ordinal) || line.Contains("leave", StringComparison.Ordinal));
    }

    [Fact]
    public void Low_and_high_are_a_range()
    {
        Draft draft = Of("quantity,low,high,value\nusers,80k,150k,100k\nadds,5k,15k,\nchurn,10%,18%,\nopex per month,200k,300k,\ncompute cost per output,0.01,0.03,\nprice per year,120,240,\ncash,1M,3M,\n");
        foreach (string line in new[] { "initial: 80k to 150k", "adds_per_month: 5k to 15k", "churn_per_month: 10% to 18%", "opex_usd_per_day: 6571 to 9856", "usd_per_output_now: 0.01 to 0.03", "arpu_usd_per_month: 10 to 20", "cash_usd: 1M to 3M" })
            Assert.Contains($" {line} ", draft.Text, StringComparison.Ordinal);
        Assert.Equal(7, Everything.Plan(draft.Text).Parameters.Length);
    }

    /// <summary>One row is enough; what is not given is said, in the file where it stands for a number.</summary>
    [Fact]
    public void What_is_not_given_is_assumed_aloud()
    {
        Draft draft = Of("quantity,value\nusers,100k\ncompute cost per day,5k\n");
        Plan plan = Everything.Plan(draft.Text);
        Assert.Equal([DiagnosticCodes.NeverEarns], plan.Warnings.Select(warning => warning.Code));
        Assert.Equal(10, draft.Assumed.Count);
        foreach (string number in new[] { "gpu_usd_per_hour: 2.35", "adds_per_month: 17440", "churn_per_month: 10% to 25%", "outputs_per_user_day: 1" })
            Assert.Matches($"{System.Text.RegularExpressions.Regex.Escape(number)} +# assumed: ", draft.Text);
    }

    /// <summary>Whatever else is missing: users or those who come, alone and with each other quantity.</summary>
    [Theory, InlineData("users,100k"), InlineData("users,0"), InlineData("adds,5k")]
    public void Any_quantity_may_be_missing(string people)
    {
        Assert.NotNull(Everything.Plan(Of($"quantity,value\n{people}\n").Text));
        foreach (string row in new[] { "churn,100%", "churn,0", "price,20", "price,20\npaying share,5%", "outputs per user,2", "compute cost per output,0.1", "opex per day,5k", "threshold per day,5k", "cash,5M" })
            Assert.NotNull(Everything.Plan(Of($"quantity,value\n{people}\n{row}\n").Text));
    }

    /// <summary>90 kUSD a month, divided by users and outputs, is 90 kUSD a month again when it is simulated: users who leave are replaced.</summary>
    /// <remarks>The unit cost is written with four digits, off by at most 5·10⁻⁴ of it; the users' flow as well, which moves them by less than that in a month.</remarks>
    [Fact]
    public void A_cost_per_month_is_that_cost_when_it_is_simulated()
    {
        OneFuture future = OneFuture.Of(Of("quantity,value\nusers,123456\nchurn,12%\noutputs per user per month,17\ncompute cost per month,90k\n").Text);
        Assert.InRange(future[0, ProductSlot.ComputeCost] * Calendar.DaysPerMonth / 90_000, 1 - 1e-3, 1 + 1e-3);
        Assert.InRange(future.UsersAfter(0) / 123_456, 1 - 1e-3, 1 + 1e-3);
    }

    [Theory]
    [InlineData("users", "initial"), InlineData("Number of active users", "initial"), InlineData("MAU", "initial"), InlineData("monthly active users", "initial"), InlineData("customers", "initial")]
    [InlineData("Monthly adds", "adds_per_month"), InlineData("new users / month", "adds_per_month"), InlineData("sign-ups per month", "adds_per_month"), InlineData("Signups", "adds_per_month")]
    [InlineData("Churn rate (monthly)", "churn_per_month"), InlineData("monthly churn", "churn_per_month")]
    [InlineData("price", "arpu_usd_per_month"), InlineData("Subscription price, USD per month", "arpu_usd_per_month"), InlineData("price per paying user", "arpu_usd_per_month")]
    [InlineData("share paying", "paying"), InlineData("conversion", "paying"), InlineData("Share of paying users", "paying")]
    [InlineData("GPU cost per image", "usd_per_output_now"), InlineData("inference cost per request", "usd_per_output_now"), InlineData("Compute cost now (USD per day)", "usd_per_output_now")]
    [InlineData("requests per user per day", "outputs_per_user_day"), InlineData("daily outputs per user", "outputs_per_user_day")]
    [InlineData("Operating expenses per month", "opex_usd_per_day"), InlineData("staff costs per year", "opex_usd_per_day")]
    [InlineData("tolerated burn per day", "burn_threshold_usd_per_day"), InlineData("cash at hand", "cash_usd")]
    public void Words_are_forgiven(string quantity, string key)
    {
        string others = string.Concat(new[] { ("initial", "users,100k"), ("arpu_usd_per_month", "price,20") }.Where(row => row.Item1 != key).Select(row => row.Item2 + "\n"));
        Assert.Contains($" {key}: ", Of($"quantity,value\n{others}\"{quantity}\",0.5\n").Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_mistake_is_reported_where_it_is(string code, string place, string part, string text)
    {
        string[] findings = [.. Assert.Throws<InvalidScenarioException>(() => Of(text)).Findings.Select(finding => finding.ToString())];
        Assert.True(findings.Any(finding => finding.StartsWith($"figures.csv:{place}: error {code}: ", StringComparison.Ordinal) && finding.Contains(part, StringComparison.Ordinal)),
            $"Expected {place} {code} … {part} …, found:\n{string.Join('\n', findings)}");
    }

    [Fact]
    public void All_mistakes_come_at_once() => Assert.Equal(3, Assert.Throws<InvalidScenarioException>(() => Of("quantity,value\nusrs,5\nchurn,15\nopex,5\n")).Findings.Count);

    private static Draft Of(string table) => SpreadsheetDraft.Of(Encoding.UTF8.GetBytes(table), "figures.csv", "mine", JsonSchema.Modeline);
}
