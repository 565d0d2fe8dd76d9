// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "entente/nlp/annotation.h"

namespace entente {

/// How many items the annotators marked, how many we found, how many of those are right.
struct Counts {
    std::size_t gold = 0;
    std::size_t found = 0;
    std::size_t correct = 0;

    double precision() const;  ///< in [0, 1]; 0 if nothing was found
    double recall() const;     ///< in [0, 1]; 0 if nothing was marked
    double f1() const;         ///< harmonic mean; the accuracy where both have the same items
    Counts& operator+=(const Counts& other);
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// Scores of words, as in the CoNLL 2018 shared task: a word counts where its span is found.
struct WordScores {
    Counts words = {};  ///< spans alone
    Counts upos = {};
    Counts xpos = {};
    Counts lemma = {};
    Counts uas = {};           ///< the head is the right word
    Counts las = {};           ///< and the label, without its subtype
    Counts las_subtypes = {};  ///< and the label as it is written
    WordScores& operator+=(const WordScores& other);
};

/// Compares two readings of the same text. Punctuation counts.
WordScores score_words(const Annotation& gold, const Annotation& found);

/// Items of both lists, which are sorted and without repetition.
Counts score_spans(std::span<const Span> gold, std::span<const Span> found);

/// From the first to the last word of each sentence.
std::vector<Span> sentence_spans(const Annotation& annotation);

/// A name is right if its first word, last word and kind are.
Counts score_names(std::span<const NamedEntity> gold, std::span<const NamedEntity> found);

}  // namespace entente
