// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/knowledge/kinds.h"

namespace entente {

/// Lower case, Latin letters without accents, one space between words; hyphens, apostrophes and dots go.
std::string folded(std::string_view name);
std::vector<std::string> split_words(std::string_view folded_name);

/// Id of an entity that no table knows: the name in camel case and a short hash of kind, name, country and scope.
/// `scope` is the article's id for a bare surname, else empty. Only [A-Za-z0-9].
std::string make_id(EntityKind kind, std::string_view name, std::string_view country, std::string_view scope);

}  // namespace entente
