using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Numbers;

namespace SurvivalSim.Tests.Reference;

/// <summary>Model 1, schedules: a number, or known values by date that follow each other; read as the mean over a step.</summary>
internal sealed class SeriesInTime(Series series, DateOnly start, Parameters parameters)
{
    public double Mean(TimeStep step)
    {
        double level = parameters.Of(series.Level);
        if (series.Schedule is not { } schedule) return level;
        double integral = 0;
        for (int i = 0; i < schedule.Knots.Count; i++)
        {
            double from = i == 0 ? double.NegativeInfinity : Month(schedule.Knots[i]);
            double to = i + 1 < schedule.Knots.Count ? Month(schedule.Knots[i + 1]) : Month(schedule.Knots[i]);
            double months = step.Overlap(from, to);
            if (months > 0) integral += schedule.Knots[i].Value * months;
        }
        return level * (integral + AfterLastKnot(schedule, step)) / step.Months;
    }

    /// <summary>Integral over the part of the step after the last knot's date, where the value grows by a constant rate.</summary>
    private double AfterLastKnot(Schedule schedule, TimeStep step)
    {
        Knot last = schedule.Knots[^1];
        double from = Math.Max(step.Start, Month(last)), to = step.End;
        if (from >= to) return 0;
        double logGrowth = Math.Log(1 + parameters.Of(schedule.ThenPerMonth));
        double age = from - Month(last);
        return last.Value * Math.Exp(logGrowth * age) * (to - from) * Growth.Phi(logGrowth * (to - from));
    }

    private double Month(Knot knot) => Calendar.MonthsBetween(start, knot.From);
}
