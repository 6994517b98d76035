using System.Runtime.CompilerServices;
using SurvivalSim.Foundation;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// What is measured in a step. A metric is computed where somebody reads it: a condition, an average, a tally.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    /// <summary>A product's metrics, but for months to break-even, which needs averages of the others.</summary>
    /// <param name="product">Its index.</param>
    /// <param name="needed">The metrics somebody reads, one bit each.</param>
    public readonly struct Measure(int product, int needed) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TLane compute = Load(ref futures, p, ProductSlot.ComputeCost), revenue = Load(ref futures, p, ProductSlot.Revenue);
            TLane cost = compute + Load(ref futures, p, ProductSlot.OtherCost), burn = Burn(ref futures, p);
            TLane users = Load(ref futures, p, ProductSlot.Users);
            TLane peak = TLane.Max(Load(ref futures, p, ProductSlot.PeakUsers), users);
            Store(ref futures, p, ProductSlot.PeakUsers, TLane.Choose(Lives(ref futures, p), peak, Load(ref futures, p, ProductSlot.PeakUsers)));
            int metrics = p.Metrics;
            if (Reads(Metric.BurnUsdPerDay)) futures.Store(metrics + (int)Metric.BurnUsdPerDay, burn);
            if (Reads(Metric.BurnVsThreshold)) futures.Store(metrics + (int)Metric.BurnVsThreshold, Ratio(burn, Load(ref futures, p, ProductSlot.Threshold)));
            if (Reads(Metric.Coverage)) futures.Store(metrics + (int)Metric.Coverage, Ratio(revenue, cost));
            if (Reads(Metric.CashUsd)) futures.Store(metrics + (int)Metric.CashUsd, futures.Load(futures.Company.ProvisionalCash));
            if (Reads(Metric.RunwayMonths)) futures.Store(metrics + (int)Metric.RunwayMonths, Runway(futures.Load(futures.Company.ProvisionalCash), burn));
            if (Reads(Metric.Users)) futures.Store(metrics + (int)Metric.Users, users);
            if (Reads(Metric.UsersVsPeak)) futures.Store(metrics + (int)Metric.UsersVsPeak, Ratio(users, peak));
            if (Reads(Metric.RevenueUsdPerDay)) futures.Store(metrics + (int)Metric.RevenueUsdPerDay, revenue);
            if (Reads(Metric.ComputeUsdPerDay)) futures.Store(metrics + (int)Metric.ComputeUsdPerDay, compute);
            if (Reads(Metric.UsdPerOutput)) futures.Store(metrics + (int)Metric.UsdPerOutput, Ratio(compute, Load(ref futures, p, ProductSlot.Served) * Load(ref futures, p, ProductSlot.Outputs)));
            MeasureGpus(ref futures, p, revenue);
            if (Reads(Metric.Unmet)) futures.Store(metrics + (int)Metric.Unmet, One - Load(ref futures, p, ProductSlot.Served));
            if (Reads(Metric.MonthsSinceLaunch)) futures.Store(metrics + (int)Metric.MonthsSinceLaunch, StepEnd(ref futures) - Load(ref futures, p, ProductSlot.Launch));
        }

        [MethodImpl(Inline)]
        private void MeasureGpus(ref TFutures futures, in ProductRecord p, TLane revenue)
        {
            if (!Reads(Metric.RevenuePerGpuHour) && !Reads(Metric.Opportunity)) return;
            TLane perHour = Ratio(revenue, TLane.Splat(HoursPerDay) * Load(ref futures, p, ProductSlot.GpusHeld));
            futures.Store(p.Metrics + (int)Metric.RevenuePerGpuHour, perHour);
            TLane alternative = Read(ref futures, p.Alternative) * Multiplier(ref futures, p, Channel.Alternative);
            futures.Store(p.Metrics + (int)Metric.Opportunity, Ratio(alternative, perHour));
        }

        [MethodImpl(Inline)]
        private bool Reads(Metric metric) => (needed & (1 << (int)metric)) != 0;
    }

    /// <summary>The company's metrics: sums over live products, and ratios of sums.</summary>
    /// <param name="needed">The metrics somebody reads, one bit each.</param>
    public readonly struct MeasureCompany(int needed) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            int metrics = futures.Company.Metrics;
            TLane compute = Sum(ref futures, ProductSlot.ComputeCost), revenue = Sum(ref futures, ProductSlot.Revenue);
            TLane cost = compute + Sum(ref futures, ProductSlot.OtherCost), burn = cost - revenue;
            TLane users = Sum(ref futures, ProductSlot.Users);
            TLane cash = futures.Load(futures.Company.ProvisionalCash);
            futures.Store(metrics + (int)Metric.BurnUsdPerDay, burn);
            futures.Store(metrics + (int)Metric.CashUsd, cash);
            futures.Store(metrics + (int)Metric.Users, users);
            futures.Store(metrics + (int)Metric.RevenueUsdPerDay, revenue);
            futures.Store(metrics + (int)Metric.ComputeUsdPerDay, compute);
            futures.Store(metrics + (int)Metric.MonthsSinceLaunch, StepEnd(ref futures));
            if (Reads(Metric.BurnVsThreshold)) futures.Store(metrics + (int)Metric.BurnVsThreshold, Ratio(burn, Sum(ref futures, ProductSlot.Threshold)));
            if (Reads(Metric.Coverage)) futures.Store(metrics + (int)Metric.Coverage, Ratio(revenue, cost));
            if (Reads(Metric.RunwayMonths)) futures.Store(metrics + (int)Metric.RunwayMonths, Runway(cash, burn));
            if (Reads(Metric.UsersVsPeak)) futures.Store(metrics + (int)Metric.UsersVsPeak, Ratio(users, Sum(ref futures, ProductSlot.PeakUsers)));
            MeasureGpus(ref futures, compute, revenue);
        }

        [MethodImpl(Inline)]
        private void MeasureGpus(ref TFutures futures, TLane compute, TLane revenue)
        {
            int metrics = futures.Company.Metrics;
            TLane outputs = Zero, needed = Zero, inUse = Zero, held = Zero, elsewhere = Zero;
            for (int i = 0; i < futures.Shape.Products; i++)
            {
                ref readonly ProductRecord p = ref futures.Product(i);
                TLane served = Load(ref futures, p, ProductSlot.Served), gpus = OfLiving(ref futures, p, Load(ref futures, p, ProductSlot.GpusNeeded));
                TLane hours = TLane.Splat(HoursPerDay) * OfLiving(ref futures, p, Load(ref futures, p, ProductSlot.GpusHeld));
                outputs = TLane.MultiplyAdd(served, OfLiving(ref futures, p, Load(ref futures, p, ProductSlot.Outputs)), outputs);
                needed += gpus;
                inUse = TLane.MultiplyAdd(served, gpus, inUse);
                held += hours;
                elsewhere = TLane.MultiplyAdd(Read(ref futures, p.Alternative) * Multiplier(ref futures, p, Channel.Alternative), hours, elsewhere);
            }
            if (Reads(Metric.UsdPerOutput)) futures.Store(metrics + (int)Metric.UsdPerOutput, Ratio(compute, outputs));
            if (Reads(Metric.RevenuePerGpuHour)) futures.Store(metrics + (int)Metric.RevenuePerGpuHour, Ratio(revenue, held));
            if (Reads(Metric.Opportunity)) futures.Store(metrics + (int)Metric.Opportunity, Ratio(elsewhere, revenue));
            if (Reads(Metric.Unmet)) futures.Store(metrics + (int)Metric.Unmet, TLane.Choose(needed > Zero, One - Ratio(inUse, needed), Zero));
        }

        [MethodImpl(Inline)]
        private static TLane Sum(ref TFutures futures, ProductSlot slot)
        {
            TLane sum = Zero;
            for (int i = 0; i < futures.Shape.Products; i++)
            {
                ref readonly ProductRecord p = ref futures.Product(i);
                sum += OfLiving(ref futures, p, Load(ref futures, p, slot));
            }
            return sum;
        }

        [MethodImpl(Inline)]
        private bool Reads(Metric metric) => (needed & (1 << (int)metric)) != 0;
    }

    /// <summary>Moves an average by a step; in the first step it is the metric itself.</summary>
    public readonly struct Smooth(AverageRecord average) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            TLane value = futures.Load(average.Metric), before = futures.Load(average.Average);
            TLane after = TLane.MultiplyAdd(value - before, TLane.Splat(Step(ref futures, StepColumn.AverageWeight)), before);
            futures.Store(average.Average, TLane.Choose(IsFirstStep(ref futures, average.Product), value, after));
            futures.Store(average.Before, before);
        }
    }

    /// <summary>Months to break-even if smoothed coverage keeps rising as it did over the last step.</summary>
    public readonly struct ForecastBreakEven(BreakEvenRecord forecast) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            TLane limit = TLane.Splat(Plan.RatioLimit), now = futures.Load(forecast.Average);
            TLane rise = (now - futures.Load(forecast.Before)) * TLane.Splat(Step(ref futures, StepColumn.PerMonth));
            TMask rises = (rise > Zero) & ~IsFirstStep(ref futures, forecast.Product);
            TLane months = TLane.Choose(rises, Ratio(One - now, rise), limit);
            futures.Store(forecast.Metric, TLane.Choose(now >= One, Zero, months));
        }
    }

    /// <summary>Futures in which this step is the first of a product; for the company, no product has lived before it.</summary>
    [MethodImpl(Inline)]
    private static TMask IsFirstStep(ref TFutures futures, int product) =>
        product < 0 ? futures.Load(futures.Company.HasLived) <= Zero : IsFirstStep(ref futures, futures.Product(product));

    /// <summary>Months for which the cash lasts; capped, and the cap where nothing is burnt.</summary>
    [MethodImpl(Inline)]
    private static TLane Runway(TLane cash, TLane burn) =>
        TLane.Choose(burn > Zero, Ratio(cash, burn * TLane.Splat((float)Calendar.DaysPerMonth)), TLane.Splat(Plan.RatioLimit));
}
