// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "metrics.h"

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

double divide(std::size_t part, std::size_t whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole); }

std::string_view without_subtype(std::string_view label) { return label.substr(0, label.find(':')); }

// For each gold word the found one with the same span, or no_token.
std::vector<TokenIndex> align_words(const Annotation& gold, const Annotation& found) {
    std::vector<TokenIndex> partner(gold.tokens.size(), no_token);
    std::size_t f = 0;
    for (std::size_t g = 0; g < gold.tokens.size(); ++g) {
        while (f < found.tokens.size() && found.tokens[f].span < gold.tokens[g].span) ++f;
        if (f < found.tokens.size() && found.tokens[f].span == gold.tokens[g].span) partner[g] = static_cast<TokenIndex>(f);
    }
    return partner;
}

bool has_same_head(const Token& gold, const Token& found, const std::vector<TokenIndex>& partner) {
    if (gold.head == no_token || found.head == no_token) return gold.head == found.head;
    return partner[gold.head] == found.head;
}

}  // namespace

double Counts::precision() const { return divide(correct, found); }
double Counts::recall() const { return divide(correct, gold); }
double Counts::f1() const { return divide(2 * correct, gold + found); }

Counts& Counts::operator+=(const Counts& other) {
    gold += other.gold;
    found += other.found;
    correct += other.correct;
    return *this;
}

WordScores& WordScores::operator+=(const WordScores& other) {
    words += other.words;
    upos += other.upos;
    xpos += other.xpos;
    lemma += other.lemma;
    uas += other.uas;
    las += other.las;
    las_subtypes += other.las_subtypes;
    return *this;
}

WordScores score_words(const Annotation& gold, const Annotation& found) {
    const Counts none{.gold = gold.tokens.size(), .found = found.tokens.size(), .correct = 0};
    WordScores scores{none, none, none, none, none, none, none};
    const std::vector<TokenIndex> partner = align_words(gold, found);
    for (std::size_t g = 0; g < gold.tokens.size(); ++g) {
        if (partner[g] == no_token) continue;
        const Token& right = gold.tokens[g];
        const Token& ours = found.tokens[partner[g]];
        const bool same_head = has_same_head(right, ours, partner);
        scores.words.correct += 1;
        scores.upos.correct += right.upos == ours.upos;
        scores.xpos.correct += right.xpos == ours.xpos;
        scores.lemma.correct += right.lemma == ours.lemma;
        scores.uas.correct += same_head;
        scores.las.correct += same_head && without_subtype(right.deprel) == without_subtype(ours.deprel);
        scores.las_subtypes.correct += same_head && right.deprel == ours.deprel;
    }
    return scores;
}

Counts score_spans(std::span<const Span> gold, std::span<const Span> found) {
    Counts counts{.gold = gold.size(), .found = found.size(), .correct = 0};
    for (const Span span : gold) counts.correct += std::binary_search(found.begin(), found.end(), span);
    return counts;
}

std::vector<Span> sentence_spans(const Annotation& annotation) {
    std::vector<Span> spans;
    for (const Sentence& sentence : annotation.sentences) {
        spans.push_back({annotation.tokens[sentence.begin].span.begin, annotation.tokens[sentence.end - 1].span.end});
    }
    return spans;
}

Counts score_names(std::span<const NamedEntity> gold, std::span<const NamedEntity> found) {
    Counts counts{.gold = gold.size(), .found = found.size(), .correct = 0};
    for (const NamedEntity& name : gold) counts.correct += std::find(found.begin(), found.end(), name) != found.end();
    return counts;
}

}  // namespace entente
