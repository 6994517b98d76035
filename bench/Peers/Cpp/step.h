// One step of a chunk: arrivals, chance, users, GPUs, money, metrics, the two endings, and what a life adds up.
#pragma once
#include "chunk.h"

// The step's random words: the product's shocks and the company's, made to scores while the coefficients stay in registers.
inline void Chunk::drawShocks(int index, const Keys& keys)
{
    const Scores toScore;
    const Index at(static_cast<uint32_t>(index), static_cast<uint32_t>(first >> 32), keys);
    for (int g = 0; g < groups; g++)
    {
        if (lives[g] == 0) continue;
        const Word sharedEven = sharedProduct(firstProducts[g].even, at), sharedOdd = sharedProduct(firstProducts[g].odd, at);
        const Half even = finishDraw(ofShocks[g][0], sharedEven, at, keys), odd = finishDraw(ofShocks[g][1], sharedOdd, at, keys);
        const Word company = interleave(finishDraw(ofCompany[g][0], sharedEven, at, keys).w0, finishDraw(ofCompany[g][1], sharedOdd, at, keys).w0);
        scoreAdds[g] = toScore(interleave(even.w0, odd.w0));
        scoreChurn[g] = toScore(interleave(even.w1, odd.w1));
        scoreUsage[g] = toScore(interleave(even.w2, odd.w2));
        scorePrice[g] = toScore(company);
    }
}

// The futures in which an event falls due, side by side whatever their group: arrivals are rare, and drawing for full registers of them is not.
template <typename Take>
inline void takeDue(const Row& due, const Mask* lives, int groups, Lane end, Take take)
{
    alignas(64) int found[kChunk + kWidth];
    const Word lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    int count = 0;
    for (int g = 0; g < groups; g++)
    {
        const Mask mine = _mm512_mask_cmp_ps_mask(lives[g], due[g], end, _CMP_LE_OQ);
        _mm512_storeu_si512(found + count, _mm512_maskz_compress_epi32(mine, _mm512_add_epi32(lane, words(static_cast<uint32_t>(g * kWidth)))));
        count += __builtin_popcount(mine);
    }
    // Four arrivals of an event are handled in a step; who is due again joins the next round.
    for (int round = 0; round < 4 && count > 0; round++)
    {
        int again = 0;
        for (int i = 0; i < count; i += kWidth)
        {
            const Mask valid = count - i >= kWidth ? 0xffff : static_cast<Mask>((1 << (count - i)) - 1);
            const Word who = _mm512_maskz_mov_epi32(valid, _mm512_loadu_si512(found + i));
            const Mask dueAgain = take(valid, who);
            _mm512_storeu_si512(found + again, _mm512_maskz_compress_epi32(dueAgain, who));
            again += __builtin_popcount(dueAgain);
        }
        count = again;
    }
}

INLINE Lane gather(Row& row, Word who) { return _mm512_i32gather_ps(who, row.numbers(), 4); }
INLINE void scatter(Row& row, Mask valid, Word who, Lane value) { _mm512_mask_i32scatter_ps(row.numbers(), valid, who, value, 4); }

inline void Chunk::takeOutages(const Step& at, const Keys& keys)
{
    takeDue(outageDue, lives, groups, splat(at.end), [&](Mask valid, Word who) {
        const Lane due = gather(outageDue, who), count = gather(outageCount, who), rate = gather(outageRate, who), perRate = gather(perOutageRate, who), kept = gather(usersKept, who);
        const Word number = _mm512_add_epi32(words(static_cast<uint32_t>(first)), bits(gather(origin, who))), ordinal = _mm512_cvttps_epi32(count);
        const Word lost = drawOne<&Half::w0>(number, futureHigh(), ordinal, plan::events_outage_loses_users.stream, keys);
        const Word gap = drawOne<&Half::w2>(number, futureHigh(), ordinal, plan::kStream_events_outage, keys);
        const Lane keeps = quantile(plan::events_outage_loses_users, Scores()(lost));
        const Lane following = min(due + divide(exponentialDraw(gap) * splat(12), rate, perRate), splat(kNever));
        scatter(usersKept, valid, who, kept * keeps);
        scatter(outageCount, valid, who, count + splat(1));
        scatter(outageDue, valid, who, following);
        return _mm512_mask_cmp_ps_mask(valid, following, splat(at.end), _CMP_LE_OQ);
    });
}

inline void Chunk::takeSpikes(const Step& at, const Keys& keys)
{
    takeDue(spikeDue, lives, groups, splat(at.end), [&](Mask valid, Word who) {
        const Lane due = gather(spikeDue, who), count = gather(spikeCount, who), rate = splat(plan::kTime_gpu_price_spike);
        const Word number = _mm512_add_epi32(words(static_cast<uint32_t>(first)), bits(gather(origin, who))), ordinal = _mm512_cvttps_epi32(count);
        const Word factor = drawOne<&Half::w0>(number, futureHigh(), ordinal, plan::events_gpu_price_spike_multiplies_gpu_price.stream, keys);
        const Word gap = drawOne<&Half::w2>(number, futureHigh(), ordinal, plan::kStream_events_gpu_price_spike, keys);
        const Lane following = min(due + divide(exponentialDraw(gap) * splat(12), rate), splat(kNever));
        scatter(logSpike, valid, who, quantile(plan::events_gpu_price_spike_multiplies_gpu_price, Scores()(factor)));
        scatter(spikeFrom, valid, who, max(due, splat(at.start)));
        scatter(spikeCount, valid, who, count + splat(1));
        scatter(spikeDue, valid, who, following);
        return _mm512_mask_cmp_ps_mask(valid, following, splat(at.end), _CMP_LE_OQ);
    });
}

// The threshold changes at one known date: in part in its step, in full from the next on.
inline void Chunk::focus(int index, const Step& at)
{
    const float date = plan::kTime_focus_before_the_IPO;
    const bool now = at.start < date && date <= at.end;
    if (!now && !(index > 0 && Step::of(index - 1).start < date && date <= at.start)) return;
    for (int g = 0; g < groups; g++)
    {
        const Lane pending = now ? logFocus[g] * splat(date - at.start) : splat(0);
        threshold[g] = fullThreshold[g] * expOf(logFocus[g] - pending);
    }
}

INLINE Lane moveShock(Lane& state, Lane score, const Step::Shock& shock, float sd, bool starts)
{
    state = starts ? score : fma(splat(shock.stays), state, splat(shock.added) * score);
    return splat(sd) * fma(splat(sd), splat(shock.halfVariance), state);
}

template <bool isFirst>
INLINE void liveStep(Chunk& c, int g, const Step& at)
{
    const Lane zero = splat(0), one = splat(1), never = splat(kNever), start = splat(at.start), end = splat(at.end);
    const Mask lives = c.lives[g];

    // Parity: in part in its step, in full afterwards.
    const Lane parityDue = c.parityDue[g];
    const Mask parityPast = atMost(parityDue, start), parityNow = _mm512_kandn(parityPast, atMost(parityDue, end));
    Lane onPrice = choose(parityPast, c.parityPrice[g], one), onChurn = choose(parityPast, c.parityChurn[g], one);
    if (parityNow != 0)
    {
        const Lane notYet = parityDue - start, logPrice = c.logParityPrice[g], logChurn = c.logParityChurn[g];
        onPrice = choose(parityNow, expOf(logPrice - logPrice * notYet), onPrice);
        onChurn = choose(parityNow, expOf(logChurn - logChurn * notYet), onChurn);
    }

    // Chance.
    const Lane adds = expOf(moveShock(c.adds[g], c.scoreAdds[g], at.adds, plan::kSdAdds, isFirst));
    const Lane churn = expOf(moveShock(c.churn[g], c.scoreChurn[g], at.churn, plan::kSdChurn, isFirst));
    const Lane usage = expOf(moveShock(c.usage[g], c.scoreUsage[g], at.usage, plan::kSdUsage, isFirst));
    const Lane spikeFrom = c.spikeFrom[g], spikeFirst = max(spikeFrom, start), spikeUntil = min(end, spikeFrom + c.spikeLasts[g]);
    const Lane spike = expOf(c.logSpike[g] * max(spikeUntil - spikeFirst, zero));
    const Lane years = splat(at.years);
    const Lane exponent = c.logDrift[g] * years + moveShock(c.price[g], c.scorePrice[g], at.price, plan::kSdGpuPrice, false);
    const Lane marketPrice = c.priceNow[g] * expOf(exponent) * spike;

    // Users.
    const Lane hazard = c.hazard[g] * onChurn * churn, added = c.activation[g] * adds * (c.addsScale[g] * splat(at.scheduled));
    Lane grown, phi, psi;
    growthIntegrals(max(zero - hazard, splat(-60)), grown, phi, psi);
    const Lane atStart = c.users[g] * c.usersKept[g];
    c.usersKept[g] = one;
    c.users[g] = fma(atStart, grown, added * phi);
    const Lane users = fma(atStart, phi, added * psi);
    const Lane outputs = users * c.outputs[g] * usage, subscriptions = users * c.subscriptionPerDay[g];

    // GPUs.
    const Lane gained = c.logEfficiency[g] * years, price = marketPrice * expOf(c.capture[g] * gained);
    const Lane work = c.work[g] * expOf(zero - gained);
    const Lane needed = divide(outputs * work, c.gpuSeconds[g], c.perGpuSecond[g]);
    if (isFirst) c.reservedPrice[g] = price;
    const Lane reserved = c.reserved[g], onDemand = max(needed - reserved, zero), held = max(reserved, needed);
    const Lane compute = splat(24) * fma(reserved, c.reservedPrice[g], onDemand * fma(price, c.markup[g], price));
    c.reserved[g] = _mm512_mask_mul_ps(reserved, lives, reserved, c.keeps[g]);

    // Money.
    const Lane revenue = subscriptions * onPrice * c.storeKeeps[g] + c.otherRevenue[g];
    const Lane spent = max(min(c.trainingUntil[g], end) - max(c.trainingFrom[g], start), zero) * c.trainingRate[g];
    const Lane other = fma(spent, splat(at.perDay), c.opex[g]), cost = compute + other, burn = cost - revenue;
    const Lane threshold = c.threshold[g];

    // Metrics.
    const Lane limit = splat(kRatioLimit);
    const Lane overThreshold = max(min(divide(burn, threshold), limit), zero - limit);
    const Lane coverage = divide(revenue, cost);
    const Lane opportunity = min(divide(c.alternative[g], divide(revenue, splat(24) * held)), limit);
    Lane sustained = c.sustainedBurn[g];
    c.sustainedBurn[g] = sustained = isFirst ? overThreshold : fma(overThreshold - sustained, splat(at.averageWeight), sustained);

    // The review and the reallocation.
    const Mask sustains = _mm512_mask_cmp_ps_mask(lives, sustained, splat(plan::kBurnAbove), _CMP_GT_OQ);
    const Lane soon = splat(-kSameInstant);
    Lane instant = never, cause = zero;
    const Mask reviewed = _mm512_mask_cmp_ps_mask(_mm512_mask_cmp_ps_mask(sustains, coverage, splat(plan::kCoverageBelow), _CMP_LT_OQ), end - max(start, c.reviewAfter[g]), soon, _CMP_GE_OQ);
    if (reviewed != 0)
    {
        const Lane after = c.reviewAfter[g], every = c.reviewEvery[g];
        const Lane held0 = divide(start - after + splat(kSameInstant), every, c.perReviewEvery[g]);
        const Lane review = fma(max(floorOf(held0) + one, zero), every, after);
        const Mask ends = _mm512_mask_cmp_ps_mask(reviewed, review, splat(at.end + kSameInstant), _CMP_LE_OQ);
        instant = choose(ends, min(review, end), never);
        cause = choose(ends, one, zero);
    }
    const Lane from = max(start, c.reallocationAfter[g]);
    const Mask tempted = _mm512_mask_cmp_ps_mask(_mm512_mask_cmp_ps_mask(lives, opportunity, splat(plan::kOpportunityAbove), _CMP_GT_OQ), end - from, soon, _CMP_GE_OQ);
    if (tempted != 0)
    {
        const Lane excess = max(opportunity - one, splat(1e-20f));
        const Lane rate = c.reallocationHazard[g] * expOf(logOf(excess) * splat(plan::kHazardPower));
        const Lane used = rate * max(end - from, zero), left = c.hazardLeft[g];
        const Mask crosses = _mm512_mask_cmp_ps_mask(tempted, used, left, _CMP_GE_OQ);
        c.hazardLeft[g] = _mm512_mask_sub_ps(left, tempted, left, used);
        if (crosses != 0)
        {
            const Lane crossing = min(from + divide(left, max(rate, splat(1e-20f))), end);
            const Mask earlier = _mm512_mask_cmp_ps_mask(crosses, crossing, instant, _CMP_LT_OQ);
            instant = choose(earlier, crossing, instant);
            cause = choose(earlier, splat(2), cause);
        }
    }
    const Mask ended = less(zero, cause);

    // The life.
    Lane share = one, until = end;
    if (ended != 0)
    {
        const Lane ending = max(instant, start);
        c.ends[g] = choose(ended, ending, c.ends[g]);
        c.cause[g] = choose(ended, cause, c.cause[g]);
        until = choose(ended, min(ending, end), end);
        share = choose(ended, max(min(ending - start, one), zero), one);
        c.lives[g] = _mm512_kandn(ended, lives);
    }
    const Mask breach = _mm512_mask_cmp_ps_mask(lives, burn, threshold, _CMP_GT_OQ), covered = _mm512_mask_cmp_ps_mask(lives, coverage, one, _CMP_GE_OQ);
    c.breachMonth[g] = _mm512_mask_min_ps(c.breachMonth[g], breach, c.breachMonth[g], end);
    c.sustainedBreachMonth[g] = _mm512_mask_min_ps(c.sustainedBreachMonth[g], sustains, c.sustainedBreachMonth[g], end);
    c.monthsInBreach[g] = _mm512_mask_add_ps(c.monthsInBreach[g], breach, c.monthsInBreach[g], share);
    const Lane since = choose(covered, min(c.coveredSince[g], start), never);
    c.coveredSince[g] = since;
    if (covered != 0) c.breakEvenMonth[g] = _mm512_mask_min_ps(c.breakEvenMonth[g], _mm512_mask_cmp_ps_mask(covered, until - since, splat(3 - kSameInstant), _CMP_GE_OQ), c.breakEvenMonth[g], since);
    c.peakUsers[g] = _mm512_mask_max_ps(c.peakUsers[g], lives, c.peakUsers[g], users);
    c.lastUsers[g] = choose(lives, users, c.lastUsers[g]);
    c.peakBurn[g] = _mm512_mask_max_ps(c.peakBurn[g], lives, c.peakBurn[g], burn);
    const Lane days = share * splat(at.days);
    c.loss[g] = _mm512_mask3_fmadd_ps(days, burn, c.loss[g], lives);
    c.revenue[g] = _mm512_mask3_fmadd_ps(days, revenue, c.revenue[g], lives);
    c.compute[g] = _mm512_mask3_fmadd_ps(days, compute, c.compute[g], lives);
    c.other[g] = _mm512_mask3_fmadd_ps(days, other, c.other[g], lives);
    c.gpuHours[g] = _mm512_mask3_fmadd_ps(days * splat(24), held, c.gpuHours[g], lives);
}

template <bool isFirst>
void Chunk::step(int index, const Keys& keys)
{
    const Step at = Step::of(index);
    takeOutages(at, keys);
    takeSpikes(at, keys);
    focus(index, at);
    drawShocks(index, keys);
    for (int g = 0; g < groups; g++)
        if (lives[g] != 0) liveStep<isFirst>(*this, g, at);
}
