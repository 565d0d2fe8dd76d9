// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "entente/extract/extract.h"
#include "syntax.h"

namespace entente {

/// A name in the text: tokens [begin, end) of one sentence, before it is known whose name it is.
struct Name {
    TokenIndex begin = 0;
    TokenIndex end = 0;
    TokenIndex head = 0;                         ///< the token of the name that hangs on a token outside of it
    std::optional<EntityTag> tag = {};           ///< what the recognizer takes it for
    std::span<const Candidate> candidates = {};  ///< from the tables; empty if unknown there
};

/// All names of a document, in order of the text, not overlapping: the longest reading that the tables, the recognizer
/// and the pattern of bodies together allow.
std::vector<Name> find_names(const Knowledge& knowledge, const Syntax& syntax);

/// The text of tokens [begin, end) as the tables spell it: single spaces, straight quotes.
std::string spelled(const Syntax& syntax, TokenIndex begin, TokenIndex end);

}  // namespace entente
