// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "entente/nlp/annotation.h"
#include "entente/text/document.h"

namespace entente {

/// One document of a treebank with what its annotators say of it.
struct TreebankDocument {
    Document doc = {};           ///< text: the forms, joined with one space but after SpaceAfter=No; a block for each paragraph
    Annotation annotation = {};  ///< all layers that the file has; no vectors
};

/// A sentence of an entity corpus.
struct NamedSentence {
    std::vector<std::string> forms = {};
    std::vector<NamedEntity> names = {};  ///< begin and end count in `forms`
    friend bool operator==(const NamedSentence&, const NamedSentence&) = default;
};

/// Reads CoNLL-U. A document begins at "# newdoc" (id `name` where the file has none), a paragraph at "# newpar".
/// Ranges of multiword tokens and empty nodes are skipped: their words stand for themselves. Names come from "Entity=B-PER" in MISC.
/// Throws InputError with the line if columns, numbers, tags or heads are wrong.
std::vector<TreebankDocument> read_conllu(std::istream& in, const std::string& name);

/// Reads a column file: form and tag, or number, form, tag (Universal NER); blank lines end sentences, '#' opens a comment.
/// IOB1 is read too; kinds other than PER, ORG, LOC are left out. Throws InputError with the line if a tag is none.
std::vector<NamedSentence> read_iob2(std::istream& in, const std::string& name);

/// Writes CoNLL-U, ten columns, as UD's tools read it: sent_id, text, SpaceAfter=No, names as Entity=B-PER in MISC.
void write_conllu(const Document& doc, const Annotation& annotation, std::ostream& out);

}  // namespace entente
