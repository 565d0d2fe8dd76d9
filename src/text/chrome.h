// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "entente/text/document.h"

namespace entente {

/// Marks the blocks that belong to the page, not to the article: comment forms, share and subscription lines, pointers to
/// other articles, photo credits, and a run of unrelated headlines at the end. The title is never one.
void mark_chrome(std::string_view text, std::vector<Block>& blocks);

}  // namespace entente
