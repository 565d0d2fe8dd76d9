// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#if defined(__x86_64__) && defined(__GNUC__)
#define ENTENTE_X86_KERNELS

#include <cstddef>
#include <cstdint>

namespace entente {

// ProductKernels for processors that have the instructions; see kernels.h.
void multiply_avx2(const std::uint8_t* rows, std::size_t n_rows, std::size_t n_inputs, const std::int8_t* weights, std::size_t n_outputs,
                   std::int32_t* out);
void multiply_vnni(const std::uint8_t* rows, std::size_t n_rows, std::size_t n_inputs, const std::int8_t* weights, std::size_t n_outputs,
                   std::int32_t* out);

}  // namespace entente

#endif
