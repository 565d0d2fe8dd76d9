// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "kernels.h"

#include "kernels_x86.h"

namespace entente {

namespace {

void multiply_portable(const std::uint8_t* rows, std::size_t n_rows, std::size_t n_inputs, const std::int8_t* weights,
                       std::size_t n_outputs, std::int32_t* out) {
    for (std::size_t block = 0; block < n_outputs; block += block_outputs) {
        for (std::size_t row = 0; row < n_rows; ++row) {
            const std::int8_t* w = weights + block * n_inputs;
            const std::uint8_t* a = rows + row * n_inputs;
            std::int32_t sums[block_outputs] = {};
            for (std::size_t i = 0; i < n_inputs; i += block_inputs, w += block_outputs * block_inputs)
                for (std::size_t o = 0; o < block_outputs; ++o)
                    for (std::size_t d = 0; d < block_inputs; ++d) sums[o] += a[i + d] * w[o * block_inputs + d];
            for (std::size_t o = 0; o < block_outputs; ++o) out[row * n_outputs + block + o] = sums[o];
        }
    }
}

}  // namespace

std::vector<NamedKernel> supported_kernels() {
    std::vector<NamedKernel> out{{"portable", multiply_portable}};
#ifdef ENTENTE_X86_KERNELS
    if (__builtin_cpu_supports("avx2")) out.push_back({"AVX2", multiply_avx2});
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vnni")) out.push_back({"AVX-512 VNNI", multiply_vnni});
#endif
    return out;
}

}  // namespace entente
