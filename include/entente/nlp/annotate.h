// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <memory>

#include "entente/nlp/annotation.h"
#include "entente/text/document.h"

namespace entente {

/// Splits the blocks of `doc` that are not chrome into sentences and words to UD English conventions.
/// Only spans and sentences of the result are filled.
Annotation tokenize(const Document& doc);

/// The language model: loaded once, then const; one object serves all threads.
class LanguageModel {
public:
    /// Reads and checks the file (magic, version, checksum). Throws ModelError with the file and what is wrong.
    static LanguageModel load(const std::filesystem::path& path);
    LanguageModel(LanguageModel&&) noexcept;
    LanguageModel& operator=(LanguageModel&&) noexcept;
    ~LanguageModel();

    /// Fills tags, heads, labels, lemmas, names and vectors of tokens that tokenize() (or a treebank) gave.
    /// The result of a sentence does not depend on the sentences around it, nor on threads or batches.
    Annotation parse(const Document& doc, Annotation tokens) const;

private:
    struct Network;
    explicit LanguageModel(std::unique_ptr<const Network> network);
    std::unique_ptr<const Network> network_;
};

/// tokenize() and parse() in one.
Annotation annotate(const LanguageModel& model, const Document& doc);

}  // namespace entente
