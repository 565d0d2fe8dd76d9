// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "entente/text/document.h"

namespace entente {

/// For each sentence of a block the index into `words` one past its last word; the last one is words.size().
/// `text` is what the spans count in.
std::vector<std::size_t> find_sentence_ends(std::string_view text, const std::vector<Span>& words);

}  // namespace entente
