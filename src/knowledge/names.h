// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// `name` as the tables have it: straight quotes, one space between words.
std::string normalised_name(std::string_view name);
/// Whether it begins with "the" or "The" and goes on.
bool has_article(std::string_view name);
/// Letters with marks of the Latin script written without them ("Erdoğan" -> "Erdogan"); the same text if there are none.
std::string without_marks(std::string_view name);
/// "U.N." -> "UN"; empty unless `name` is letters each followed by a full stop (the last may lack it).
std::string without_stops(std::string_view name);
/// What news call somebody for short. `country`: ISO code, since Chinese, Korean and Vietnamese names begin with the family name.
std::vector<std::string> surnames(std::string_view name, std::string_view country);

}  // namespace entente
