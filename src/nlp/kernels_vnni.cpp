// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "kernels_x86.h"

#ifdef ENTENTE_X86_KERNELS

#include <immintrin.h>
#include <cstring>

#define VNNI __attribute__((target("avx512f,avx512vnni")))

namespace entente {

namespace {

/// One block of outputs for N rows.
template <int N>
VNNI void multiply_rows(const std::uint8_t* rows, std::size_t n_inputs, const std::int8_t* w, std::size_t stride, std::int32_t* out) {
    __m512i sums[N];
    for (int r = 0; r < N; ++r) sums[r] = _mm512_setzero_si512();
    for (std::size_t i = 0; i < n_inputs; i += 4, w += 64) {
        const __m512i weights = _mm512_loadu_si512(w);
#pragma GCC unroll 8
        for (int r = 0; r < N; ++r) {
            int four;
            std::memcpy(&four, rows + static_cast<std::size_t>(r) * n_inputs + i, sizeof four);
            sums[r] = _mm512_dpbusd_epi32(sums[r], _mm512_set1_epi32(four), weights);
        }
    }
    for (int r = 0; r < N; ++r) _mm512_storeu_si512(out + static_cast<std::size_t>(r) * stride, sums[r]);
}

using MultiplyRows = void (*)(const std::uint8_t*, std::size_t, const std::int8_t*, std::size_t, std::int32_t*);
/// By the number of rows, less one.
constexpr MultiplyRows multiply_some[] = {multiply_rows<1>, multiply_rows<2>, multiply_rows<3>, multiply_rows<4>,
                                          multiply_rows<5>, multiply_rows<6>, multiply_rows<7>, multiply_rows<8>};

}  // namespace

VNNI void multiply_vnni(const std::uint8_t* rows, std::size_t n_rows, std::size_t n_inputs, const std::int8_t* weights,
                        std::size_t n_outputs, std::int32_t* out) {
    for (std::size_t block = 0; block < n_outputs; block += 16) {
        const std::int8_t* w = weights + block * n_inputs;
        for (std::size_t row = 0; row < n_rows; row += 8)
            multiply_some[(n_rows - row < 8 ? n_rows - row : 8) - 1](rows + row * n_inputs, n_inputs, w, n_outputs,
                                                                     out + row * n_outputs + block);
    }
}

}  // namespace entente

#endif
