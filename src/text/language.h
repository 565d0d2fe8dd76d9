// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace entente {

/// False where the text is clearly in another language: by its script, else by its function words. Undecided is true:
/// a headline may hold no function word at all, and a wrongly skipped article is lost.
bool is_english(std::string_view text);

}  // namespace entente
