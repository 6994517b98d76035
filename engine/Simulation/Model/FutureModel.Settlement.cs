using System.Runtime.CompilerServices;
using SurvivalSim.Foundation;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// The step ends: cash, ends, and what a future leaves behind.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    /// <summary>Coverage of 1 or more must have held this long to count as break-even, months.</summary>
    private const float BreakEvenMonths = 3;

    /// <summary>Payments and company events' costs settle; the cash metric supposes that every live product burns through the whole step.</summary>
    public readonly struct CountCash : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly CompanyRecord company = ref futures.Company;
            TLane cash = futures.Load(company.Cash) + futures.Load(company.Paid);
            futures.Store(company.Paid, Zero);
            for (int i = 0; i < company.CostsCount; i++) cash -= Spent(ref futures, futures.Event(futures.Index(company.CostsOffset + i)));
            cash = Limited(cash, company);
            TLane burn = Zero;
            for (int i = 0; i < futures.Shape.Products; i++)
            {
                ref readonly ProductRecord p = ref futures.Product(i);
                burn += Burn(ref futures, p);
            }
            futures.Store(company.Cash, cash);
            futures.Store(company.ProvisionalCash, Limited(TLane.MultiplyAdd(burn, TLane.Splat(-Step(ref futures, StepColumn.Days)), cash), company));
        }
    }

    /// <summary>Cash after the ends of the step: a product that ended burned only while it lived.</summary>
    public readonly struct SettleCash : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly CompanyRecord company = ref futures.Company;
            TLane burn = Zero;
            for (int i = 0; i < futures.Shape.Products; i++)
            {
                ref readonly ProductRecord p = ref futures.Product(i);
                burn = TLane.MultiplyAdd(LivedShare(ref futures, p), Burn(ref futures, p), burn);
            }
            TLane cash = Limited(TLane.MultiplyAdd(burn, TLane.Splat(-Step(ref futures, StepColumn.Days)), futures.Load(company.Cash)), company);
            futures.Store(company.Cash, cash);
            futures.Store(company.HasLived, TLane.Max(futures.Load(company.HasLived), futures.Load(company.Live)));
            for (int i = 0; i < futures.Shape.Products; i++)
            {
                ref readonly ProductRecord p = ref futures.Product(i);
                TLane lowest = Load(ref futures, p, ProductSlot.LowestCash);
                Store(ref futures, p, ProductSlot.LowestCash, TLane.Choose(Lives(ref futures, p), TLane.Min(lowest, cash), lowest));
            }
        }
    }

    /// <summary>Breaches and break-even of a product, judged on this step.</summary>
    public readonly struct RecordCrossings(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TMask lives = Lives(ref futures, p);
            TLane month = StepEnd(ref futures) - Load(ref futures, p, ProductSlot.Launch);
            TLane burn = Burn(ref futures, p), months = TLane.Splat(Step(ref futures, StepColumn.Months));
            TMask breach = lives & (burn > Load(ref futures, p, ProductSlot.Threshold));
            TMask sustained = lives & (futures.Load(p.SustainedBurn) > One);
            First(ref futures, p, ProductSlot.BreachMonth, breach, month);
            First(ref futures, p, ProductSlot.SustainedBreachMonth, sustained, month);
            TLane inBreach = Load(ref futures, p, ProductSlot.MonthsInBreach);
            Store(ref futures, p, ProductSlot.MonthsInBreach, TLane.Choose(breach, TLane.MultiplyAdd(LivedShare(ref futures, p), months, inBreach), inBreach));

            TMask covered = lives & (futures.Load(p.Metrics + (int)Metric.Coverage) >= One);
            TLane since = TLane.Choose(covered, TLane.Min(Load(ref futures, p, ProductSlot.CoveredSince), TLane.Max(month - months, Zero)), Never);
            Store(ref futures, p, ProductSlot.CoveredSince, since);
            TLane lived = TLane.Min(Load(ref futures, p, ProductSlot.End), StepEnd(ref futures)) - Load(ref futures, p, ProductSlot.Launch);
            First(ref futures, p, ProductSlot.BreakEvenMonth, covered & (lived - since >= TLane.Splat(BreakEvenMonths - Plan.SameInstant)), since);
        }

        [MethodImpl(Inline)]
        private static void First(ref TFutures futures, in ProductRecord p, ProductSlot slot, TMask happened, TLane month)
        {
            TLane first = Load(ref futures, p, slot);
            Store(ref futures, p, slot, TLane.Choose(happened, TLane.Min(first, month), first));
        }
    }

    /// <summary>Sums and extremes of a product's life, by the share of the step that it lived.</summary>
    public readonly struct AddUpLife(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TMask lives = Lives(ref futures, p);
            TLane days = LivedShare(ref futures, p) * TLane.Splat(Step(ref futures, StepColumn.Days));
            TLane burn = Burn(ref futures, p);
            TLane peak = Load(ref futures, p, ProductSlot.PeakBurn);
            Store(ref futures, p, ProductSlot.PeakBurn, TLane.Choose(lives, TLane.Max(peak, burn), peak));
            Store(ref futures, p, ProductSlot.LastUsers, TLane.Choose(lives, Load(ref futures, p, ProductSlot.Users), Load(ref futures, p, ProductSlot.LastUsers)));
            Add(ref futures, p, ProductSlot.Loss, days, burn);
            Add(ref futures, p, ProductSlot.TotalRevenue, days, Load(ref futures, p, ProductSlot.Revenue));
            Add(ref futures, p, ProductSlot.TotalCompute, days, Load(ref futures, p, ProductSlot.ComputeCost));
            Add(ref futures, p, ProductSlot.TotalOther, days, Load(ref futures, p, ProductSlot.OtherCost));
            Add(ref futures, p, ProductSlot.TotalGpuHours, days * TLane.Splat(HoursPerDay), Load(ref futures, p, ProductSlot.GpusHeld));
        }

        [MethodImpl(Inline)]
        private static void Add(ref TFutures futures, in ProductRecord p, ProductSlot total, TLane days, TLane perDay) =>
            Store(ref futures, p, total, TLane.MultiplyAdd(days, OfLiving(ref futures, p, perDay), Load(ref futures, p, total)));
    }

    /// <summary>What follows an end in this step: events that wait for it are set, cost is stranded.</summary>
    public readonly struct SettleEnd(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TLane end = Load(ref futures, p, ProductSlot.End);
            TMask ended = Lives(ref futures, p) & (end <= StepEnd(ref futures));
            if (!TMask.Any(ended)) return;
            for (int i = 0; i < p.DependentsCount; i++) Schedule(ref futures, futures.Event(futures.Index(p.Dependents + i)), ended, end);
            if (p.TermMonths.Exists)
                Store(ref futures, p, ProductSlot.Stranded, TLane.Choose(ended, Stranded(ref futures, p, end), Load(ref futures, p, ProductSlot.Stranded)));
        }

        /// <summary>Σ over the months left of the term of what the shrinking reservation costs, less what is recovered.</summary>
        [MethodImpl(Inline)]
        private static TLane Stranded(ref TFutures futures, in ProductRecord p, TLane end)
        {
            TLane term = TLane.Max(Read(ref futures, p.TermMonths), TLane.Splat(1e-3f));
            TLane lived = TLane.Max(end - Load(ref futures, p, ProductSlot.Launch), Zero);
            // Who ends with a term has not begun the next, whatever rounding says.
            TLane begun = LaneMath<TLane, TMask, TWord>.Floor(Divide(lived - TLane.Splat(Plan.SameInstant), term)) + One;
            TLane left = TLane.Max(TLane.MultiplyAdd(begun, term, Zero - lived), Zero);
            TLane whole = LaneMath<TLane, TMask, TWord>.Floor(left);
            // The geometric sum (1 − qⁿ)/(1 − q) with q = e^(−λ) is n·φ(−nλ)/φ(−λ), which knows no division by zero at λ = 0.
            TLane minusLambda = Read(ref futures, p.LogKeepPerMonth);
            // φ is made for exponents down to −60. Of longer terms what comes later adds nothing.
            TLane summed = TLane.Min(whole, Divide(TLane.Splat(60), TLane.Max(Zero - minusLambda, TLane.Splat(1e-3f))));
            LaneMath<TLane, TMask, TWord>.GrowthIntegrals(TLane.Max(summed * minusLambda, TLane.Splat(-60)), out TLane kept, out TLane sumOfWhole, out _);
            LaneMath<TLane, TMask, TWord>.GrowthIntegrals(minusLambda, out _, out TLane sumOfOne, out _);
            TLane months = TLane.MultiplyAdd(left - whole, kept, Divide(summed * sumOfWhole, sumOfOne));
            TLane perMonth = Load(ref futures, p, ProductSlot.Reserved) * Load(ref futures, p, ProductSlot.ReservedPrice) * TLane.Splat((float)Calendar.HoursPerMonth);
            return months * perMonth * TLane.Max(One - Read(ref futures, p.Salvage), Zero);
        }
    }

    /// <summary>The share of the step that a product lived; 0 where it did not live at its start.</summary>
    [MethodImpl(Inline)]
    private static TLane LivedShare(ref TFutures futures, in ProductRecord p)
    {
        TLane lived = (Load(ref futures, p, ProductSlot.End) - StepStart(ref futures)) * TLane.Splat(Step(ref futures, StepColumn.PerMonth));
        return TLane.Max(TLane.Min(lived, One), Zero) * Load(ref futures, p, ProductSlot.Live);
    }

    /// <summary>Cash within what is as good as unlimited; unlimited cash stays so.</summary>
    [MethodImpl(Inline)]
    private static TLane Limited(TLane cash, in CompanyRecord company)
    {
        TLane limit = TLane.Splat(Plan.CashLimit);
        return company.CashIsLimited ? TLane.Max(TLane.Min(cash, limit), Zero - limit) : limit;
    }
}
