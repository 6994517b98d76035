using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Tallies;

namespace SurvivalSim.Output;

/// <summary>Futures one by one, in the convention of survival software: a row for each life, its time and what ended it, 0 for nothing: censored.</summary>
public static class LifeRows
{
    private static readonly LifeTime[] s_crossings = [LifeTime.Breach, LifeTime.SustainedBreach, LifeTime.BreakEven];
    private static readonly Outcome[] s_outcomes = [.. Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.MonthsLived)];

    /// <summary>The line that names the columns.</summary>
    public static string Header { get; } = "future,product,months,event,cause,launch_month,"
        + string.Concat(s_crossings.Select(crossing => $"{Words.Word(crossing)}_months,{Words.Word(crossing)},")) + string.Join(',', s_outcomes.Select(Words.Word)) + "\n";

    /// <summary>The rows of some futures; products that were not launched have none.</summary>
    public static string Of(Plan plan, LifeTable lives)
    {
        var table = new CsvTable("");
        for (long future = lives.Futures.First; future < lives.Futures.First + lives.Futures.Count; future++)
        {
            for (int product = 0; product < plan.Products.Length; product++)
            {
                if (lives[product, future] is { Launched: true } life) table.Row([.. Cells(plan, future, product, life)]);
            }
        }
        return table.ToString()[1..];
    }

    private static IEnumerable<object?> Cells(Plan plan, long future, int product, ProductLife life)
    {
        TimedCode end = life.Of(LifeTime.End);
        yield return future;
        yield return plan.ProductNames[product];
        yield return end.Months;
        yield return end.Code;
        yield return end.Code == 0 ? null : plan.Causes[end.Code - 1];
        yield return life.Launch;
        foreach (LifeTime crossing in s_crossings)
        {
            yield return life.Of(crossing).Months;
            yield return life.Of(crossing).Code;
        }
        foreach (Outcome outcome in s_outcomes) yield return outcome == Outcome.LowestCashUsd && !plan.Company.CashIsLimited ? null : life.Of(outcome);
    }
}
