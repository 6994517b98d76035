using System.Runtime.CompilerServices;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// What serving the demand takes and costs, and what it earns.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    private const float HoursPerDay = 24;
    private const float SecondsPerDay = 86_400;

    /// <summary>GPUs needed, the share of demand served, and today's price of a GPU.</summary>
    public readonly struct Serve(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            Store(ref futures, p, ProductSlot.UsersKept, One);
            TLane years = TLane.Splat(Step(ref futures, StepColumn.Years));
            if (p.EfficiencyCount > 0) years -= futures.Load(p.LostYears);
            TLane gained = Read(ref futures, p.LogEfficiency) * years;
            TLane price = futures.Load(futures.Company.GpuPrice);
            if (!p.SupplierCapture.Is(0)) price *= Exp(Read(ref futures, p.SupplierCapture) * gained);
            Store(ref futures, p, ProductSlot.GpuPrice, price);
            TLane work = Load(ref futures, p, ProductSlot.Work) * Exp(Zero - gained) * Multiplier(ref futures, p, Channel.GpuSeconds);
            TLane needed = Divide(Load(ref futures, p, ProductSlot.Outputs) * work, TLane.Splat(SecondsPerDay) * TLane.Max(Read(ref futures, p.Utilization), TLane.Splat(1e-9f)));
            TLane served = Served(ref futures, p, needed);
            Store(ref futures, p, ProductSlot.GpusNeeded, needed);
            // Nothing is left unserved before the launch, so that the first step knows no crowding.
            Store(ref futures, p, ProductSlot.Served, TLane.Choose(Lives(ref futures, p), served, One));
        }

        [MethodImpl(Inline)]
        private static TLane Served(ref TFutures futures, in ProductRecord p, TLane needed)
        {
            if (p.MaxGpus.Column < 0 && p.MaxGpus.Level.Is(float.PositiveInfinity)) return One;
            TLane most = Read(ref futures, p.MaxGpus);
            return TLane.Choose(needed > most, Divide(most, TLane.Max(needed, TLane.Splat(1e-20f))), One);
        }
    }

    /// <summary>Years of efficiency gain that the step loses to events, before which the next step counts. Calendar time: before the launch, too.</summary>
    public readonly struct LoseYears(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TLane speed = One;
            for (int i = 0; i < p.EfficiencyCount; i++)
                speed = TLane.Min(speed * MeanFactor(ref futures, futures.Multiplier(futures.Index(p.EfficiencyOffset + i))), TLane.Splat(Plan.RatioLimit));
            TLane years = TLane.Splat(Step(ref futures, StepColumn.Months)) * TLane.Splat(1f / 12);
            futures.Store(p.LostYears, TLane.MultiplyAdd(One - speed, years, futures.Load(p.LostYears)));
        }
    }

    /// <summary>What the GPUs cost: the reservation whether used or not, the rest on demand.</summary>
    public readonly struct PayForGpus(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TLane price = Load(ref futures, p, ProductSlot.GpuPrice);
            TLane inUse = Load(ref futures, p, ProductSlot.Served) * Load(ref futures, p, ProductSlot.GpusNeeded);
            TLane reservedPrice = RenewedPrice(ref futures, p, price);
            TLane reserved = Load(ref futures, p, ProductSlot.Reserved) * Multiplier(ref futures, p, Channel.ReservedGpus);
            TLane onDemand = TLane.Max(inUse - reserved, Zero);
            TLane onDemandPrice = TLane.MultiplyAdd(price, Read(ref futures, p.OnDemandMarkup), price);
            Store(ref futures, p, ProductSlot.ComputeCost, TLane.Splat(HoursPerDay) * TLane.MultiplyAdd(reserved, reservedPrice, onDemand * onDemandPrice));
            Store(ref futures, p, ProductSlot.GpusHeld, TLane.Max(reserved, inUse));
            Store(ref futures, p, ProductSlot.OnDemand, onDemand);
            Store(ref futures, p, ProductSlot.ReservedPrice, TLane.Choose(Lives(ref futures, p), reservedPrice, Load(ref futures, p, ProductSlot.ReservedPrice)));
        }

        /// <summary>The reservation's price: today's at the launch and in the first step at or after each multiple of the term.</summary>
        [MethodImpl(Inline)]
        private static TLane RenewedPrice(ref TFutures futures, in ProductRecord p, TLane price)
        {
            TMask first = IsFirstStep(ref futures, p);
            TLane reservedPrice = TLane.Choose(first, price, Load(ref futures, p, ProductSlot.ReservedPrice));
            if (!p.TermMonths.Exists) return reservedPrice;
            TLane term = TLane.Max(Read(ref futures, p.TermMonths), TLane.Splat(1e-3f));
            TLane age = Age(ref futures, p) + TLane.Splat(Plan.SameInstant);
            TLane next = TLane.Choose(first, term, Load(ref futures, p, ProductSlot.NextRenewal));
            TMask due = age >= next;
            TLane following = (LaneMath<TLane, TMask, TWord>.Floor(Divide(age, term)) + One) * term;
            Store(ref futures, p, ProductSlot.NextRenewal, TLane.Choose(due, following, next));
            return TLane.Choose(due, price, reservedPrice);
        }
    }

    /// <summary>Part of the reservation is given up, part of what was bought on demand is reserved at today's price.</summary>
    public readonly struct MoveReservation(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TMask lives = Lives(ref futures, p);
            TLane months = TLane.Splat(Step(ref futures, StepColumn.Months));
            TLane before = Load(ref futures, p, ProductSlot.Reserved), price = Load(ref futures, p, ProductSlot.ReservedPrice);
            TLane after = before * Exp(Read(ref futures, p.LogKeepPerMonth) * months);
            if (!p.LogStayOnDemandPerMonth.Is(0))
            {
                TLane bought = Load(ref futures, p, ProductSlot.OnDemand) * (One - Exp(Read(ref futures, p.LogStayOnDemandPerMonth) * months));
                TLane total = after + bought, tiny = TLane.Splat(1e-20f);
                TLane mean = Divide(TLane.MultiplyAdd(after, price, bought * Load(ref futures, p, ProductSlot.GpuPrice)), TLane.Max(total, tiny));
                Store(ref futures, p, ProductSlot.ReservedPrice, TLane.Choose(lives & (total > tiny), mean, price));
                after = total;
            }
            Store(ref futures, p, ProductSlot.Reserved, TLane.Choose(lives, after, before));
        }
    }

    /// <summary>Revenue, other cost and the threshold.</summary>
    public readonly struct Earn(int product) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            TLane sold = TLane.MultiplyAdd(Load(ref futures, p, ProductSlot.Served), Load(ref futures, p, ProductSlot.Fees), Load(ref futures, p, ProductSlot.Subscriptions));
            TLane kept = sold * Multiplier(ref futures, p, Channel.Price) * Read(ref futures, p.StoreKeeps);
            Store(ref futures, p, ProductSlot.Revenue, (kept + Read(ref futures, p.OtherRevenue)) * Multiplier(ref futures, p, Channel.Revenue));

            TLane opex = Read(ref futures, p.Opex) * Multiplier(ref futures, p, Channel.Opex);
            if (!p.LogOpexGrowth.Is(0)) opex *= Exp(Read(ref futures, p.LogOpexGrowth) * Age(ref futures, p) * TLane.Splat(1f / 12));
            TLane spent = Zero;
            for (int i = 0; i < p.CostsCount; i++) spent += Spent(ref futures, futures.Event(futures.Index(p.CostsOffset + i)));
            Store(ref futures, p, ProductSlot.OtherCost, TLane.MultiplyAdd(spent, TLane.Splat(Step(ref futures, StepColumn.PerDay)), opex));
            Store(ref futures, p, ProductSlot.Threshold, Read(ref futures, p.Threshold) * Multiplier(ref futures, p, Channel.Threshold));
        }
    }

    /// <summary>What an event costs in this step, USD.</summary>
    [MethodImpl(Inline)]
    private static TLane Spent(ref TFutures futures, in EventRecord e)
    {
        TLane from = TLane.Max(Load(ref futures, e, EventSlot.CostFrom), StepStart(ref futures));
        TLane until = TLane.Min(Load(ref futures, e, EventSlot.CostUntil), StepEnd(ref futures));
        return TLane.MultiplyAdd(TLane.Max(until - from, Zero), Load(ref futures, e, EventSlot.CostRate), Load(ref futures, e, EventSlot.CostBefore));
    }

    /// <summary>Cost minus revenue, USD per day; 0 where the product does not live, whatever its idle numbers have grown to.</summary>
    [MethodImpl(Inline)]
    private static TLane Burn(ref TFutures futures, in ProductRecord p) =>
        OfLiving(ref futures, p, Load(ref futures, p, ProductSlot.ComputeCost) + Load(ref futures, p, ProductSlot.OtherCost) - Load(ref futures, p, ProductSlot.Revenue));

    /// <summary>A number of a product where it lived at the step's start, 0 elsewhere.</summary>
    [MethodImpl(Inline)]
    private static TLane OfLiving(ref TFutures futures, in ProductRecord p, TLane value) => TLane.Choose(Lives(ref futures, p), value, Zero);
}
