// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "kernels_x86.h"

#ifdef ENTENTE_X86_KERNELS

#include <immintrin.h>
#include <cstring>

// The instruction set is named at each function, not for the file: no inline function of a header can be compiled for it by accident.
#define AVX2 __attribute__((target("avx2")))

namespace entente {

namespace {

/// The same four inputs for all outputs of a block.
AVX2 inline __m256i spread(const std::uint8_t* inputs) {
    int four;
    std::memcpy(&four, inputs, sizeof four);
    return _mm256_set1_epi32(four);
}

/// sums + the products of four inputs, for eight outputs.
AVX2 inline __m256i add_products(__m256i sums, __m256i inputs, __m256i weights) {
    return _mm256_add_epi32(sums, _mm256_madd_epi16(_mm256_maddubs_epi16(inputs, weights), _mm256_set1_epi16(1)));
}

/// One block of outputs for N rows.
template <int N>
AVX2 void multiply_rows(const std::uint8_t* rows, std::size_t n_inputs, const std::int8_t* w, std::size_t stride, std::int32_t* out) {
    __m256i low[N], high[N];
    for (int r = 0; r < N; ++r) low[r] = high[r] = _mm256_setzero_si256();
    for (std::size_t i = 0; i < n_inputs; i += 4, w += 64) {
        const __m256i w_low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w));
        const __m256i w_high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(w + 32));
#pragma GCC unroll 4
        for (int r = 0; r < N; ++r) {
            const __m256i a = spread(rows + static_cast<std::size_t>(r) * n_inputs + i);
            low[r] = add_products(low[r], a, w_low);
            high[r] = add_products(high[r], a, w_high);
        }
    }
    for (int r = 0; r < N; ++r) {
        std::int32_t* to = out + static_cast<std::size_t>(r) * stride;
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), low[r]);
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + 8), high[r]);
    }
}

using MultiplyRows = void (*)(const std::uint8_t*, std::size_t, const std::int8_t*, std::size_t, std::int32_t*);
/// By the number of rows, less one.
constexpr MultiplyRows multiply_some[] = {multiply_rows<1>, multiply_rows<2>, multiply_rows<3>, multiply_rows<4>};

}  // namespace

AVX2 void multiply_avx2(const std::uint8_t* rows, std::size_t n_rows, std::size_t n_inputs, const std::int8_t* weights,
                        std::size_t n_outputs, std::int32_t* out) {
    for (std::size_t block = 0; block < n_outputs; block += 16) {
        const std::int8_t* w = weights + block * n_inputs;
        for (std::size_t row = 0; row < n_rows; row += 4)
            multiply_some[(n_rows - row < 4 ? n_rows - row : 4) - 1](rows + row * n_inputs, n_inputs, w, n_outputs,
                                                                     out + row * n_outputs + block);
    }
}

}  // namespace entente

#endif
