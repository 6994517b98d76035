// What is counted of lives, as engine/Tallies counts it: times by cause and 1/256 of a month, outcomes by size. Sums are double precision here.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <vector>

#include "step.h"

constexpr int kTimes = 4, kCodes = 3, kOutcomes = 13, kTimeBins = plan::kSteps * 256, kLastBin = (50 + 30) * 128, kValueBins = 2 * kLastBin + 1;

constexpr const char* kOutcomeNames[kOutcomes] = {"life", "peak_burn", "loss", "months_in_breach", "peak_users", "last_users", "revenue", "compute", "other_cost", "gpu_hours", "stranded", "lowest_cash", "notice_days"};

// What the reservation still costs where the product ended.
inline Lane stranded(const Finished& lives, int g)
{
    const Lane zero = splat(0), one = splat(1), term = splat(plan::kTerm), lived = max(lives.of(offsetof(Living, ends), g), zero);
    const Lane begun = floorOf(divide(lived - splat(kSameInstant), term)) + one;
    const Lane left = max(fma(begun, term, zero - lived), zero), whole = floorOf(left), lambda = lives.of(offsetof(Living, minusLambda), g);
    const Lane summed = min(whole, divide(splat(60), max(zero - lambda, splat(1e-3f))));
    Lane kept, sumOfWhole, sumOfOne, unused, unusedToo;
    growthIntegrals(max(summed * lambda, splat(-60)), kept, sumOfWhole, unused);
    growthIntegrals(lambda, unused, sumOfOne, unusedToo);
    const Lane months = fma(left - whole, kept, divide(summed * sumOfWhole, sumOfOne));
    const Lane perMonth = lives.of(offsetof(Living, reserved), g) * lives.of(offsetof(Living, reservedPrice), g) * splat(730.5f);
    return choose(less(zero, lives.of(offsetof(Living, cause), g)), months * perMonth * max(one - lives.of(offsetof(Living, salvage), g), zero), zero);
}

// Lives, sixteen at a time: codes and months of the times, then the outcomes, in the order of the engine's enumerations.
struct Lives
{
    Lane codes[kTimes], months[kTimes], outcomes[kOutcomes];

    Lives(const Finished& lives, int g)
    {
        const Lane zero = splat(0), one = splat(1), horizon = splat(plan::kSteps), cause = lives.of(offsetof(Living, cause), g);
        const Mask alive = _mm512_cmp_ps_mask(cause, zero, _CMP_EQ_OQ);
        const Lane lived = choose(alive, horizon, min(max(lives.of(offsetof(Living, ends), g), zero), horizon)), otherwise = choose(alive, zero, splat(2));
        codes[0] = cause;
        months[0] = lived;
        int time = 1;
        for (size_t row : {offsetof(Living, breachMonth), offsetof(Living, sustainedBreachMonth), offsetof(Living, breakEvenMonth)})
        {
            const Lane crossing = lives.of(row, g);
            const Mask crossed = less(crossing, splat(kNever));
            codes[time] = choose(crossed, one, otherwise);
            months[time++] = choose(crossed, min(crossing, horizon), lived);
        }
        int outcome = 0;
        outcomes[outcome++] = lived;
        for (size_t row : {offsetof(Living, peakBurn), offsetof(Living, loss), offsetof(Living, monthsInBreach), offsetof(Living, peakUsers), offsetof(Living, lastUsers), offsetof(Living, revenue), offsetof(Living, compute), offsetof(Living, other), offsetof(Living, gpuHours)})
            outcomes[outcome++] = lives.of(row, g);
        outcomes[outcome++] = stranded(lives, g);
        outcomes[outcome++] = splat(kCashLimit);
        outcomes[outcome++] = lives.of(offsetof(Living, noticeDays), g);
    }
};

// 64 bits of a sequence of words: two sequences of one length that differ in one word never have the same.
struct Hash
{
    uint64_t value = 0xcbf29ce484222325;

    void add(uint32_t word) { value = (value ^ word) * 0x100000001b3; }
    void add(float number)
    {
        uint32_t word;
        std::memcpy(&word, &number, sizeof word);
        add(word);
    }
};

class alignas(64) Tally
{
public:
    uint64_t futures = 0;

    void record(const Finished& lives)
    {
        futures += static_cast<uint64_t>(lives.count);
        for (int g = 0; g * kWidth < lives.count; g++) record(Lives(lives, g), std::min(lives.count - g * kWidth, kWidth));
    }

    void add(const Tally& other)
    {
        futures += other.futures;
        for (size_t i = 0; i < times_.size(); i++) times_[i] += other.times_[i];
        for (size_t i = 0; i < values_.size(); i++) values_[i] += other.values_[i];
        for (int i = 0; i < kOutcomes; i++)
        {
            least_[i] = min(least_[i], other.least_[i]);
            most_[i] = max(most_[i], other.most_[i]);
            sums_[i] += other.sums_[i];
            squares_[i] += other.squares_[i];
        }
    }

    uint64_t hash() const
    {
        Hash hash;
        auto add = [&hash](int bin, uint32_t count) {
            if (count == 0) return;
            hash.add(static_cast<uint32_t>(bin));
            hash.add(count);
        };
        for (int time = 0; time < kTimes; time++)
            for (int bin = 0; bin < kCodes * kTimeBins; bin++) add(bin, times_[static_cast<size_t>(time * kCodes * kTimeBins + bin)]);
        for (int outcome = 0; outcome < kOutcomes; outcome++)
        {
            for (int bin = 0; bin < kValueBins; bin++) add(bin - kLastBin, values_[static_cast<size_t>(outcome * kValueBins + bin)]);
            hash.add(_mm512_reduce_min_ps(least_[outcome]) + 0.0f);
            hash.add(_mm512_reduce_max_ps(most_[outcome]) + 0.0f);
        }
        return hash.value;
    }

    double mean(int outcome) const { return _mm512_reduce_add_pd(sums_[outcome]) / static_cast<double>(futures); }

    double sd(int outcome) const
    {
        const double variance = _mm512_reduce_add_pd(squares_[outcome]) / static_cast<double>(futures) - mean(outcome) * mean(outcome);
        return std::sqrt(std::max(variance, 0.0));
    }

private:
    // 32 bits are enough for four thousand million futures a thread, and keep what is counted in the second cache.
    std::vector<uint32_t> times_ = std::vector<uint32_t>(kTimes * kCodes * kTimeBins), values_ = std::vector<uint32_t>(kOutcomes * kValueBins);
    Lane least_[kOutcomes], most_[kOutcomes];
    __m512d sums_[kOutcomes] = {}, squares_[kOutcomes] = {};

    void record(const Lives& lives, int count)
    {
        const Mask valid = static_cast<Mask>((1 << count) - 1);
        alignas(64) int bins[kTimes + kOutcomes][kWidth];
        for (int i = 0; i < kTimes; i++) _mm512_store_si512(bins[i], timeBin(lives.codes[i], lives.months[i], i));
        for (int i = 0; i < kOutcomes; i++)
        {
            const Lane x = lives.outcomes[i];
            _mm512_store_si512(bins[kTimes + i], valueBin(x, i));
            least_[i] = _mm512_mask_min_ps(least_[i], valid, least_[i], x);
            most_[i] = _mm512_mask_max_ps(most_[i], valid, most_[i], x);
            const Lane counted = _mm512_maskz_mov_ps(valid, x);
            const __m512d lower = _mm512_cvtps_pd(_mm512_castps512_ps256(counted)), upper = _mm512_cvtps_pd(_mm512_extractf32x8_ps(counted, 1));
            sums_[i] += lower + upper;
            squares_[i] = _mm512_fmadd_pd(upper, upper, _mm512_fmadd_pd(lower, lower, squares_[i]));
        }
        for (int i = 0; i < kTimes; i++)
            for (int lane = 0; lane < count; lane++) times_[static_cast<size_t>(bins[i][lane])]++;
        for (int i = kTimes; i < kTimes + kOutcomes; i++)
            for (int lane = 0; lane < count; lane++) values_[static_cast<size_t>(bins[i][lane])]++;
    }

    static Word timeBin(Lane code, Lane months, int time)
    {
        const Lane scaled = months * splat(256), whole = _mm512_cvtepi32_ps(_mm512_cvttps_epi32(scaled));
        const Lane bin = choose(less(whole, scaled), whole, whole - splat(1));
        const Word table = _mm512_add_epi32(_mm512_cvttps_epi32(code), _mm512_set1_epi32(time * kCodes));
        return _mm512_add_epi32(_mm512_cvttps_epi32(max(bin, splat(0))), _mm512_mullo_epi32(table, _mm512_set1_epi32(kTimeBins)));
    }

    static Word valueBin(Lane x, int outcome)
    {
        const Word leading = _mm512_srli_epi32(_mm512_and_si512(bits(x), words(0x7fffffffu)), 16), sign = _mm512_srai_epi32(bits(x), 31);
        const Word size = _mm512_sub_epi32(leading, _mm512_set1_epi32(((-30 + 127) << 7) - 1));
        const Word magnitude = _mm512_min_epi32(_mm512_max_epi32(size, _mm512_setzero_si512()), _mm512_set1_epi32(kLastBin));
        const Word bin = _mm512_sub_epi32(_mm512_xor_si512(magnitude, sign), sign);
        return _mm512_add_epi32(bin, _mm512_set1_epi32(outcome * kValueBins + kLastBin));
    }

public:
    Tally()
    {
        for (int i = 0; i < kOutcomes; i++)
        {
            least_[i] = splat(std::numeric_limits<float>::infinity());
            most_[i] = splat(-std::numeric_limits<float>::infinity());
        }
    }
};
