// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>
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

/// Names by the forms of their sentence: an entity corpus may have other sentences than the treebank, in another order.
class NamesOfSentences {
public:
    explicit NamesOfSentences(const std::vector<NamedSentence>& sentences);
    /// The names of a sentence that has exactly these forms; null if the corpus has none.
    const std::vector<NamedEntity>* find(const std::vector<std::string>& forms) const;

private:
    std::map<std::vector<std::string>, std::vector<NamedEntity>> names_ = {};
};

/// The names of `annotation` that lie in `sentence`, counted from its first token.
std::vector<NamedEntity> names_in(const Annotation& annotation, const Sentence& sentence);

/// Measures and prints one line a score. Throws InputError or ModelError.
void evaluate(const EvaluateOptions& options, std::ostream& out);

}  // namespace entente
