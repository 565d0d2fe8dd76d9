// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "entente/text/document.h"

namespace entente {

/// The non-empty lines of `text`, trimmed: title where they begin before `title_bytes`, list items (without their
/// bullet or number), else paragraphs.
std::vector<Block> find_blocks(std::string_view text, std::size_t title_bytes);

/// Length in bytes of the bullet or number that opens `line`, with the white space after it; 0 if there is none.
/// Bullets: "•", "-", "*", "–" ... ; numbers: "1.", "12)", "(3)", "(a)", "b)". A space must follow.
std::size_t list_marker_bytes(std::string_view line);

}  // namespace entente
