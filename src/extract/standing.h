// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include "entente/knowledge/lexicon.h"
#include "syntax.h"

namespace entente {

/// How a statement stands towards fact.
struct Standing {
    Status status = Status::actual;
    bool negative = false;  ///< only with planned and hypothetical
};

/// Reads negation, modals, conditions and the verbs and nouns above `predicate`. `from`: how the frame itself stands.
Standing standing_of(const Lexicon& lexicon, const Syntax& syntax, TokenIndex predicate, Status from);

}  // namespace entente
