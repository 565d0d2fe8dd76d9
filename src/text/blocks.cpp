// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "blocks.h"

#include <algorithm>
#include <array>

#include "utf8.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 13> bullets = {"•", "‣", "◦", "▪", "■", "●", "·", "➢", "*", "-", "–", "—", "o"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::size_t bullet_bytes(std::string_view line) {
    const auto found = std::find_if(bullets.begin(), bullets.end(), [&](std::string_view bullet) { return line.starts_with(bullet); });
    return found == bullets.end() ? 0 : found->size();
}

// "1." "12)" "(3)" "(a)" "b)": at most two digits, so that a sentence that opens with a year is none.
std::size_t number_bytes(std::string_view line) {
    std::size_t i = line.starts_with('(') ? 1 : 0;
    const std::size_t first = i;
    while (i < line.size() && i < first + 2 && is_digit(line[i])) ++i;
    const bool is_number = i > first;
    if (!is_number && i < line.size() && is_letter(line[i])) ++i;
    if (i == first || i == line.size()) return 0;
    const bool closes = line[i] == ')' || (line[i] == '.' && first == 0 && is_number);
    return closes ? i + 1 : 0;
}

std::size_t space_bytes(std::string_view line) { return line.size() - static_cast<std::size_t>(trim(line).size()); }

}  // namespace

std::size_t list_marker_bytes(std::string_view line) {
    std::size_t marker = bullet_bytes(line);
    if (marker == 0) marker = number_bytes(line);
    if (marker == 0) return 0;
    const std::size_t space = space_bytes(line.substr(marker));
    return space == 0 || marker + space == line.size() ? 0 : marker + space;
}

std::vector<Block> find_blocks(std::string_view text, std::size_t title_bytes) {
    std::vector<Block> blocks;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trim(text.substr(begin, end - begin));
        const bool is_title = begin < title_bytes;
        begin = end + 1;
        if (line.empty()) continue;
        const std::size_t marker = is_title ? 0 : list_marker_bytes(line);
        const auto first = static_cast<std::uint32_t>(static_cast<std::size_t>(line.data() - text.data()) + marker);
        const auto last = static_cast<std::uint32_t>(static_cast<std::size_t>(line.data() - text.data()) + line.size());
        blocks.push_back({{first, last}, is_title ? BlockKind::title : marker != 0 ? BlockKind::item : BlockKind::paragraph});
    }
    return blocks;
}

}  // namespace entente
