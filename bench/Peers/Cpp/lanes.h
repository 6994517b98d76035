// Sixteen futures in a register, and the functions of the model over them: the same operations in the same order as engine/Lanes, so that every
// result is equal to the bit. Where this scenario bounds an argument, the clamps that could not act are left out.
#pragma once
#include <immintrin.h>

#include <cstdint>

using Lane = __m512;
using Word = __m512i;
using Mask = __mmask16;

#define INLINE static inline __attribute__((always_inline))
#define INLINE_MEMBER inline __attribute__((always_inline))

constexpr int kWidth = 16;
constexpr float kNever = 1e9f, kSameInstant = 1e-4f, kRatioLimit = 1e6f, kCashLimit = 1e15f;

INLINE Lane splat(float x) { return _mm512_set1_ps(x); }
INLINE Word words(uint32_t x) { return _mm512_set1_epi32(static_cast<int>(x)); }
INLINE Lane fma(Lane a, Lane b, Lane c) { return _mm512_fmadd_ps(a, b, c); }
INLINE Lane min(Lane a, Lane b) { return _mm512_min_ps(a, b); }
INLINE Lane max(Lane a, Lane b) { return _mm512_max_ps(a, b); }
INLINE Lane choose(Mask m, Lane yes, Lane no) { return _mm512_mask_blend_ps(m, no, yes); }
INLINE Mask less(Lane a, Lane b) { return _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ); }
INLINE Mask greater(Lane a, Lane b) { return _mm512_cmp_ps_mask(a, b, _CMP_GT_OQ); }
INLINE Mask atMost(Lane a, Lane b) { return _mm512_cmp_ps_mask(a, b, _CMP_LE_OQ); }
INLINE Mask atLeast(Lane a, Lane b) { return _mm512_cmp_ps_mask(a, b, _CMP_GE_OQ); }
INLINE Word bits(Lane a) { return _mm512_castps_si512(a); }
INLINE Lane number(Word a) { return _mm512_castsi512_ps(a); }

constexpr float kRoundingShift = 12582912;

INLINE Lane floorOf(Lane x)
{
    Lane shift = splat(kRoundingShift), nearest = x + shift - shift;
    return _mm512_mask_sub_ps(nearest, greater(nearest, x), nearest, splat(1));
}

// e^x for -87 <= x <= 88.
INLINE Lane expOf(Lane x)
{
    Lane shift = splat(kRoundingShift), shifted = fma(x, splat(1.44269504f), shift), n = shifted - shift;
    Lane r = fma(n, splat(-1.42860677e-6f), fma(n, splat(-0.693145752f), x));
    Lane p = splat(1.9875691500e-4f);
    p = fma(p, r, splat(1.3981999507e-3f));
    p = fma(p, r, splat(8.3334519073e-3f));
    p = fma(p, r, splat(4.1665795894e-2f));
    p = fma(p, r, splat(1.6666665459e-1f));
    p = fma(p, r, splat(5.0000001201e-1f));
    p = fma(p, r * r, r) + splat(1);
    return number(_mm512_add_epi32(bits(p), _mm512_slli_epi32(bits(shifted), 23)));
}

INLINE Lane logOf(Lane x)
{
    Word rootHalf = words(0x3f3504f3u), above = _mm512_sub_epi32(bits(x), rootHalf);
    Lane e = _mm512_cvtepi32_ps(_mm512_srai_epi32(above, 23));
    Lane m = number(_mm512_add_epi32(_mm512_and_si512(above, words(0x007fffffu)), rootHalf)) - splat(1);
    Lane square = m * m, p = splat(7.0376836292e-2f);
    p = fma(p, m, splat(-1.1514610310e-1f));
    p = fma(p, m, splat(1.1676998740e-1f));
    p = fma(p, m, splat(-1.2420140846e-1f));
    p = fma(p, m, splat(1.4249322787e-1f));
    p = fma(p, m, splat(-1.6668057665e-1f));
    p = fma(p, m, splat(2.0000714765e-1f));
    p = fma(p, m, splat(-2.4999993993e-1f));
    p = fma(p, m, splat(3.3333331174e-1f));
    p = fma(e, splat(-2.12194440e-4f), p * m * square);
    p = fma(square, splat(-0.5f), p) + m;
    return fma(e, splat(0.693359375f), p);
}

// 1/b to be used several times. fnmadd(b, y, 1) rounds like MultiplyAdd(-b, y, 1).
INLINE Lane reciprocal(Lane b)
{
    Lane y = number(_mm512_sub_epi32(words(0x7ef311c7u), bits(b))), one = splat(1);
    for (int i = 0; i < 2; i++)
    {
        Lane e = _mm512_fnmadd_ps(b, y, one);
        y = fma(y, fma(e, e, e), y);
    }
    return y;
}

INLINE Lane divide(Lane a, Lane b, Lane reciprocalOfB)
{
    Lane quotient = a * reciprocalOfB;
    return fma(_mm512_fnmadd_ps(b, quotient, a), reciprocalOfB, quotient);
}

INLINE Lane divide(Lane a, Lane b) { return divide(a, b, reciprocal(b)); }

// e^x, (e^x - 1)/x and (e^x - 1 - x)/x^2 for x <= 0.
INLINE void growthIntegrals(Lane x, Lane& exp, Lane& phi, Lane& psi)
{
    Lane one = splat(1), nearPsi = splat(1.0f / 39916800);
    nearPsi = fma(nearPsi, x, splat(1.0f / 3628800));
    nearPsi = fma(nearPsi, x, splat(1.0f / 362880));
    nearPsi = fma(nearPsi, x, splat(1.0f / 40320));
    nearPsi = fma(nearPsi, x, splat(1.0f / 5040));
    nearPsi = fma(nearPsi, x, splat(1.0f / 720));
    nearPsi = fma(nearPsi, x, splat(1.0f / 120));
    nearPsi = fma(nearPsi, x, splat(1.0f / 24));
    nearPsi = fma(nearPsi, x, splat(1.0f / 6));
    nearPsi = fma(nearPsi, x, splat(1.0f / 2));
    Lane nearPhi = fma(x, nearPsi, one), nearExp = fma(x, nearPhi, one);

    Mask near = atMost(x * x, one);
    Lane farExp = expOf(x), inverse = reciprocal(choose(near, one, x));
    Lane farPhi = (farExp - one) * inverse, farPsi = (farPhi - one) * inverse;
    exp = choose(near, nearExp, farExp);
    phi = choose(near, nearPhi, farPhi);
    psi = choose(near, nearPsi, farPsi);
}
