// A chunk of futures of scenarios/sora.yaml: its state, and its beginning. All that is known of the scenario is in the structure: one product, one
// segment, eight events, steps of a month, unlimited cash, a term as long as the horizon. What cannot reach a life is left out: cash, the pledge that
// is paid into it, the market that is unlimited, averages that no condition reads. The order of operations is that of engine/Simulation.
#pragma once
#include <cstddef>
#include <initializer_list>

#include "scenario.h"

#ifndef FUTURES_PER_CHUNK
#define FUTURES_PER_CHUNK 256
#endif

constexpr int kChunk = FUTURES_PER_CHUNK, kGroups = kChunk / kWidth;

// One number of all futures of a chunk.
struct Row
{
    Lane groups[kGroups];

    Lane& operator[](int group) { return groups[group]; }
    const Lane& operator[](int group) const { return groups[group]; }
    float* numbers() { return reinterpret_cast<float*>(groups); }
};

// What steps read, and what they hand to the next.
struct Moving
{
    Row threshold, alternative, otherRevenue, storeKeeps, opex, work, logEfficiency, capture, gpuSeconds, perGpuSecond, keeps, markup;
    Row addsScale, activation, hazard, outputs, subscriptionPerDay, priceNow, logDrift;
    Row reviewAfter, reviewEvery, perReviewEvery, reallocationAfter, reallocationHazard;
    Row trainingFrom, trainingUntil, trainingRate, parityDue, parityPrice, parityChurn, logParityPrice, logParityChurn, spikeLasts;
    Row adds, churn, usage, price, users, usersKept, sustainedBurn, hazardLeft, coveredSince;
    Row outageRate, perOutageRate, outageDue, outageCount, spikeDue, spikeCount, spikeFrom, logSpike, logFocus, fullThreshold;
};

// What a life is read off when it is over.
struct Living
{
    Row ends, cause, breachMonth, sustainedBreachMonth, breakEvenMonth, monthsInBreach, peakBurn, loss, peakUsers, lastUsers, revenue, compute, other, gpuHours;
    Row reserved, reservedPrice, minusLambda, salvage, noticeDays, origin;
};

// The same of the futures that are over, in the order in which that was noticed.
struct Finished
{
    static constexpr int kRows = sizeof(Living) / sizeof(Row);

    alignas(64) float rows[kRows][kChunk + kWidth];
    int count;

    // A group of a row, which is named by its offset in Living.
    Lane of(size_t offset, int group) const { return _mm512_load_ps(rows[offset / sizeof(Row)] + group * kWidth); }
};

struct alignas(64) Chunk : Moving, Living
{
    // The same in all steps of a future: the first product of its random words, and the second round's of its shocks.
    Numbers firstProducts[kGroups];
    Word ofShocks[kGroups][2], ofCompany[kGroups][2];
    // Of one step.
    Row scoreAdds, scoreChurn, scoreUsage, scorePrice;
    // Futures that are here, and those of them that live; groups in use.
    Mask here[kGroups], lives[kGroups];
    int groups;
    uint64_t first;
    Finished finished;

    void begin(uint64_t firstFuture, int count, const Keys& keys, const Scores& scores);
    template <bool isFirst> void step(int index, const Keys& keys);
    void regroup(const Keys& keys);
    void finish();

    int living() const
    {
        int count = 0;
        for (int g = 0; g < groups; g++) count += __builtin_popcount(lives[g]);
        return count;
    }

    Word low(int group) const { return _mm512_add_epi32(words(static_cast<uint32_t>(first)), bits(origin[group])); }
    Word futureHigh() const { return words(static_cast<uint32_t>(first >> 32)); }

    void prepareDraws(int group, const Keys& keys);
    void drawShocks(int index, const Keys& keys);
    void takeOutages(const Step& at, const Keys& keys);
    void takeSpikes(const Step& at, const Keys& keys);
    void focus(int index, const Step& at);
};

inline void Chunk::prepareDraws(int g, const Keys& keys)
{
    const Numbers number = firstProducts[g] = Numbers::of(low(g));
    ofShocks[g][0] = streamProduct(number.even, plan::kStream_shocks, keys);
    ofShocks[g][1] = streamProduct(number.odd, plan::kStream_shocks, keys);
    ofCompany[g][0] = streamProduct(number.even, plan::kStream_company, keys);
    ofCompany[g][1] = streamProduct(number.odd, plan::kStream_company, keys);
}

void Chunk::begin(uint64_t firstFuture, int count, const Keys& keys, const Scores& toScore)
{
    first = firstFuture;
    finished.count = 0;
    groups = (count + kWidth - 1) / kWidth;
    const Word lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    const Index index(0, static_cast<uint32_t>(first >> 32), keys);
    for (int g = 0; g < groups; g++)
    {
        Lane score[kParameters], x[kParameters];
        origin[g] = ::number(_mm512_add_epi32(lane, words(static_cast<uint32_t>(g * kWidth))));
        prepareDraws(g, keys);
        const Numbers number = firstProducts[g];
        const Word sharedEven = sharedProduct(number.even, index), sharedOdd = sharedProduct(number.odd, index);
        auto word = [&](uint32_t stream) {
            return interleave(finishDraw(streamProduct(number.even, stream, keys), sharedEven, index, keys).w0, finishDraw(streamProduct(number.odd, stream, keys), sharedOdd, index, keys).w0);
        };
        for (int i = 0; i < kParameters; i++) score[i] = toScore(word(kDrawn[i].stream));
        auto correlate = [&](int one, int other, const float* factors) { score[other] = fma(splat(factors[3]), score[other], splat(factors[2]) * score[one]); };
        correlate(kReserved, kOutputs, plan::kFactors_products_sora_users_app_outputs_per_user_day);
        correlate(kLogDrift, kLogEfficiency, plan::kFactors_products_sora_compute_efficiency_gain_per_year);
        correlate(kActivation, kHazard, plan::kFactors_products_sora_users_app_churn_per_month);
        for (int i = 0; i < kParameters; i++) x[i] = quantile(kDrawn[i], score[i]);

        const Lane zero = splat(0), never = splat(kNever);
        fullThreshold[g] = threshold[g] = x[kThreshold];
        alternative[g] = x[kAlternative];
        otherRevenue[g] = x[kOtherRevenue];
        storeKeeps[g] = x[kStoreKeeps];
        opex[g] = x[kOpex];
        noticeDays[g] = x[kNoticeDays];
        work[g] = x[kWork];
        logEfficiency[g] = x[kLogEfficiency];
        capture[g] = x[kCapture];
        gpuSeconds[g] = splat(86400) * x[kUtilization];
        perGpuSecond[g] = reciprocal(gpuSeconds[g]);
        reserved[g] = x[kReserved];
        minusLambda[g] = x[kLogKeep];
        keeps[g] = expOf(max(x[kLogKeep], splat(-87)));
        markup[g] = x[kMarkup];
        salvage[g] = x[kSalvage];
        addsScale[g] = x[kAddsScale];
        activation[g] = x[kActivation];
        hazard[g] = x[kHazard];
        outputs[g] = x[kOutputs];
        subscriptionPerDay[g] = x[kPaying] * x[kArpu] * splat(static_cast<float>(1 / 30.4375));
        priceNow[g] = x[kPriceNow];
        logDrift[g] = x[kLogDrift];
        reviewAfter[g] = x[kReviewAfter];
        reviewEvery[g] = x[kReviewEvery];
        perReviewEvery[g] = reciprocal(x[kReviewEvery]);
        reallocationAfter[g] = x[kReallocationAfter];
        reallocationHazard[g] = x[kReallocationHazard];
        logFocus[g] = x[kLogFocus];

        // The training run comes once and for certain: its cost is known from the start.
        trainingFrom[g] = max(x[kTrainingAt], zero);
        trainingUntil[g] = trainingFrom[g] + x[kTrainingOver];
        trainingRate[g] = divide(x[kTrainingCost], x[kTrainingOver]);
        // Parity comes once, by chance: its factors are those of arrival 0.
        const auto gap = [](Word word, Lane rate, Lane perRate) { return min(divide(exponentialDraw(word) * splat(12), rate, perRate), splat(kNever)); };
        parityDue[g] = gap(word(plan::kStream_events_open_weight_parity), x[kParityRate], reciprocal(x[kParityRate]));
        logParityPrice[g] = x[kParityPrice];
        logParityChurn[g] = x[kParityChurn];
        parityPrice[g] = expOf(x[kParityPrice]);
        parityChurn[g] = expOf(x[kParityChurn]);
        outageRate[g] = x[kOutageRate];
        perOutageRate[g] = reciprocal(x[kOutageRate]);
        outageDue[g] = gap(word(plan::kStream_events_outage), outageRate[g], perOutageRate[g]);
        const Lane spikeRate = splat(plan::kTime_gpu_price_spike);
        spikeDue[g] = gap(word(plan::kStream_events_gpu_price_spike), spikeRate, reciprocal(spikeRate));
        spikeLasts[g] = x[kSpikeLasts];
        spikeFrom[g] = never;
        hazardLeft[g] = exponentialDraw(word(plan::kStream_events_reallocation));

        for (Row* row : {&price, &users, &outageCount, &spikeCount, &logSpike, &cause, &monthsInBreach, &loss, &peakUsers, &lastUsers, &revenue, &compute, &other, &gpuHours}) (*row)[g] = zero;
        for (Row* row : {&ends, &breachMonth, &sustainedBreachMonth, &breakEvenMonth, &coveredSince}) (*row)[g] = never;
        usersKept[g] = splat(1);
        peakBurn[g] = splat(-kCashLimit);
        const int left = count - g * kWidth;
        here[g] = lives[g] = left >= kWidth ? 0xffff : static_cast<Mask>((1 << left) - 1);
    }
}

// Where the futures of some masks go, side by side.
struct Places
{
    int begin[kGroups], count = 0;

    Places(const Mask* masks, int groups)
    {
        for (int g = 0; g < groups; g++)
        {
            begin[g] = count;
            count += __builtin_popcount(masks[g]);
        }
    }
};

INLINE void compress(const Row& from, float* to, const Mask* masks, const Places& places, int groups)
{
    for (int g = 0; g < groups; g++) _mm512_storeu_ps(to + places.begin[g], _mm512_maskz_compress_ps(masks[g], from[g]));
}

// Notes the lives that are over, or all of them at the end.
inline void append(Finished& finished, const Living& living, const Mask* over, int groups)
{
    const Row* rows = reinterpret_cast<const Row*>(&living);
    const Places places(over, groups);
    for (int i = 0; i < Finished::kRows; i++) compress(rows[i], finished.rows[i] + finished.count, over, places, groups);
    finished.count += places.count;
}

// Moves the futures that live on into as few groups as hold them. A future's numbers are its own whatever its place.
inline void Chunk::regroup(const Keys& keys)
{
    Mask over[kGroups];
    for (int g = 0; g < groups; g++) over[g] = _mm512_kandn(lives[g], here[g]);
    append(finished, *this, over, groups);
    const Places places(lives, groups);
    auto move = [&](Row* rows, size_t count) {
        for (size_t i = 0; i < count; i++) compress(rows[i], rows[i].numbers(), lives, places, groups);
    };
    move(reinterpret_cast<Row*>(static_cast<Moving*>(this)), sizeof(Moving) / sizeof(Row));
    move(reinterpret_cast<Row*>(static_cast<Living*>(this)), sizeof(Living) / sizeof(Row));
    groups = (places.count + kWidth - 1) / kWidth;
    for (int g = 0; g < groups; g++)
    {
        const int left = places.count - g * kWidth;
        here[g] = lives[g] = left >= kWidth ? 0xffff : static_cast<Mask>((1 << left) - 1);
        prepareDraws(g, keys);
    }
}

inline void Chunk::finish()
{
    append(finished, *this, here, groups);
    groups = 0;
}
