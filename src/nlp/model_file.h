// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "word_pieces.h"

namespace entente {

/// A file mapped read-only into memory.
class MappedFile {
public:
    /// Throws ModelError if the file cannot be read.
    explicit MappedFile(const std::filesystem::path& path);
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return {data_, size_}; }

private:
    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;
};

/// Sizes of the network, in the order of the file.
struct ModelSizes {
    std::uint32_t vocabulary = 0;  ///< word pieces
    std::uint32_t shapes = 0;      ///< shapes of words
    std::uint32_t depth = 0;       ///< layers
    std::uint32_t width = 0;       ///< numbers a state
    std::uint32_t inner = 0;       ///< numbers inside a feed-forward layer
    std::uint32_t heads = 0;       ///< of attention
    std::uint32_t positions = 0;   ///< most word pieces at a time
    std::uint32_t arc = 0;         ///< numbers that stand for a head or dependent
    std::uint32_t label = 0;       ///< the same for labels
    std::uint32_t upos = 0;        ///< universal tags
    std::uint32_t xpos = 0;        ///< Penn tags
    std::uint32_t deprels = 0;     ///< dependency labels
    std::uint32_t entities = 0;    ///< BIO tags
    std::uint32_t mixed = 0;       ///< last layers that are mixed into the result
    std::uint32_t characters = 0;  ///< rows of the table of characters
    std::uint32_t reserved = 0;    ///< zero
};

/// A layer of 7-bit weights, packed as kernels.h says; `outputs` is rounded up to blocks.
struct Linear {
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    const float* scale = nullptr;  ///< (outputs) what a weight of 1 is worth
    const float* bias = nullptr;   ///< (outputs)
    const std::int8_t* weights = nullptr;
    std::vector<std::int32_t> weight_sums = {};  ///< (outputs)
};

struct Norm {
    const float* gain = nullptr;
    const float* bias = nullptr;
};

struct EncoderLayer {
    Linear query_key_value = {};  ///< side by side
    Linear out = {};
    Norm attention_norm = {};
    Linear up = {};
    Linear down = {};
    Norm norm = {};
};

/// What a model file says; pointers and views lead into `bytes`.
struct Model {
    ModelSizes sizes = {};
    std::vector<std::string_view> vocabulary = {}, upos = {}, xpos = {}, deprels = {}, entities = {};
    std::vector<CharacterClass> characters = {};
    const float* piece_scale = nullptr;   ///< (vocabulary)
    const std::int8_t* pieces = nullptr;  ///< (vocabulary, width)
    const float* positions = nullptr;     ///< (positions, width)
    const float* shapes = nullptr;        ///< (2 * shapes, width); second half: the first word of a sentence
    Norm norm = {};
    std::vector<EncoderLayer> layers = {};
    const float* mix = nullptr;  ///< (mixed) weights of the last layers, sum 1
    Linear upos_head = {}, xpos_head = {}, entity_head = {};
    Linear arc_head = {}, arc_dependent = {}, label_head = {}, label_dependent = {};
    Linear arc = {};     ///< dependent -> what its head is compared with
    Linear labels = {};  ///< head -> (deprels, label + 1): what its dependent and a one are compared with
};

/// Reads and checks a model file; `file` is its name for messages. Throws ModelError. The bytes start at a multiple of 64 and outlive the result.
Model read_model(std::span<const std::byte> bytes, const std::filesystem::path& file);

}  // namespace entente
