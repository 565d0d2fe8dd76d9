// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "characters.h"

namespace entente {
namespace {

bool is_in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            out += static_cast<char>(0xE0 | (c >> 12));
        } else {
            out += static_cast<char>(0xF0 | (c >> 18));
            out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        }
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    }
    out += static_cast<char>(0x80 | (c & 0x3F));
}

}  // namespace

Characters decode_characters(std::string_view text, std::uint32_t first_offset) {
    Characters chars;
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = sequence_length(lead);
        char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k) c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3F);
        chars.code.push_back(c);
        chars.offset.push_back(first_offset + static_cast<std::uint32_t>(i));
        i += length;
    }
    chars.offset.push_back(first_offset + static_cast<std::uint32_t>(text.size()));
    return chars;
}

bool is_space(char32_t c) {
    return c == U' ' || is_in(c, 0x09, 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || is_in(c, 0x2000, 0x200B) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_digit(char32_t c) { return is_in(c, U'0', U'9'); }

bool is_letter(char32_t c) {
    if (c < 0x80) return is_in(c | 0x20, U'a', U'z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA || c == 0xAD;  // the soft hyphen belongs to its word
    if (c == 0xD7 || c == 0xF7 || is_space(c)) return false;
    if (is_in(c, 0x200C, 0x200D)) return true;  // joiners
    if (is_in(c, 0x2000, 0x2BFF)) return c == 0x2071 || is_in(c, 0x2090, 0x209C);
    if (is_in(c, 0x2E00, 0x2E7F) || is_in(c, 0x3001, 0x3004) || is_in(c, 0x3008, 0x3020) || is_in(c, 0xFF01, 0xFF0F)) return false;
    if (is_in(c, 0xFF1A, 0xFF20) || c == 0x30FB || c == 0x060C || c == 0x061B || c == 0x061F || c == 0x05BE) return false;
    return c < 0x1F000;  // what lies above are pictures
}

char32_t to_lower(char32_t c) {
    if (c < 0x80) return is_in(c, U'A', U'Z') ? c + 32 : c;
    if (is_in(c, 0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
    if (c == 0x178) return 0xFF;
    if (is_in(c, 0x139, 0x148) || is_in(c, 0x179, 0x17E)) return c % 2 == 1 ? c + 1 : c;
    if (is_in(c, 0x100, 0x177) || is_in(c, 0x1E00, 0x1EFF)) return c == 0x130 || c == 0x138 || c % 2 == 1 ? c : c + 1;
    if (is_in(c, 0x391, 0x3A9)) return c + 32;
    if (is_in(c, 0x400, 0x40F)) return c + 80;
    return is_in(c, 0x410, 0x42F) ? c + 32 : c;
}

bool is_upper(char32_t c) { return to_lower(c) != c; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }
bool is_opening(char32_t c) {
    return c == U'(' || c == U'[' || c == U'{' || c == U'“' || c == U'‘' || c == U'«' || c == U'„' || c == U'¡' || c == U'¿';
}
bool is_closing(char32_t c) { return c == U')' || c == U']' || c == U'}' || c == U'”' || c == U'’' || c == U'»'; }

std::string to_lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : decode_characters(text).code) append_utf8(out, to_lower(c));
    return out;
}

}  // namespace entente
