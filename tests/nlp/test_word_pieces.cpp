// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "word_pieces.h"

using namespace entente;

namespace {

const std::vector<std::string_view> vocabulary{"[UNK]", "[CLS]", "[SEP]", "talk", "##s", "un", "##talk", "-", "e", "##e", "s", "##t"};

std::vector<CharacterClass> characters() {
    std::vector<CharacterClass> out{{U'-', 1, U"-"}, {U'É', 2, U"e"}, {U'é', 4, U"e"}, {0x301, 0, U""}};
    for (char32_t c = U'A'; c <= U'Z'; ++c) out.push_back({c, 2, std::u32string{c + 32}});
    for (char32_t c = U'a'; c <= U'z'; ++c) out.push_back({c, 4, std::u32string{c}});
    for (char32_t c = U'0'; c <= U'9'; ++c) out.push_back({c, 8, std::u32string{c}});
    return out;
}

}  // namespace

TEST_SUITE("nlp/word_pieces") {
    TEST_CASE("a word is split into the longest pieces from the left") {
        const WordPieces pieces{vocabulary, characters()};
        using Ids = std::vector<std::uint32_t>;
        const struct {
            std::string_view word;
            Ids expected;
        } cases[] = {
            {"talk", {3}},
            {"Talks", {3, 4}},
            {"UNTALKS", {5, 6, 4}},
            {"talk-talks", {3, 7, 3, 4}},
            {"été", {8, 11, 9}},
            {"É", {8}},
            {"e\xCC\x81t", {8, 11}},
            {"-", {7}},
            {"xyz", {0}},
            {"talkx", {0}},
            {"x-talk", {0, 7, 3}},
            {"\xCC\x81", {0}},
            {"国", {0}},
            {"--", {7, 7}},
            {"", {0}},
        };
        for (const auto& c : cases) {
            CAPTURE(c.word);
            CHECK(pieces.split(c.word) == c.expected);
        }
    }

    TEST_CASE("a word has sixteen pieces at most") {
        const WordPieces pieces{vocabulary, characters()};
        CHECK(pieces.split(std::string(100, '-')) == std::vector<std::uint32_t>(16, 7));
    }

    TEST_CASE("a word of a million letters is split about as fast as its letters are read") {
        const WordPieces pieces{vocabulary, characters()};
        // If each piece were looked for to the word's end, this would take hours.
        CHECK(pieces.split(std::string(1'000'000, 'e')).size() == 16);
    }

    TEST_CASE("the shape tells how a word is written") {
        const WordPieces pieces{vocabulary, characters()};
        const struct {
            std::string_view word;
            std::uint32_t expected;
        } cases[] = {{"talks", 0}, {"Talks", 1}, {"UN", 2},    {"U.S.", 2}, {"I", 3},  {"a", 0}, {"McX", 4}, {"iPhone", 4},
                     {"1990", 5},  {"1990s", 6}, {"1,000", 5}, {"--", 7},   {"国", 7}, {"", 7},  {"Été", 1}, {"O'", 3}};
        for (const auto& c : cases) {
            CAPTURE(c.word);
            CHECK(pieces.shape(c.word) == c.expected);
        }
    }

    TEST_CASE("a vocabulary without its special pieces is refused") {
        CHECK_THROWS_AS((WordPieces{{"[UNK]", "[CLS]", "talk"}, {}}), std::invalid_argument);
    }
}
