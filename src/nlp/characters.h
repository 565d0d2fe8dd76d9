// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Code points of a stretch of text with the byte offset of each; `offset` has one element more, the end.
struct Characters {
    std::vector<char32_t> code = {};
    std::vector<std::uint32_t> offset = {};

    std::size_t size() const { return code.size(); }
    /// The code point at `i`; 0 outside, so that neighbours can be asked for without care.
    char32_t at(std::size_t i) const { return i < code.size() ? code[i] : U'\0'; }
    char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }
};

/// Decodes valid UTF-8; offsets count from `first_offset`.
Characters decode_characters(std::string_view text, std::uint32_t first_offset = 0);

bool is_space(char32_t c);       ///< white space, also no-break and ideographic
bool is_digit(char32_t c);       ///< ASCII digits
bool is_upper(char32_t c);       ///< Latin, Greek and Cyrillic capitals
bool is_letter(char32_t c);      ///< letters, marks and ideographs: what is not space, digit, punctuation or symbol
bool is_apostrophe(char32_t c);  ///< ' and ’
bool is_opening(char32_t c);     ///< ( [ { and opening curly quotes
bool is_closing(char32_t c);     ///< ) ] } and closing curly quotes, ’ included
char32_t to_lower(char32_t c);   ///< Latin, Greek and Cyrillic; other characters stay

/// `text` (valid UTF-8) in lower case.
std::string to_lower(std::string_view text);

}  // namespace entente
