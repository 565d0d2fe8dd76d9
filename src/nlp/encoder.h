// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kernels.h"
#include "model_file.h"

namespace entente {

/// One stretch of word pieces as the encoder takes it, [CLS] first and [SEP] last.
struct EncoderInput {
    static constexpr std::int32_t no_shape = -1;  ///< of [CLS] and [SEP]
    std::vector<std::uint32_t> pieces = {};
    std::vector<std::int32_t> shapes = {};  ///< row of Model::shapes of each piece's word
    std::vector<std::uint32_t> words = {};  ///< the first piece of each word; 0 ([CLS]) comes first, as the root
};

/// out (rows, outputs) = x (rows, inputs) through `layer`: each row rounded to 8 bits, product in integers.
std::vector<float> apply(const Linear& layer, std::span<const float> x, ProductKernel multiply);

/// -> (words, width): the mixed states of the last layers at the words' first pieces.
std::vector<float> encode(const Model& model, const EncoderInput& input, ProductKernel multiply);

}  // namespace entente
