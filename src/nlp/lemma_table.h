// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace entente {

/// The rows of lexicon/lemmas.tsv ("form\ttag\tlemma", in byte order), compiled in by lemma_table.cmake.
extern const char* const lemma_rows[];
extern const std::size_t n_lemma_rows;

}  // namespace entente
