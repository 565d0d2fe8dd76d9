// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "syntax.h"

#include <algorithm>

namespace entente {

std::string lowered(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

Syntax::Syntax(const Document& doc, const Annotation& annotation) : doc_{doc}, annotation_{annotation} {
    const std::size_t n = size();
    first_child_.assign(n + 1, 0);
    for (const Token& token : annotation.tokens)
        if (token.head != no_token) ++first_child_[token.head + 1];
    for (std::size_t i = 0; i < n; ++i) first_child_[i + 1] += first_child_[i];
    children_.resize(first_child_[n]);
    std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
    for (TokenIndex i = 0; i < n; ++i)
        if (head(i) != no_token) children_[next[head(i)]++] = i;

    sentence_of_.resize(n);
    cover_.resize(n);
    for (std::uint32_t s = 0; s < annotation.sentences.size(); ++s)
        for (TokenIndex i = annotation.sentences[s].begin; i < annotation.sentences[s].end; ++i) {
            sentence_of_[i] = s;
            cover_[i] = {i, i + 1};
        }
    for (TokenIndex i = 0; i < n; ++i) {
        std::size_t steps = 0;
        for (TokenIndex up = head(i); up != no_token && steps <= n; up = head(up), ++steps) {
            cover_[up].first = std::min(cover_[up].first, i);
            cover_[up].second = std::max(cover_[up].second, i + 1);
        }
    }
}

std::string Syntax::lower_form(TokenIndex token) const { return lowered(form(token)); }
std::string Syntax::lower_lemma(TokenIndex token) const { return lowered((*this)[token].lemma); }

bool Syntax::is_capitalized(TokenIndex token) const {
    const std::string_view word = form(token);
    const auto c = static_cast<unsigned char>(word.empty() ? 0 : word[0]);
    if (c >= 'A' && c <= 'Z') return true;
    if (c != 0xC3 || word.size() < 2) return c == 0xC4 || c == 0xC5;  // Latin Extended-A: names, mostly with a capital
    return static_cast<unsigned char>(word[1]) < 0x9F;                // U+00C0 .. U+00DE
}

std::span<const TokenIndex> Syntax::children(TokenIndex token) const {
    return std::span{children_}.subspan(first_child_[token], first_child_[token + 1] - first_child_[token]);
}

bool Syntax::is(TokenIndex token, std::string_view deprel) const {
    const std::string& own = (*this)[token].deprel;
    return own.starts_with(deprel) && (own.size() == deprel.size() || own[deprel.size()] == ':');
}

bool Syntax::is_any(TokenIndex token, std::initializer_list<std::string_view> deprels) const {
    return std::any_of(deprels.begin(), deprels.end(), [&](std::string_view deprel) { return is(token, deprel); });
}

TokenIndex Syntax::child(TokenIndex token, std::string_view deprel) const {
    for (const TokenIndex c : children(token))
        if (is(c, deprel)) return c;
    return no_token;
}

bool Syntax::has_lemma(TokenIndex token, std::initializer_list<std::string_view> lemmas) const {
    const std::string own = lower_lemma(token);
    return std::find(lemmas.begin(), lemmas.end(), own) != lemmas.end();
}

TokenIndex Syntax::child_with_lemma(TokenIndex token, std::initializer_list<std::string_view> lemmas) const {
    for (const TokenIndex c : children(token))
        if (has_lemma(c, lemmas)) return c;
    return no_token;
}

std::string Syntax::preposition(TokenIndex token) const {
    std::string out;
    for (const TokenIndex c : children(token)) {
        if (!is(c, "case") || (*this)[c].upos == Upos::PART) continue;
        if (!out.empty()) out += ' ';
        out += lower_lemma(c);
        for (const TokenIndex f : children(c))
            if (is(f, "fixed")) out += ' ' + lower_lemma(f);
    }
    return out;
}

std::pair<TokenIndex, TokenIndex> Syntax::cover(TokenIndex token) const { return cover_[token]; }
Span Syntax::span(TokenIndex begin, TokenIndex end) const { return {(*this)[begin].span.begin, (*this)[end - 1].span.end}; }

bool Syntax::is_passive(TokenIndex verb) const {
    if (child(verb, "nsubj:pass") != no_token || child(verb, "aux:pass") != no_token || child(verb, "obl:agent") != no_token) return true;
    // "sanctions imposed by", "the man detained in": a participle that modifies its own object
    return (*this)[verb].xpos == "VBN" && (is(verb, "amod") || (is(verb, "acl") && !is(verb, "acl:relcl")));
}

bool Syntax::is_below(TokenIndex token, TokenIndex ancestor) const {
    for (std::size_t steps = 0; token != no_token && steps <= size(); token = head(token), ++steps)
        if (token == ancestor) return true;
    return false;
}

std::vector<TokenIndex> Syntax::coordinated(TokenIndex token) const {
    std::vector<TokenIndex> out{token};
    for (std::size_t i = 0; i < out.size(); ++i)  // parsers chain members now and then
        for (const TokenIndex c : children(out[i]))
            if (is(c, "conj")) out.push_back(c);
    std::sort(out.begin() + 1, out.end());
    return out;
}

}  // namespace entente
