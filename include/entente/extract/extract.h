// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include "entente/extract/extraction.h"
#include "entente/knowledge/actors.h"
#include "entente/knowledge/lexicon.h"
#include "entente/knowledge/ontology.h"
#include "entente/nlp/annotation.h"

namespace entente {

/// All that extraction knows before it reads.
struct Knowledge {
    Ontology ontology;
    Actors actors;
    RoleNouns role_nouns;
    BodyNouns body_nouns;
    Lexicon lexicon;
};

/// The entities of an article and what it says of them. The result depends on nothing else.
Extraction extract(const Knowledge& knowledge, const Document& doc, const Annotation& annotation);

}  // namespace entente
