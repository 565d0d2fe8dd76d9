// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace entente {

// All floating-point arithmetic of the network. One translation unit, each sum in a fixed order of eight lanes, no contraction, no function
// of the C library that may round differently elsewhere (square root and division are exact by IEEE 754): the same bits on every machine.
// Lengths are multiples of 8 unless said.

/// Rounds a row to 8 bits with its own scale: bytes are 128 + round(x / scale), 1..255. Returns the scale.
float round_row(const float* x, std::size_t n, std::uint8_t* bytes);
/// out = (products - 128 * weight_sums) * scale * weight_scales + bias: what round_row and the integer product stand for. Any length.
void restore_row(const std::int32_t* products, const std::int32_t* weight_sums, float scale, const float* weight_scales, const float* bias,
                 std::size_t n, float* out);
/// Row of a table of bytes, times its scale, is added to `out`.
void add_bytes(const std::int8_t* bytes, float scale, std::size_t n, float* out);
/// out += weight * x
void add_scaled(const float* x, float weight, std::size_t n, float* out);
float dot(const float* a, const float* b, std::size_t n);
/// Layer norm in place; epsilon 1e-12 as BERT has it.
void normalize(float* x, const float* gain, const float* bias, std::size_t n);
/// GELU in place, by an approximation of erf to 2e-7 (Abramowitz and Stegun 7.1.26).
void gelu(float* x, std::size_t n);
void relu(float* x, std::size_t n);
/// Softmax in place. Any length.
void softmax(float* x, std::size_t n);

}  // namespace entente
