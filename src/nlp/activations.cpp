// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "activations.h"

#include <bit>
#include <cmath>

// Wider vectors where the processor has them. AVX2 does what SSE2 does to more numbers at a time; fused operations, which would round otherwise, stay off.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define EACH_WIDTH __attribute__((target_clones("default", "avx2")))
#define INLINED inline __attribute__((always_inline))
#else
#define EACH_WIDTH
#define INLINED inline
#endif

namespace entente {

namespace {

constexpr std::size_t n_lanes = 8;
/// Adding and taking away 1.5 * 2^23 rounds to the nearest integer, ties to even.
constexpr float rounder = 12582912.0f;

INLINED float sum_lanes(const float* lane) {
    return ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
}

/// e^x to two units in the last place, for x <= 88; Cody and Waite's reduction, polynomial of degree 6.
INLINED float exponential(float x) {
    x = x < -87.0f ? -87.0f : x;
    const float n = (x * 1.44269504f + rounder) - rounder;
    const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * (r * r) + r + 1.0f;
    return p * std::bit_cast<float>((static_cast<std::int32_t>(n) + 127) << 23);
}

/// erf(|x|)
INLINED float error_function(float x) {
    const float a = x < 0.0f ? -x : x;
    const float t = 1.0f / (1.0f + 0.3275911f * a);
    float p = 1.061405429f;
    p = p * t - 1.453152027f;
    p = p * t + 1.421413741f;
    p = p * t - 0.284496736f;
    p = p * t + 0.254829592f;
    return 1.0f - p * t * exponential(-a * a);
}

}  // namespace

EACH_WIDTH float round_row(const float* x, std::size_t n, std::uint8_t* bytes) {
    float lane[n_lanes] = {};
    for (std::size_t i = 0; i < n; i += n_lanes)
        for (std::size_t l = 0; l < n_lanes; ++l) {
            const float a = x[i + l] < 0.0f ? -x[i + l] : x[i + l];
            lane[l] = a > lane[l] ? a : lane[l];
        }
    float largest = 1e-12f;
    for (const float a : lane) largest = a > largest ? a : largest;
    const float factor = 127.0f / largest;
    for (std::size_t i = 0; i < n; ++i) {
        const float y = (x[i] * factor + rounder) - rounder;
        bytes[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(y) + 128);
    }
    return largest / 127.0f;
}

EACH_WIDTH void restore_row(const std::int32_t* products, const std::int32_t* weight_sums, float scale, const float* weight_scales,
                            const float* bias, std::size_t n, float* out) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<float>(products[i] - 128 * weight_sums[i]) * (scale * weight_scales[i]) + bias[i];
}

EACH_WIDTH void add_bytes(const std::int8_t* bytes, float scale, std::size_t n, float* out) {
    for (std::size_t i = 0; i < n; ++i) out[i] += static_cast<float>(bytes[i]) * scale;
}

EACH_WIDTH void add_scaled(const float* x, float weight, std::size_t n, float* out) {
    for (std::size_t i = 0; i < n; ++i) out[i] += weight * x[i];
}

EACH_WIDTH float dot(const float* a, const float* b, std::size_t n) {
    float lane[n_lanes] = {};
    for (std::size_t i = 0; i < n; i += n_lanes)
        for (std::size_t l = 0; l < n_lanes; ++l) lane[l] += a[i + l] * b[i + l];
    return sum_lanes(lane);
}

EACH_WIDTH void normalize(float* x, const float* gain, const float* bias, std::size_t n) {
    float lane[n_lanes] = {};
    for (std::size_t i = 0; i < n; i += n_lanes)
        for (std::size_t l = 0; l < n_lanes; ++l) lane[l] += x[i + l];
    const float mean = sum_lanes(lane) / static_cast<float>(n);
    for (std::size_t i = 0; i < n; ++i) x[i] -= mean;
    for (std::size_t l = 0; l < n_lanes; ++l) lane[l] = 0.0f;
    for (std::size_t i = 0; i < n; i += n_lanes)
        for (std::size_t l = 0; l < n_lanes; ++l) lane[l] += x[i + l] * x[i + l];
    const float variance = sum_lanes(lane) / static_cast<float>(n);
    const float factor = 1.0f / std::sqrt(variance + 1e-12f);
    for (std::size_t i = 0; i < n; ++i) x[i] = x[i] * factor * gain[i] + bias[i];
}

EACH_WIDTH void gelu(float* x, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        const float e = error_function(x[i] * 0.707106781f);
        x[i] = 0.5f * x[i] * (1.0f + (x[i] < 0.0f ? -e : e));
    }
}

EACH_WIDTH void relu(float* x, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) x[i] = x[i] < 0.0f ? 0.0f : x[i];
}

EACH_WIDTH void softmax(float* x, std::size_t n) {
    float largest = x[0];
    for (std::size_t i = 1; i < n; ++i) largest = x[i] > largest ? x[i] : largest;
    for (std::size_t i = 0; i < n; ++i) x[i] = exponential(x[i] - largest);
    float sum = 0.0f;
    for (std::size_t i = 0; i < n; ++i) sum += x[i];
    for (std::size_t i = 0; i < n; ++i) x[i] = x[i] / sum;
}

}  // namespace entente
