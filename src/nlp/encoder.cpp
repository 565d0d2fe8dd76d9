// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "encoder.h"

#include <cmath>

#include "activations.h"

namespace entente {

namespace {

/// (pieces, width): sum of the embeddings of piece, position and shape.
std::vector<float> embed(const Model& model, const EncoderInput& input) {
    const std::size_t width = model.sizes.width;
    std::vector<float> x(input.pieces.size() * width);
    for (std::size_t i = 0; i < input.pieces.size(); ++i) {
        float* row = x.data() + i * width;
        const std::size_t piece = input.pieces[i];
        add_bytes(model.pieces + piece * width, model.piece_scale[piece], width, row);
        add_scaled(model.positions + i * width, 1.0f, width, row);
        if (input.shapes[i] != EncoderInput::no_shape)
            add_scaled(model.shapes + static_cast<std::size_t>(input.shapes[i]) * width, 1.0f, width, row);
        normalize(row, model.norm.gain, model.norm.bias, width);
    }
    return x;
}

/// `mixed` (pieces, 3 * width): queries, keys and values. -> (pieces, width)
std::vector<float> attend(std::span<const float> mixed, std::size_t width, std::size_t n_heads) {
    const std::size_t n = mixed.size() / (3 * width), size = width / n_heads;
    const float scale = 1.0f / std::sqrt(static_cast<float>(size));
    std::vector<float> out(n * width), weights(n);
    for (std::size_t head = 0; head < n_heads; ++head) {
        const float* queries = mixed.data() + head * size;
        const float* keys = queries + width;
        const float* values = keys + width;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) weights[j] = dot(queries + i * 3 * width, keys + j * 3 * width, size) * scale;
            softmax(weights.data(), n);
            float* to = out.data() + i * width + head * size;
            for (std::size_t j = 0; j < n; ++j) add_scaled(values + j * 3 * width, weights[j], size, to);
        }
    }
    return out;
}

/// x = norm(x + change), row by row
void add_and_normalize(std::vector<float>& x, const std::vector<float>& change, const Norm& norm, std::size_t width) {
    add_scaled(change.data(), 1.0f, x.size(), x.data());
    for (std::size_t i = 0; i < x.size(); i += width) normalize(x.data() + i, norm.gain, norm.bias, width);
}

}  // namespace

std::vector<float> apply(const Linear& layer, std::span<const float> x, ProductKernel multiply) {
    const std::size_t n = x.size() / layer.inputs;
    std::vector<std::uint8_t> bytes(x.size());
    std::vector<float> scales(n), out(n * layer.outputs);
    for (std::size_t i = 0; i < n; ++i) scales[i] = round_row(x.data() + i * layer.inputs, layer.inputs, bytes.data() + i * layer.inputs);
    std::vector<std::int32_t> products(n * layer.outputs);
    multiply(bytes.data(), n, layer.inputs, layer.weights, layer.outputs, products.data());
    for (std::size_t i = 0; i < n; ++i)
        restore_row(products.data() + i * layer.outputs, layer.weight_sums.data(), scales[i], layer.scale, layer.bias, layer.outputs,
                    out.data() + i * layer.outputs);
    return out;
}

std::vector<float> encode(const Model& model, const EncoderInput& input, ProductKernel multiply) {
    const std::size_t width = model.sizes.width;
    std::vector<float> x = embed(model, input);
    std::vector<float> out(input.words.size() * width);
    for (std::size_t l = 0; l < model.layers.size(); ++l) {
        const EncoderLayer& layer = model.layers[l];
        const std::vector<float> attended = attend(apply(layer.query_key_value, x, multiply), width, model.sizes.heads);
        add_and_normalize(x, apply(layer.out, attended, multiply), layer.attention_norm, width);
        std::vector<float> inner = apply(layer.up, x, multiply);
        gelu(inner.data(), inner.size());
        add_and_normalize(x, apply(layer.down, inner, multiply), layer.norm, width);
        if (l + model.sizes.mixed < model.layers.size()) continue;
        const float weight = model.mix[l + model.sizes.mixed - model.layers.size()];
        for (std::size_t i = 0; i < input.words.size(); ++i)
            add_scaled(x.data() + input.words[i] * width, weight, width, out.data() + i * width);
    }
    return out;
}

}  // namespace entente
