// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/nlp/annotation.h"
#include "entente/text/document.h"

namespace entente {

/// The trees of an annotation with their dependents, and the questions that extraction asks of them.
/// Holds references: both must outlive it.
class Syntax {
public:
    Syntax(const Document& doc, const Annotation& annotation);

    const Document& document() const { return doc_; }
    const Annotation& annotation() const { return annotation_; }
    std::size_t size() const { return annotation_.tokens.size(); }
    const Token& operator[](TokenIndex token) const { return annotation_.tokens[token]; }

    std::string_view form(TokenIndex token) const { return doc_.words((*this)[token].span); }
    std::string lower_form(TokenIndex token) const;   ///< ASCII letters lowered
    std::string lower_lemma(TokenIndex token) const;  ///< ASCII letters lowered
    bool is_capitalized(TokenIndex token) const;      ///< begins with an ASCII or Latin-1/Extended capital

    TokenIndex head(TokenIndex token) const { return (*this)[token].head; }
    std::span<const TokenIndex> children(TokenIndex token) const;  ///< in order of the text
    /// Whether the relation to the head is `deprel` ("nsubj" covers its subtypes, "nsubj:pass" only itself).
    bool is(TokenIndex token, std::string_view deprel) const;
    bool is_any(TokenIndex token, std::initializer_list<std::string_view> deprels) const;
    /// First dependent with that relation, or no_token.
    TokenIndex child(TokenIndex token, std::string_view deprel) const;
    /// First dependent with one of these lower-case lemmas, or no_token.
    TokenIndex child_with_lemma(TokenIndex token, std::initializer_list<std::string_view> lemmas) const;
    /// Lower-case lemmas of the case markers of `token`, joined: "with", "because of"; empty if none.
    std::string preposition(TokenIndex token) const;
    bool has_lemma(TokenIndex token, std::initializer_list<std::string_view> lemmas) const;

    std::uint32_t sentence(TokenIndex token) const { return sentence_of_[token]; }
    /// Tokens [begin, end) below and including `token` (a projective cover).
    std::pair<TokenIndex, TokenIndex> cover(TokenIndex token) const;
    Span span(TokenIndex begin, TokenIndex end) const;
    bool is_passive(TokenIndex verb) const;
    /// Whether `ancestor` is `token` or above it.
    bool is_below(TokenIndex token, TokenIndex ancestor) const;
    /// `token` and, if it heads a coordination, the heads of the other members.
    std::vector<TokenIndex> coordinated(TokenIndex token) const;

private:
    const Document& doc_;
    const Annotation& annotation_;
    std::vector<std::uint32_t> first_child_;  // (tokens + 1) offsets into children_
    std::vector<TokenIndex> children_;
    std::vector<std::uint32_t> sentence_of_;
    std::vector<std::pair<TokenIndex, TokenIndex>> cover_;
};

/// Whether a short list of words has `word`.
inline bool contains(std::initializer_list<std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// ASCII letters lowered; other bytes as they are.
std::string lowered(std::string_view text);

}  // namespace entente
