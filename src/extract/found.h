// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/extract/extraction.h"
#include "reference.h"

namespace entente {

/// A relation as one place of the text states it, before all places are brought together.
struct Found {
    Relation relation = {};         ///< with one piece of evidence
    TokenIndex trigger = no_token;  ///< head of the predicate
    bool has_content = false;       ///< relations below the trigger are its content
};

/// Evidence of a statement whose predicate is `trigger`.
Evidence evidence_of(const Syntax& syntax, TokenIndex trigger, std::optional<TokenIndex> source, std::optional<TokenIndex> target);

/// Offices, membership of bodies, kinship, places: what holds, rather than happens. Notes roles and countries in the cast.
std::vector<Found> find_states(Cast& cast);

/// What the predicates of the lexicon state.
std::vector<Found> find_events(const Reference& reference);

}  // namespace entente
