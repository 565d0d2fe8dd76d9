// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

/// The best tree: for each of `n` words its head, 0 the root, else the word's number from 1. Exactly one word hangs on the root.
/// `scores` (n, n + 1): how well each head (root first) suits each word; what stands at a word as its own head is not looked at.
/// Chu and Liu 1965, Edmonds 1967. Among equal trees the one with the lower numbers wins, always the same.
std::vector<std::size_t> best_tree(std::span<const float> scores, std::size_t n);

/// What BIO tags say, by index of a tag.
struct BioTag {
    char prefix = 'O';           ///< B, I or O
    std::string_view kind = {};  ///< "PER"; empty for O
};

/// The best valid row of tags for `scores` (words, tags): an I follows a B or I of its kind.
std::vector<std::size_t> best_tags(std::span<const float> scores, const std::vector<BioTag>& tags);

/// The index of the largest number, the first of equals.
std::size_t find_largest(std::span<const float> scores);

}  // namespace entente
