// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "entente/nlp/conllu.h"
#include "metrics.h"

namespace entente {

/// What `entente-train evaluate` is asked for.
struct EvaluateOptions {
    std::filesystem::path treebank = {};  ///< CoNLL-U
    std::filesystem::path model = {};     ///< empty: only the splitting into words and sentences is measured
    std::filesystem::path entities = {};  ///< IOB2 over the same sentences; empty: the names in MISC of the treebank
    bool raw = false;                     ///< from raw text; else the words and sentences are the treebank's
};

/// Names of each sentence of a treebank, or nothing where the corpus has no sentence with the same forms (releases differ a little).
/// Sentences of both are in the same order.
class NamesOfSentences {
public:
    explicit NamesOfSentences(std::vector<NamedSentence> sentences) : sentences_{std::move(sentences)} {}
    /// The names of the next sentence that has exactly these forms; null if there is none.
    const std::vector<NamedEntity>* find(const std::vector<std::string>& forms);

private:
    std::vector<NamedSentence> sentences_;
    std::size_t next_ = 0;
};

/// The names of `annotation` that lie in `sentence`, counted from its first token.
std::vector<NamedEntity> names_in(const Annotation& annotation, const Sentence& sentence);

/// Measures and prints one line a score. Throws InputError or ModelError.
void evaluate(const EvaluateOptions& options, std::ostream& out);

}  // namespace entente
