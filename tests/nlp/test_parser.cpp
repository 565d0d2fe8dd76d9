// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "parser.h"

using namespace entente;

namespace {

bool is_tree(const std::vector<std::size_t>& heads) {
    if (std::count(heads.begin(), heads.end(), 0u) != 1) return false;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        std::size_t at = i + 1;
        for (std::size_t n = 0; at != 0 && n <= heads.size(); ++n) at = heads[at - 1];
        if (at != 0) return false;
    }
    return true;
}

double score_of(const std::vector<float>& scores, const std::vector<std::size_t>& heads) {
    double sum = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) sum += static_cast<double>(scores[i * (heads.size() + 1) + heads[i]]);
    return sum;
}

/// The score of the best tree of all.
double best_by_trying(const std::vector<float>& scores, std::size_t n) {
    std::vector<std::size_t> heads(n);
    double best = -1e30;
    while (true) {
        if (is_tree(heads)) best = std::max(best, score_of(scores, heads));
        std::size_t i = 0;
        while (i < n && ++heads[i] > n) heads[i++] = 0;
        if (i == n) return best;
    }
}

const std::vector<BioTag> tags{{}, {'B', "PER"}, {'I', "PER"}, {'B', "LOC"}, {'I', "LOC"}};

}  // namespace

TEST_SUITE("nlp/parser") {
    TEST_CASE("the tree is the best of all trees with one root") {
        std::uint32_t state = 7;
        for (std::size_t n = 1; n <= 5; ++n)
            for (int round = 0; round < 150; ++round) {
                std::vector<float> scores(n * (n + 1));
                for (float& s : scores) {
                    state = state * 1664525U + 1013904223U;
                    s = static_cast<float>(state >> 24) / 16.0f - 8.0f;
                }
                const std::vector<std::size_t> heads = best_tree(scores, n);
                CAPTURE(n);
                CHECK(is_tree(heads));
                CHECK(score_of(scores, heads) == doctest::Approx(best_by_trying(scores, n)));
            }
    }

    TEST_CASE("two words that both want the root: the one that gains more gets it") {
        CHECK(best_tree(std::vector<float>{9, 0, 1, /**/ 8, 1, 0}, 2) == std::vector<std::size_t>{0, 1});
    }

    TEST_CASE("a cycle is opened where it costs least") {
        CHECK(best_tree(std::vector<float>{1, 0, 9, /**/ 0, 9, 0}, 2) == std::vector<std::size_t>{0, 1});
    }

    TEST_CASE("equal scores give a tree, and no words give none") {
        CHECK(is_tree(best_tree(std::vector<float>(30 * 31, 1.0f), 30)));
        CHECK(best_tree({}, 0).empty());
    }

    TEST_CASE("a long chain of cycles ends in a tree") {
        const std::size_t n = 60;
        std::vector<float> scores(n * (n + 1));
        for (std::size_t i = 0; i < n; ++i)
            scores[i * (n + 1) + (i % 2 ? i : i + 2)] = 10.0f + static_cast<float>(i);  // each pair points at each other
        CHECK(is_tree(best_tree(scores, n)));
    }

    TEST_CASE("the best tags are taken where they are valid") {
        //                              O  BP IP BL IL
        const std::vector<float> scores{0, 5, 0, 0, 0, /**/ 0, 0, 5, 0, 0, /**/ 5, 0, 0, 0, 0};
        CHECK(best_tags(scores, tags) == std::vector<std::size_t>{1, 2, 0});
    }

    TEST_CASE("an I never opens a name, nor continues one of another kind") {
        CHECK(best_tags(std::vector<float>{0, 4, 9, 0, 0}, tags) == std::vector<std::size_t>{1});
        CHECK(best_tags(std::vector<float>{0, 6, 0, 5, 0, /**/ 0, 0, 0, 0, 6}, tags) == std::vector<std::size_t>{3, 4});
        CHECK(best_tags(std::vector<float>{6, 0, 0, 0, 0, /**/ 0, 1, 6, 0, 0}, tags) == std::vector<std::size_t>{0, 1});
    }

    TEST_CASE("no words have no tags") { CHECK(best_tags({}, tags).empty()); }
}
