// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/knowledge/kinds.h"
#include "entente/text/document.h"

namespace entente {

/// Index into Extraction::entities or Extraction::relations.
using EntityIndex = std::uint32_t;
using RelationIndex = std::uint32_t;

/// A title that the article gives a person.
struct Role {
    std::string title = {};  ///< as written: "Deputy Spokesperson"
    std::string body = {};   ///< entity id of the country or organization; empty if the article does not say
    Tenure tenure = Tenure::current;
    std::string from = {};  ///< ISO date or prefix of one; empty if unknown
    std::string until = {};
    friend auto operator<=>(const Role&, const Role&) = default;
};

/// One place where the article names the entity.
struct Mention {
    Span span = {};
    bool is_name = true;  ///< false: a pronoun or description ("the two countries")
    friend auto operator<=>(const Mention&, const Mention&) = default;
};

/// A node, as one article shows it.
struct Entity {
    std::string id = {};  ///< `USA`, `Q468793`, or slug + hash; alphanumeric, stable over articles
    EntityKind kind = EntityKind::organization;
    std::string name = {};      ///< the best name known
    std::string iso3 = {};      ///< countries only
    std::string wikidata = {};  ///< `Q...`; empty if not known
    std::string country = {};   ///< id of the country that it belongs to; empty for international bodies
    std::string sector = {};    ///< GOV, MIL, LEG ...; empty if not known
    std::vector<Role> roles = {};
    std::vector<Mention> mentions = {};  ///< in order of the text
};

/// Where the article states a relation.
struct Evidence {
    std::uint32_t sentence = 0;  ///< 0-based, of the annotation
    Span statement = {};         ///< the clause
    Span trigger = {};           ///< the predicate
    Span source = {};            ///< the words that name the source there; empty if it stands elsewhere
    Span target = {};
    friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

/// An edge, as one article states it.
struct Relation {
    std::string type = {};  ///< name in the ontology: "urges"
    EntityIndex source = 0;
    std::optional<EntityIndex> target = {};  ///< absent only where the ontology allows it
    Status status = Status::actual;
    bool negative = false;                          ///< a planned or hypothetical act in the negative
    std::optional<EntityIndex> attributed_to = {};  ///< whose claim it is, if not the source's own
    std::string date = {};                          ///< of the event, ISO or a prefix; empty if not stated
    std::optional<EntityIndex> place = {};          ///< where it happened
    double confidence = 1.0;                        ///< in [0, 1]
    std::string role = {};                          ///< of `officialOf`, `envoyTo`: the title as written
    Tenure tenure = Tenure::current;                ///< of `officialOf`, `envoyTo`
    std::string rule = {};                          ///< lexicon entry and construction that fired
    std::vector<Evidence> evidence = {};            ///< in order of the text; never empty
    std::vector<RelationIndex> content = {};        ///< what is urged, threatened, promised, claimed
};

/// What one article says.
struct Extraction {
    std::vector<Entity> entities = {};
    std::vector<Relation> relations = {};  ///< distinct in (type, source, target, status, negative)
};

}  // namespace entente
