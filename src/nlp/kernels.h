// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

/// Outputs of packed weights come in blocks of this size.
inline constexpr std::size_t block_outputs = 16;
/// Inputs of one output that lie side by side.
inline constexpr std::size_t block_inputs = 4;

/// out (rows, outputs) = rows (rows, inputs) x weights, in exact integers.
/// `weights`: blocks of 16 outputs, in each block 4 inputs of each output, then the next 4. Values -63..63, so that sums of two
/// products with unsigned bytes fit 16 bits (vpmaddubsw). `n_inputs` is a multiple of 4, `n_outputs` of 16.
using ProductKernel = void (*)(const std::uint8_t* rows, std::size_t n_rows, std::size_t n_inputs, const std::int8_t* weights,
                               std::size_t n_outputs, std::int32_t* out);

struct NamedKernel {
    const char* name = "";  ///< instruction set
    ProductKernel multiply = nullptr;
};

/// What this processor can run, slowest first; all give the same bits.
std::vector<NamedKernel> supported_kernels();

}  // namespace entente
