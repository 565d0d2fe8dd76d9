// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "utf8.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

// Table 3-7 in one row: only the second byte has limits that depend on the first.
struct Lead {
    std::size_t length = 0;  // of the sequence; 0: no sequence starts so
    unsigned least = 0x80;   // second byte
    unsigned most = 0xBF;    // second byte
};

Lead lead(unsigned first) {
    if (first < 0x80) return {1};
    if (first < 0xC2) return {};
    if (first < 0xE0) return {2};
    if (first < 0xF0) return {3, first == 0xE0 ? 0xA0u : 0x80u, first == 0xED ? 0x9Fu : 0xBFu};
    if (first < 0xF5) return {4, first == 0xF0 ? 0x90u : 0x80u, first == 0xF4 ? 0x8Fu : 0xBFu};
    return {};
}

bool is_sequence(std::string_view bytes, std::size_t i, const Lead& form) {
    if (form.length == 0 || i + form.length > bytes.size()) return false;
    if (form.length > 1 && (byte_at(bytes, i + 1) < form.least || byte_at(bytes, i + 1) > form.most)) return false;
    for (std::size_t k = 2; k < form.length; ++k) {
        if ((byte_at(bytes, i + k) & 0xC0) != 0x80) return false;
    }
    return true;
}

bool is_line_end(char32_t c) { return c == '\n' || c == '\f' || c == 0x2028 || c == 0x2029; }
bool is_control(char32_t c) { return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0); }

// True where normalising would change nothing, which is nearly always.
bool is_normal(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned byte = byte_at(text, i);
        if (byte >= 0x20 && byte < 0x7F) continue;
        if (byte == '\n' || byte == '\t') continue;
        if (byte < 0x80 || byte == 0xC2) return false;
        if (byte == 0xE2 && byte_at(text, i + 1) == 0x80 && (byte_at(text, i + 2) & 0xFE) == 0xA8) return false;
    }
    return true;
}

constexpr std::array<std::string_view, 8> spaces = {" ", "\n", "\t", "\r", "\v", "\f", "\u00A0", "\u3000"};

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const Lead form = lead(byte_at(bytes, i));
        if (!is_sequence(bytes, i, form)) return i;
        i += form.length;
    }
    return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    const unsigned first = byte_at(text, offset);
    const std::size_t length = lead(first).length;
    char32_t code_point = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) code_point = code_point << 6 | (byte_at(text, offset + k) & 0x3F);
    offset += length;
    return code_point;
}

std::string normalise_text(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (is_normal(text)) return std::string{text};
    std::string normal;
    normal.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        const char32_t c = next_code_point(text, i);
        if (c == '\r') {
            if (i == text.size() || text[i] != '\n') normal += '\n';
        } else if (is_line_end(c)) {
            normal += '\n';
        } else if (is_control(c)) {
            normal += ' ';
        } else {
            normal += text.substr(begin, i - begin);
        }
    }
    return normal;
}

std::string_view trim(std::string_view text) {
    const auto leading = [&](std::string_view space) { return text.starts_with(space); };
    const auto trailing = [&](std::string_view space) { return text.ends_with(space); };
    for (auto space = spaces.begin(); (space = std::find_if(spaces.begin(), spaces.end(), leading)) != spaces.end();) {
        text.remove_prefix(space->size());
    }
    for (auto space = spaces.begin(); (space = std::find_if(spaces.begin(), spaces.end(), trailing)) != spaces.end();) {
        text.remove_suffix(space->size());
    }
    return text;
}

}  // namespace entente
