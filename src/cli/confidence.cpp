// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "confidence.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace entente::cli {

Extraction keep_confident(Extraction extraction, double min_confidence) {
    constexpr RelationIndex gone = 0xFFFFFFFF;
    std::vector<RelationIndex> new_index(extraction.relations.size(), gone);
    std::vector<Relation> kept;
    for (std::size_t i = 0; i < extraction.relations.size(); ++i) {
        if (!(extraction.relations[i].confidence >= min_confidence)) continue;
        new_index[i] = static_cast<RelationIndex>(kept.size());
        kept.push_back(std::move(extraction.relations[i]));
    }
    for (Relation& relation : kept) {
        for (RelationIndex& content : relation.content) content = new_index[content];
        relation.content.erase(std::remove(relation.content.begin(), relation.content.end(), gone), relation.content.end());
    }
    extraction.relations = std::move(kept);
    return extraction;
}

}  // namespace entente::cli
