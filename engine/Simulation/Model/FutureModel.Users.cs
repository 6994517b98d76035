using System.Runtime.CompilerServices;
using SurvivalSim.Foundation;
using SurvivalSim.Lanes;
using SurvivalSim.Planning;
using SurvivalSim.Planning.Records;
using SurvivalSim.Scenarios;

namespace SurvivalSim.Simulation.Model;

// Who uses the product, and what they ask of it.
internal static partial class FutureModel<TLane, TMask, TWord, TFutures>
{
    /// <summary>More users than anybody counts: beyond, growth is cut off so that numbers stay finite.</summary>
    private const float MostUsers = 1e15f;

    /// <summary>The rates at which a segment gains and loses users in this step.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="segment">Index of the segment.</param>
    public readonly struct SetUserRates(int product, int segment) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            ref readonly SegmentRecord s = ref futures.Segment(segment);
            TLane activation = Read(ref futures, s.Activation) * Openness(ref futures, p, s);
            futures.Store(s.Adds, activation * Read(ref futures, s.AddsPerMonth));
            futures.Store(s.Referral, activation * Referral(ref futures, p, s) * Multiplier(ref futures, p, Channel.Referral));
            futures.Store(s.HazardNow, Hazard(ref futures, p, s));
        }

        /// <summary>Hazard of leaving per month; under contracts it follows its target with a lag.</summary>
        [MethodImpl(Inline)]
        private static TLane Hazard(ref TFutures futures, in ProductRecord p, in SegmentRecord s)
        {
            TLane target = Read(ref futures, s.Hazard) * Multiplier(ref futures, p, Channel.Churn) * Load(ref futures, p, ProductSlot.ChurnFactor);
            if (!s.Crowding.Is(0))
                target *= TLane.MultiplyAdd(Read(ref futures, s.Crowding), One - Load(ref futures, p, ProductSlot.Served), One);
            if (s.ContractColumn < 0) return target;
            TLane lagged = futures.Load(s.ContractHazard);
            lagged = TLane.MultiplyAdd(target - lagged, TLane.Splat(futures.Step(s.ContractColumn)), lagged);
            lagged = TLane.Choose(IsFirstStep(ref futures, p), target, lagged);
            futures.Store(s.ContractHazard, lagged);
            return lagged;
        }

        /// <summary>How open the market is: what is left of it, times what events and chance do to adds.</summary>
        [MethodImpl(Inline)]
        private static TLane Openness(ref TFutures futures, in ProductRecord p, in SegmentRecord s)
        {
            TLane factor = Multiplier(ref futures, p, Channel.Adds) * Load(ref futures, p, ProductSlot.AddsFactor);
            if (!s.Market.Exists) return factor;
            TLane market = TLane.Max(Read(ref futures, s.Market), TLane.Splat(1e-6f));
            return TLane.Max(One - Divide(futures.Load(s.Won), market), Zero) * factor;
        }

        [MethodImpl(Inline)]
        private static TLane Referral(ref TFutures futures, in ProductRecord p, in SegmentRecord s)
        {
            TLane now = Read(ref futures, s.ReferralNow);
            if (s.ReferralDecay == 0) return now;
            TLane floor = Read(ref futures, s.ReferralFloor);
            return TLane.MultiplyAdd(now - floor, Exp(Age(ref futures, p) * TLane.Splat(-s.ReferralDecay)), floor);
        }
    }

    /// <summary>Moves a segment's users over the step, exactly for rates constant within it.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="segment">Index of the segment.</param>
    public readonly struct MoveUsers(int product, int segment) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            ref readonly SegmentRecord s = ref futures.Segment(segment);
            TMask lives = Lives(ref futures, p);
            TLane months = TLane.Splat(Step(ref futures, StepColumn.Months));
            TLane referral = futures.Load(s.Referral), hazard = futures.Load(s.HazardNow);
            TLane x = TLane.Max(TLane.Min((referral - hazard) * months, TLane.Splat(30)), TLane.Splat(-60));
            LaneMath<TLane, TMask, TWord>.GrowthIntegrals(x, out TLane grown, out TLane phi, out TLane psi);
            TLane before = futures.Load(s.Users), won = futures.Load(s.Won);
            TLane atStart = before * Load(ref futures, p, ProductSlot.UsersKept);
            TLane added = futures.Load(s.Adds) * months, most = TLane.Splat(MostUsers);
            TLane after = TLane.Min(TLane.MultiplyAdd(atStart, grown, added * phi), most);
            TLane mean = TLane.Min(TLane.MultiplyAdd(atStart, phi, added * psi), most);
            TLane nowWon = TLane.MultiplyAdd(TLane.MultiplyAdd(Zero - Read(ref futures, s.Winback), hazard, referral) * months, mean, won + added);
            futures.Store(s.Users, TLane.Choose(lives, after, before));
            futures.Store(s.Won, TLane.Choose(lives, nowWon, won));
            futures.Store(s.MeanUsers, mean);
        }
    }

    /// <summary>Adds up what a segment's users demand and pay; the first segment of a product begins the sums.</summary>
    /// <param name="product">Index of the product.</param>
    /// <param name="segment">Index of the segment.</param>
    public readonly struct AddUpDemand(int product, int segment) : IStage<TFutures>
    {
        /// <inheritdoc/>
        [MethodImpl(Inline)]
        public void Run(ref TFutures futures)
        {
            ref readonly ProductRecord p = ref futures.Product(product);
            ref readonly SegmentRecord s = ref futures.Segment(segment);
            TLane mean = futures.Load(s.MeanUsers);
            TLane outputs = mean * Read(ref futures, s.OutputsPerUserDay) * Multiplier(ref futures, p, Channel.Usage) * Load(ref futures, p, ProductSlot.UsageFactor);
            TLane perDay = Read(ref futures, s.Paying) * Read(ref futures, s.ArpuPerMonth) * TLane.Splat((float)(1 / Calendar.DaysPerMonth));
            if (!s.LogArpuGrowth.Is(0)) perDay *= Exp(Read(ref futures, s.LogArpuGrowth) * Age(ref futures, p) * TLane.Splat(1f / 12));
            Add(ref futures, p, ProductSlot.Users, mean);
            Add(ref futures, p, ProductSlot.Outputs, outputs);
            Add(ref futures, p, ProductSlot.Subscriptions, mean * perDay);
            Add(ref futures, p, ProductSlot.Fees, outputs * Read(ref futures, s.UsdPerOutput));
        }

        [MethodImpl(Inline)]
        private void Add(ref TFutures futures, in ProductRecord p, ProductSlot sum, TLane value) =>
            Store(ref futures, p, sum, segment == p.SegmentsOffset ? value : Load(ref futures, p, sum) + value);
    }

    /// <summary>The factor that events put on a channel in this step.</summary>
    [MethodImpl(Inline)]
    private static TLane Multiplier(ref TFutures futures, in ProductRecord p, Channel channel) => futures.Load(p.Channels + (int)channel);
}
