// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "characters.h"
#include "entente/text/document.h"

namespace entente {

/// Words and punctuation of a block, in order, to UD English conventions. White space is in none of them, all else is in exactly one.
std::vector<Span> split_words(const Characters& block);

}  // namespace entente
