namespace SurvivalSim.Tests.Drafts;

/// <summary>What can be wrong with a table of figures: the code, where, a part of what is said, and the text.</summary>
internal static class DraftCases
{
    public static TheoryData<string, string, string, string> All_of_them { get; } = new()
    {
        { "S501", "1:1", "there is only one line", "quantity,value\n" },
        { "S503", "1:1", "there is no column 'quantity'", "name,value\nusers,5\n" },
        { "S503", "1:1", "no column tells values", "quantity,low\nusers,5\n" },
        { "S502", "1:10", "'valeu' is not a column that is known", "quantity,valeu\nusers,5\n" },
        { "S203", "3:1", "'chrun' is not a quantity that is understood (these are: users; adds per day, month, year; churn per month; ", Rows("chrun,5%") },
        { "S203", "3:1", "Did you mean 'churn'?", Rows("chrun,5%") },
        { "S203", "3:1", "Did you mean 'compute cost'?", Rows("compute csot per day,5k") },
        { "S203", "3:1", "no quantity stands here", Rows(",5%") },
        { "S203", "3:10", "'kEUR/month' is not a unit of 'opex' (it is an amount of USD", Rows("opex,200,kEUR/month") },
        { "S203", "3:10", "'USD' is not a unit of 'churn'", Rows("churn,5%,USD") },
        { "S301", "3:7", "'$19' is not a number (write 0.3, 30%, 1.2M or 5k, or a range: 2 to 5). Did you mean '19'?", Rows("price,$19") },
        { "S301", "3:6", "thousands without a comma", Rows("opex,\"1,000\",USD/day") },
        { "S302", "3:7", "Did you mean '15%'?", Rows("churn,15") },
        { "S302", "3:7", "'120%' is out of range", Rows("churn,120,%") },
        { "S302", "3:6", "'-5' is out of range", Rows("cash,-5") },
        { "S303", "3:7", "'9% to 5%' descends", Rows("churn,9% to 5%") },
        { "S102", "4:11", "'churn' stands here a second time (a quantity stands once; the first is on line 3)", Rows("churn,5%", "attrition,6%") },
        { "S505", "3:1", "'opex' does not say per what (it is given per day or per month or per year). Write 'opex per month', or a unit.", Rows("opex,5k") },
        { "S505", "3:1", "'opex' is given per day, and its unit is per month", Rows("opex per day,5k,USD/month") },
        { "S505", "3:1", "'churn' is given per year (it is understood as churn per month)", Rows("yearly churn,50%") },
        { "S505", "3:1", "'churn' has no value", Rows("churn,") },
        { "S505", "2:1", "'users' has no high", "quantity,low,high\nusers,5,\n" },
        { "S505", "2:7", "the value of 'users' lies outside its range (it lies between low and high, 5 to 9)", "quantity,value,low,high\nusers,10,5,9\n" },
        { "S505", "2:14", "without users and outputs that it serves", "quantity,value,unit\ncompute cost,5k,USD/day\nadds,5k,\n" },
        { "S202", "1:1", "there is neither 'users' nor 'adds'", "quantity,value\nchurn,5%\n" },
        { "S202", "3:14", "'paying share' stands without 'price'", Rows("paying share,5%") },
    };

    private static string Rows(params string[] rows) =>
        $"quantity,value,unit\nusers,100k,\n{string.Concat(rows.Select(row => row.Replace("\"1,000\"", "1000", StringComparison.Ordinal).Count(c => c == ',') == 2 ? row + "\n" : row + ",\n"))}";
}
