// Random words and what is made of them: Philox4x32-10, uniforms, exponentials, normal scores, quantiles. The same numbers as engine/Randomness.
#pragma once
#include "lanes.h"
#include "plan.h"

INLINE Word multiplyWide(Word a, uint32_t factor) { return _mm512_mul_epu32(a, words(factor)); }
INLINE Word high(Word product) { return _mm512_srli_epi64(product, 32); }
INLINE Word exclusiveOr(Word a, Word b, Word c) { return _mm512_ternarylogic_epi32(a, b, c, 0x96); }

constexpr uint32_t kFactor0 = 0xd2511f53, kFactor2 = 0xcd9e8d57;

// The ten keys of a seed, computed once.
struct Keys
{
    uint32_t k0[10], k1[10];

    explicit Keys(uint64_t seed)
    {
        for (uint32_t round = 0; round < 10; round++)
        {
            k0[round] = static_cast<uint32_t>(seed) + round * 0x9e3779b9u;
            k1[round] = static_cast<uint32_t>(seed >> 32) + round * 0xbb67ae85u;
        }
    }
};

// A counter of eight futures, one in each 64 bits: the multiplier looks at the lower 32 only, so the upper may hold anything.
struct Half
{
    Word w0, w1, w2, w3;

    INLINE_MEMBER void round(uint32_t key0, uint32_t key1)
    {
        Word p0 = multiplyWide(w0, kFactor0), p2 = multiplyWide(w2, kFactor2);
        w0 = exclusiveOr(high(p2), w1, words(key0));
        w1 = p2;
        w2 = exclusiveOr(high(p0), w3, words(key1));
        w3 = p0;
    }
};

// Sixteen words from the lower halves of two times eight.
INLINE Word interleave(Word even, Word odd) { return _mm512_mask_shuffle_epi32(even, 0xaaaa, odd, _MM_PERM_CCAA); }

// The first product of a group of futures, the same in all their draws.
struct Numbers
{
    Word even, odd;

    INLINE_MEMBER static Numbers of(Word low) { return {multiplyWide(low, kFactor0), multiplyWide(high(low), kFactor0)}; }
};

// What the first two rounds are for an index that is the same in all futures: all but two products are numbers, met here with the keys of the rounds they go into.
struct Index
{
    uint32_t intoRound2, ontoNumber, intoRound3;

    Index(uint32_t index, uint32_t futureHigh, const Keys& keys)
    {
        const uint64_t p2 = static_cast<uint64_t>(index) * kFactor2;
        const uint64_t p0 = static_cast<uint64_t>(static_cast<uint32_t>(p2 >> 32) ^ futureHigh ^ keys.k0[0]) * kFactor0;
        intoRound2 = static_cast<uint32_t>(p2) ^ keys.k0[1];
        ontoNumber = static_cast<uint32_t>(p0 >> 32) ^ keys.k1[1];
        intoRound3 = static_cast<uint32_t>(p0) ^ keys.k1[2];
    }
};

// The third round's product that all streams of an index share.
INLINE Word sharedProduct(Word number, const Index& index) { return multiplyWide(_mm512_xor_si512(number, words(index.ontoNumber)), kFactor2); }

// The second round's product of a stream, whatever the index.
INLINE Word streamProduct(Word number, uint32_t stream, const Keys& keys) { return multiplyWide(_mm512_xor_si512(high(number), words(stream ^ keys.k1[0])), kFactor2); }

// From the third round on. What nobody reads of the last round the compiler leaves out.
INLINE Half finishDraw(Word ofStream, Word shared, const Index& index, const Keys& keys)
{
    Word p0 = multiplyWide(_mm512_xor_si512(high(ofStream), words(index.intoRound2)), kFactor0);
    Half half{exclusiveOr(high(shared), ofStream, words(keys.k0[2])), shared, _mm512_xor_si512(high(p0), words(index.intoRound3)), p0};
#pragma GCC unroll 8
    for (int round = 3; round < 10; round++) half.round(keys.k0[round], keys.k1[round]);
    return half;
}

// All ten rounds, for an index of its own in every future.
INLINE Half draw(Word low, Word futureHigh, Word index, uint32_t stream, const Keys& keys)
{
    Half half{low, futureHigh, index, words(stream)};
#pragma GCC unroll 10
    for (int round = 0; round < 10; round++) half.round(keys.k0[round], keys.k1[round]);
    return half;
}

// One word, drawn with an index of its own in every future.
template <Word Half::*word>
INLINE Word drawOne(Word low, Word futureHigh, Word index, uint32_t stream, const Keys& keys)
{
    Half even = draw(low, futureHigh, index, stream, keys), odd = draw(high(low), futureHigh, high(index), stream, keys);
    return interleave(even.*word, odd.*word);
}

INLINE Lane uniform(Word word) { return fma(_mm512_cvtepi32_ps(_mm512_srli_epi32(word, 9)), splat(1.0f / (1 << 23)), splat(1.0f / (1 << 24))); }
INLINE Lane exponentialDraw(Word word) { return splat(0) - logOf(uniform(word)); }

// The coefficients of the normal scores, held in registers by who makes many of them.
struct Scores
{
    Lane low[7], high[7];

    INLINE_MEMBER Scores()
    {
        for (int power = 0; power < 7; power++)
        {
            low[power] = _mm512_load_ps(plan::kNormalScores + 32 * power);
            high[power] = _mm512_load_ps(plan::kNormalScores + 32 * power + 16);
        }
    }

    INLINE_MEMBER Lane operator()(Word word) const
    {
        Word rank = exclusiveOr(word, _mm512_srai_epi32(word, 31), words(0x7fffffffu));
        Lane mass = fma(_mm512_cvtepi32_ps(rank), splat(1.0f / (1u << 31)), splat(0.5f / (1u << 31)));
        Word massBits = bits(min(mass, splat(0.99999994f))), octave = _mm512_srli_epi32(massBits, 23);
        Lane x = number(_mm512_ternarylogic_epi32(massBits, words(0x007fffffu), words(0x3f800000u), 0xea)) - splat(1.5f);
        Lane z = coefficient(6, octave);
        z = fma(z, x, coefficient(5, octave));
        z = fma(z, x, coefficient(4, octave));
        z = fma(z, x, coefficient(3, octave));
        z = fma(z, x, coefficient(2, octave));
        z = fma(z, x, coefficient(1, octave));
        z = fma(z, x, coefficient(0, octave));
        return number(_mm512_ternarylogic_epi32(bits(z), word, words(0x80000000u), 0x78));
    }

private:
    INLINE_MEMBER Lane coefficient(int power, Word octave) const { return _mm512_permutex2var_ps(low[power], octave, high[power]); }
};

// A parameter's value at a normal score: a pair of a value and the way to the next is one load of 64 bits.
INLINE Lane quantile(const plan::Parameter& parameter, Lane score)
{
    Lane position = (score + splat(6)) * splat(parameter.perScore);
    position = max(min(position, splat(static_cast<float>(parameter.intervals))), splat(0));
    Word index = _mm512_min_epi32(_mm512_cvttps_epi32(position), _mm512_set1_epi32(parameter.intervals - 1));
    __m512d lower = _mm512_i32gather_pd(_mm512_castsi512_si256(index), parameter.pairs, 8);
    __m512d upper = _mm512_i32gather_pd(_mm512_extracti64x4_epi64(index, 1), parameter.pairs, 8);
    const Word even = _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), one = words(1u);
    Lane a = _mm512_castpd_ps(lower), b = _mm512_castpd_ps(upper);
    Lane below = _mm512_permutex2var_ps(a, even, b), way = _mm512_permutex2var_ps(a, _mm512_add_epi32(even, one), b);
    return fma(position - _mm512_cvtepi32_ps(index), way, below);
}
