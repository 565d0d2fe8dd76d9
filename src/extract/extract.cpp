// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/extract/extract.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "cast.h"
#include "found.h"
#include "reference.h"
#include "syntax.h"

namespace entente {

namespace {

using Key = std::tuple<std::string, EntityIndex, std::optional<EntityIndex>, Status, bool>;

/// Symmetric relations are written in one direction, by the ids of their ends: the same in every article.
Key key_of(const Ontology& ontology, const std::vector<Entity>& entities, Relation& relation) {
    const RelationType* type = ontology.find(relation.type);
    if (type && type->symmetric && relation.target && entities[*relation.target].id < entities[relation.source].id) {
        std::swap(relation.source, *relation.target);
        for (Evidence& e : relation.evidence) std::swap(e.source, e.target);
    }
    return {relation.type, relation.source, relation.target, relation.status, relation.negative};
}

void add_evidence(Relation& to, const Relation& more) {
    for (const Evidence& e : more.evidence)
        if (std::find(to.evidence.begin(), to.evidence.end(), e) == to.evidence.end()) to.evidence.push_back(e);
    std::sort(to.evidence.begin(), to.evidence.end());
    if (!more.attributed_to) to.attributed_to.reset();  // one statement of the article's own makes it asserted
    to.confidence = std::max(to.confidence, more.confidence);
}

/// What stands below an appeal, a threat or a promise is its content.
void link_contents(const Syntax& syntax, const std::vector<Found>& found, const std::vector<RelationIndex>& index,
                   std::vector<Relation>& relations) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i].has_content) continue;
        for (std::size_t j = 0; j < found.size(); ++j) {
            const Relation& inner = relations[index[j]];
            if (index[i] == index[j] || found[j].trigger == found[i].trigger || inner.status == Status::actual) continue;
            if (!syntax.is_below(found[j].trigger, found[i].trigger)) continue;
            auto& content = relations[index[i]].content;
            if (std::find(content.begin(), content.end(), index[j]) == content.end()) content.push_back(index[j]);
        }
    }
    for (Relation& relation : relations) std::sort(relation.content.begin(), relation.content.end());
}

}  // namespace

Extraction extract(const Knowledge& knowledge, const Document& doc, const Annotation& annotation) {
    if (annotation.tokens.empty()) return {};
    const Syntax syntax{doc, annotation};
    Cast cast{knowledge, syntax};
    std::vector<Found> found = find_states(cast);
    {
        const Reference reference{cast};
        auto events = find_events(reference);
        std::move(events.begin(), events.end(), std::back_inserter(found));
    }
    Extraction out;
    std::map<Key, RelationIndex> by_key;
    std::vector<RelationIndex> index;
    for (Found& f : found) {
        const Key key = key_of(knowledge.ontology, cast.entities(), f.relation);
        const auto [at, is_new] = by_key.try_emplace(key, static_cast<RelationIndex>(out.relations.size()));
        if (is_new) out.relations.push_back(f.relation);
        else add_evidence(out.relations[at->second], f.relation);
        index.push_back(at->second);
    }
    link_contents(syntax, found, index, out.relations);
    out.entities = cast.release();
    return out;
}

}  // namespace entente
