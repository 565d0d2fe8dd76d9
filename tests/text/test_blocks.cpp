// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "blocks.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_SUITE("text/blocks") {
    TEST_CASE("a bullet or number opens a list item") {
        const struct {
            std::string line;
            std::string marker;
        } items[] = {
            {"• Open the border", "• "}, {"- Open the border", "- "}, {"* Open the border", "* "},
            {"– Open the border", "– "}, {"•\u00A0Open", "•\u00A0"},  {"1. Open the border", "1. "},
            {"12) Open", "12) "},        {"(3) Open", "(3) "},        {"(a) Open", "(a) "},
            {"b) Open", "b) "},          {"▪  Open", "▪  "},
        };
        for (const auto& [line, marker] : items) {
            CAPTURE(line);
            CHECK(list_marker_bytes(line) == marker.size());
        }
    }

    TEST_CASE("prose opens no list item") {
        for (const std::string line :
             {"Open the border", "2023. A year of talks", "1.5 million people fled", "-5 degrees", "*", "1.", "a. Open", "(AP) Kyiv",
              "3 ministers met", "", "(", "1", "on Monday", "10 Downing Street", "(12", "–"}) {
            CAPTURE(line);
            CHECK(list_marker_bytes(line) == 0);
        }
    }

    TEST_CASE("each line that is not empty is one block, without its bullet and white space") {
        const std::string text = "Title\n\n  One. \n\n\n • Two\n3. Three";
        const std::vector<Block> expected = {
            {{0, 5}, BlockKind::title}, {{9, 13}, BlockKind::paragraph}, {{22, 25}, BlockKind::item}, {{29, 34}, BlockKind::item}};
        CHECK(find_blocks(text, 7) == expected);
    }

    TEST_CASE("a headline with a bullet stays the headline") {
        const auto blocks = find_blocks("- Title\n\nText", 9);
        REQUIRE(blocks.size() == 2);
        CHECK(blocks[0] == Block{{0, 7}, BlockKind::title});
    }
}
