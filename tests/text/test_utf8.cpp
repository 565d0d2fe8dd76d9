// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "utf8.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_SUITE("text/utf8") {
    TEST_CASE("valid UTF-8 of every length is accepted") {
        for (const std::string valid : {"", "abc", "é", "€", "𝄞", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"}) {
            CAPTURE(valid);
            CHECK_FALSE(find_invalid_utf8(valid));
        }
    }

    TEST_CASE("the first bad byte is found") {
        const struct {
            std::string bytes;
            std::size_t offset;
        } cases[] = {
            {"ab\xFFz", 2},           // never a byte of UTF-8
            {"\x80", 0},              // continuation without a lead
            {"a\xC3", 1},             // cut off
            {"a\xE2\x82", 1},         // cut off
            {"\xC0\xAF", 0},          // overlong "/"
            {"\xE0\x80\xAF", 0},      // overlong
            {"\xF0\x80\x80\xAF", 0},  // overlong
            {"x\xED\xA0\x80", 1},     // surrogate
            {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
            {"\xF5\x80\x80\x80", 0},  // above U+10FFFF
            {"caf\xE9 noir", 3},      // Latin-1
            {"\xE2\x28\xA1", 0},      // second byte is none
        };
        for (const auto& [bytes, offset] : cases) {
            CAPTURE(offset);
            REQUIRE(find_invalid_utf8(bytes));
            CHECK(*find_invalid_utf8(bytes) == offset);
        }
    }

    TEST_CASE("code points are read one by one") {
        const std::string text = "a\u00E9\u20AC\U0001D11E";
        std::size_t offset = 0;
        CHECK(next_code_point(text, offset) == U'a');
        CHECK(next_code_point(text, offset) == U'\u00E9');
        CHECK(next_code_point(text, offset) == U'\u20AC');
        CHECK(next_code_point(text, offset) == U'\U0001D11E');
        CHECK(offset == text.size());
    }

    TEST_CASE("line ends become one, control characters become spaces") {
        using namespace std::string_literals;
        const struct {
            std::string text;
            std::string normal;
        } cases[] = {
            {"\xEF\xBB\xBFword", "word"},
            {"a\r\nb", "a\nb"},
            {"a\rb", "a\nb"},
            {"a\r\r\nb\r", "a\n\nb\n"},
            {"a\fb", "a\nb"},
            {"a\u2028b\u2029c", "a\nb\nc"},
            {"a\0b"s, "a b"},
            {"a\x1B[0m", "a [0m"},
            {"a\x7F", "a "},
            {"don\u0092t", "don t"},
            {"a\tb", "a\tb"},
            {"a\u00A0b", "a\u00A0b"},
            {"a\uFEFFb", "a\uFEFFb"},
            {"“é”", "“é”"},
            {"", ""},
        };
        for (const auto& [text, normal] : cases) {
            CAPTURE(normal);
            CHECK(normalise_text(text) == normal);
        }
    }

    TEST_CASE("white space at both ends is trimmed, that inside is not") {
        CHECK(trim(" \u00A0\ta b\u3000\n ") == "a b");
        CHECK(trim(" \n\t") == "");
        CHECK(trim("") == "");
    }
}
