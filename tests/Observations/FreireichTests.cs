using SurvivalSim.Estimates;
using SurvivalSim.Observations;

namespace SurvivalSim.Tests.Observations;

/// <summary>Remissions of leukaemia under 6-MP and placebo (Freireich and others 1963), the example of every textbook; a plus is a patient still in remission.</summary>
public class FreireichTests
{
    private const string SixMp = "6,6,6,6+,7,9+,10,10+,11+,13,16,17+,19+,20+,22,23,25+,32+,32+,34+,35+";
    private const string Placebo = "1,1,2,2,3,4,4,5,5,8,8,8,8,11,11,12,12,15,17,22,23";

    private static readonly ObservedTable s_table = Tables.Of($"time,event,arm\n{Rows(SixMp, "6-MP")}{Rows(Placebo, "placebo")}", "arm");

    [Fact]
    public void The_arms_differ_as_the_textbooks_say() => Assert.Equal(16.792941, LogRank.OfGroups(s_table.Groups)!.ChiSquare, 5e-7);

    [Fact]
    public void Twenty_weeks_of_remission_are_as_many_as_the_textbooks_say()
    {
        ObservedEstimate estimate = ObservedEstimate.From(s_table, tau: 20);
        (Estimate sixMp, Estimate placebo) = (estimate.Groups[0].RestrictedMean, estimate.Groups[1].RestrictedMean);
        Assert.Equal(16.116527, sixMp.Value, 5e-7);
        Assert.Equal(1.251560, sixMp.StandardError, 5e-7);
        Assert.Equal(8.428571, placebo.Value, 5e-7);
        Assert.Equal(1.268083, placebo.StandardError, 5e-7);
    }

    private static string Rows(string times, string arm) => string.Concat(times.Split(',').Select(time => $"{time.TrimEnd('+')},{(time.EndsWith('+') ? 0 : 1)},{arm}\n"));
}
