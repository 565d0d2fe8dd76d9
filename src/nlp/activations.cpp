// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "activations.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace entente {

namespace {

constexpr std::size_t n_lanes = 8;
/// Adding and taking away 1.5 * 2^23 rounds to the nearest integer, ties to even.
constexpr float rounder = 12582912.0f;

float sum_lanes(const float* lane) { return ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7])); }

/// e^x to two units in the last place, for x <= 88; Cody and Waite's reduction, polynomial of degree 6.
inline float exponential(float x) {
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
inline float error_function(float x) {
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

float round_row(const float* x, std::size_t n, std::uint8_t* bytes) {
    float lane[n_lanes] = {};
    for (std::size_t i = 0; i < n; i += n_lanes)
        for (std::size_t l = 0; l < n_lanes; ++l) {
            const float a = x[i + l] < 0.0f ? -x[i + l] : x[i + l];
            lane[l] = a > lane[l] ? a : lane[l];
        }
    const float largest = std::max(*std::max_element(lane, lane + n_lanes), 1e-12f);
    const float factor = 127.0f / largest;
    for (std::size_t i = 0; i < n; ++i) {
        const float y = (x[i] * factor + rounder) - rounder;
        bytes[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(y) + 128);
    }
    return largest / 127.0f;
}

void restore_row(const std::int32_t* products, const std::int32_t* weight_sums, float scale, const float* weight_scales, const float* bias,
                 std::size_t n, float* out) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<float>(products[i] - 128 * weight_sums[i]) * (scale * weight_scales[i]) + bias[i];
}

void add_bytes(const std::int8_t* bytes, float scale, std::size_t n, float* out) {
    for (std::size_t i = 0; i < n; ++i) out[i] += static_cast<float>(bytes[i]) * scale;
}

void add_scaled(const float* x, float weight, std::size_t n, float* out) {
    for (std::size_t i = 0; i < n; ++i) out[i] += weight * x[i];
}

float dot(const float* a, const float* b, std::size_t n) {
    float lane[n_lanes] = {};
    for (std::size_t i = 0; i < n; i += n_lanes)
        for (std::size_t l = 0; l < n_lanes; ++l) lane[l] += a[i + l] * b[i + l];
    return sum_lanes(lane);
}

void normalize(float* x, const float* gain, const float* bias, std::size_t n) {
    float lane[n_lanes] = {};
    for (std::size_t i = 0; i < n; i += n_lanes)
        for (std::size_t l = 0; l < n_lanes; ++l) lane[l] += x[i + l];
    const float mean = sum_lanes(lane) / static_cast<float>(n);
    for (std::size_t i = 0; i < n; ++i) x[i] -= mean;
    const float variance = dot(x, x, n) / static_cast<float>(n);
    const float factor = 1.0f / std::sqrt(variance + 1e-12f);
    for (std::size_t i = 0; i < n; ++i) x[i] = x[i] * factor * gain[i] + bias[i];
}

void gelu(float* x, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        const float e = error_function(x[i] * 0.707106781f);
        x[i] = 0.5f * x[i] * (1.0f + (x[i] < 0.0f ? -e : e));
    }
}

void relu(float* x, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) x[i] = x[i] < 0.0f ? 0.0f : x[i];
}

void softmax(float* x, std::size_t n) {
    const float largest = *std::max_element(x, x + n);
    for (std::size_t i = 0; i < n; ++i) x[i] = exponential(x[i] - largest);
    float sum = 0.0f;
    for (std::size_t i = 0; i < n; ++i) sum += x[i];
    for (std::size_t i = 0; i < n; ++i) x[i] = x[i] / sum;
}

}  // namespace entente
