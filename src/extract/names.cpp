// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "names.h"

#include <algorithm>

namespace entente {

std::string spelled(const Syntax& syntax, TokenIndex begin, TokenIndex end) {
    std::string out;
    for (const char c : syntax.document().words(syntax.span(begin, end))) {
        const bool is_space = c == ' ' || c == '\n' || c == '\t';
        if (!is_space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    for (std::size_t at = 0; (at = out.find("\xE2\x80\x99", at)) != std::string::npos;) out.replace(at, 3, "'");
    return out;
}

namespace {

bool is_country_like(const Actors& actors, std::span<const Candidate> candidates) {
    return !candidates.empty() && actors[candidates[0].actor].kind == EntityKind::country;
}

bool is_word_of_name(const Syntax& syntax, TokenIndex i) {
    const Upos upos = syntax[i].upos;
    return syntax.is_capitalized(i) &&
           (upos == Upos::PROPN || upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::X || upos == Upos::NUM || upos == Upos::VERB);
}

/// Readings of tokens [begin, end) that the tables know, without the bare surnames that the recognizer does not take for a person.
std::span<const Candidate> look_up(const Knowledge& knowledge, const Syntax& syntax, TokenIndex begin, TokenIndex end) {
    const auto found = knowledge.actors.find(spelled(syntax, begin, end));
    if (found.empty() || found[0].use != NameUse::surname) return found;
    const auto& names = syntax.annotation().names;
    const bool is_person = std::any_of(names.begin(), names.end(),
                                       [&](const NamedEntity& n) { return n.tag == EntityTag::PER && n.begin == begin && n.end == end; });
    return is_person ? found : std::span<const Candidate>{};
}

/// Words of a sentence that begin with a capital although they are no names: headlines in title case.
bool is_title_case(const Syntax& syntax, const Sentence& sentence) {
    std::size_t n_long = 0, n_capital = 0;
    for (TokenIndex i = sentence.begin; i < sentence.end; ++i) {
        if (syntax.form(i).size() < 4) continue;
        ++n_long;
        n_capital += syntax.is_capitalized(i);
    }
    return n_long >= 3 && n_capital * 10 >= n_long * 8;
}

class Finder {
public:
    Finder(const Knowledge& knowledge, const Syntax& syntax) : knowledge_{knowledge}, syntax_{syntax} {}

    std::vector<Name> find() {
        for (const Sentence& sentence : syntax_.annotation().sentences) {
            sentence_ = &sentence;
            title_case_ = is_title_case(syntax_, sentence);
            found_.clear();
            add_table_names();
            add_recognized();
            add_bodies();
            add_state_bodies();
            choose();
        }
        return std::move(names_);
    }

private:
    void add_table_names() {
        for (TokenIndex i = sentence_->begin; i < sentence_->end; ++i) {
            const char c = syntax_.form(i)[0];
            if (!syntax_.is_capitalized(i) && !(c >= '0' && c <= '9') && !syntax_.form(i).starts_with("al-")) continue;
            const auto limit = std::min<std::size_t>(sentence_->end, i + std::max<std::size_t>(1, knowledge_.actors.longest_name() + 2));
            for (auto end = static_cast<TokenIndex>(limit); end > i; --end) {
                const auto candidates = look_up(knowledge_, syntax_, i, end);
                if (candidates.empty()) continue;
                // an article is no part of a name ("The US"), but of a few ("The Hague")
                if (syntax_[i].upos == Upos::DET && end > i + 1 && !look_up(knowledge_, syntax_, i + 1, end).empty()) continue;
                if (end == i + 1 && !single_word_may_be_name(i, candidates)) continue;
                found_.push_back({.begin = i, .end = end, .candidates = candidates});
                i = end - 1;
                break;
            }
        }
    }

    /// A single word of a headline in title case, or a verb, is a name only if it cannot be an ordinary word.
    bool single_word_may_be_name(TokenIndex i, std::span<const Candidate> candidates) const {
        const Upos upos = syntax_[i].upos;
        if (upos == Upos::PROPN) return true;
        if (candidates[0].use == NameUse::demonym || candidates[0].use == NameUse::acronym)
            return upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::PRON || upos == Upos::X;
        return (upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::X) && !title_case_;
    }

    void add_recognized() {
        for (const NamedEntity& n : syntax_.annotation().names) {
            if (n.begin < sentence_->begin || n.end > sentence_->end) continue;
            Name name{.begin = n.begin, .end = n.end, .tag = n.tag, .candidates = look_up(knowledge_, syntax_, n.begin, n.end)};
            trim(name);
            if (name.begin < name.end && !is_portfolio(name)) found_.push_back(name);
        }
    }

    /// Titles, nationalities and articles at the left edge, and possessive marks at the right edge, are not part of a name.
    void trim(Name& name) const {
        while (name.end > name.begin && (syntax_[name.end - 1].upos == Upos::PUNCT || syntax_[name.end - 1].upos == Upos::PART) &&
               syntax_.form(name.end - 1) != ".")
            --name.end;
        while (name.begin < name.end && syntax_[name.begin].upos == Upos::DET) ++name.begin;
        if (name.tag != EntityTag::PER || name.begin >= name.end) return;
        while (name.begin + 1 < name.end) {
            const bool is_title = knowledge_.role_nouns.find(syntax_.lower_form(name.begin)) != nullptr;
            const auto candidates = knowledge_.actors.find(spelled(syntax_, name.begin, name.begin + 1));
            const bool is_nation = is_country_like(knowledge_.actors, candidates) && candidates[0].use != NameUse::capital &&
                                   syntax_[name.begin].upos == Upos::ADJ;
            if (!is_title && !is_nation) break;
            ++name.begin;
        }
        name.candidates = look_up(knowledge_, syntax_, name.begin, name.end);
    }

    /// "National Security" of "National Security Advisor", "Foreign Affairs": what an office is about is no body.
    bool is_portfolio(const Name& name) const {
        if (name.tag != EntityTag::ORG || !name.candidates.empty()) return false;
        const bool before_role = name.end < sentence_->end && knowledge_.role_nouns.find(syntax_.lower_lemma(name.end)) != nullptr;
        std::size_t n_portfolio = 0;
        for (TokenIndex t = name.begin; t < name.end; ++t) {
            const std::string word = syntax_.lower_form(t);
            const bool is_role = knowledge_.role_nouns.find(syntax_.lower_lemma(t)) != nullptr;
            if (knowledge_.lexicon.has("portfolio", word) || is_role) ++n_portfolio;
            else if (word != "of" && word != "and" && word != "for" && word != "the" && word != "," && !in_table(t)) return false;
        }
        return n_portfolio > 0 && (before_role || !knowledge_.body_nouns.find(syntax_.form(name.end - 1)));
    }

    /// "the Sudanese army", "the US embassy": bodies that news name without capitals, by their state.
    void add_state_bodies() {
        for (TokenIndex i = sentence_->begin + 1; i < sentence_->end; ++i) {
            if (syntax_.is_capitalized(i) && !title_case_) continue;
            const std::string word = syntax_.lower_form(i);
            const bool several = word == "forces" && syntax_.lower_form(i - 1) == "armed";
            if (!several && !knowledge_.lexicon.has("state_body", word)) continue;
            if (syntax_.is_any(i, {"compound", "amod"})) continue;  // "a Russian military commander"
            TokenIndex begin = i;
            while (begin > sentence_->begin && i - begin < 2 && knowledge_.lexicon.has("body_modifier", syntax_.lower_form(begin - 1)))
                --begin;
            const auto owner = std::find_if(found_.begin(), found_.end(), [&](const Name& n) {
                return n.end == begin && is_country_like(knowledge_.actors, n.candidates) && n.candidates[0].use != NameUse::capital;
            });
            if (owner == found_.end()) continue;
            const TokenIndex first = owner->begin;
            found_.push_back(
                {.begin = first, .end = i + 1, .tag = EntityTag::ORG, .candidates = look_up(knowledge_, syntax_, first, i + 1)});
        }
    }

    /// "the Japanese Ministry of Foreign Affairs": a body noun with its modifiers, capitals all along.
    void add_bodies() {
        for (TokenIndex i = sentence_->begin; i < sentence_->end; ++i) {
            if (!syntax_.is_capitalized(i) || !knowledge_.body_nouns.find(syntax_.form(i))) continue;
            TokenIndex begin = i, end = i + 1;
            while (begin > sentence_->begin && is_word_of_name(syntax_, begin - 1) && syntax_.head(begin - 1) != no_token &&
                   (!title_case_ || in_table(begin - 1)))
                --begin;
            end = body_tail(end);
            if (end == i + 1 && begin == i) continue;
            if (title_case_ && end == i + 1 && i - begin < 1) continue;
            while (end < sentence_->end && knowledge_.body_nouns.find(syntax_.form(end)) && syntax_.is_capitalized(end)) ++end;
            Name name{.begin = begin, .end = end, .tag = EntityTag::ORG, .candidates = look_up(knowledge_, syntax_, begin, end)};
            found_.push_back(name);
            i = end - 1;
        }
    }

    bool in_table(TokenIndex i) const {
        return std::any_of(found_.begin(), found_.end(), [&](const Name& n) { return n.begin <= i && i < n.end; });
    }

    /// "of Foreign Affairs", "for Peace and Security": the end of the name after its body noun.
    TokenIndex body_tail(TokenIndex end) const {
        while (end + 1 < sentence_->end && syntax_.has_lemma(end, {"of", "for", "on"})) {
            TokenIndex next = end + 1;
            while (next < sentence_->end && syntax_.has_lemma(next, {"the"})) ++next;
            if (next >= sentence_->end || !is_word_of_name(syntax_, next)) break;
            if (is_country_like(knowledge_.actors, look_up(knowledge_, syntax_, next, next + 1)) && syntax_.has_lemma(end, {"on"})) break;
            while (next < sentence_->end && is_word_of_name(syntax_, next)) {
                ++next;
                if (next + 1 < sentence_->end && syntax_.has_lemma(next, {"and"}) && is_word_of_name(syntax_, next + 1) &&
                    !in_table(next + 1))
                    ++next;
            }
            end = next;
        }
        return end;
    }

    /// The strength of a reading where two overlap.
    int rank(const Name& n) const {
        const int length = static_cast<int>(n.end - n.begin);
        int score = 2 * length;
        if (!n.candidates.empty()) score += 1;
        if (n.tag == EntityTag::PER && contains_nation(n)) score -= 2 * length;  // "Israeli Benjamin Netanyahu" taken whole
        return score;
    }

    bool contains_nation(const Name& n) const {
        return n.end - n.begin > 1 && syntax_[n.begin].upos == Upos::ADJ &&
               is_country_like(knowledge_.actors, look_up(knowledge_, syntax_, n.begin, n.begin + 1));
    }

    void choose() {
        std::stable_sort(found_.begin(), found_.end(), [&](const Name& a, const Name& b) { return rank(a) > rank(b); });
        std::vector<Name> chosen;
        for (Name& name : found_) {
            auto same = std::find_if(chosen.begin(), chosen.end(), [&](const Name& c) { return c.begin < name.end && name.begin < c.end; });
            if (same == chosen.end()) {
                chosen.push_back(name);
            } else if (same->begin == name.begin && same->end == name.end) {
                if (!same->tag) same->tag = name.tag;
                if (same->candidates.empty()) same->candidates = name.candidates;
            }
        }
        std::sort(chosen.begin(), chosen.end(), [](const Name& a, const Name& b) { return a.begin < b.begin; });
        for (Name& name : chosen) {
            name.head = head_of(name);
            names_.push_back(name);
        }
    }

    TokenIndex head_of(const Name& name) const {
        for (TokenIndex i = name.begin; i < name.end; ++i) {
            const TokenIndex up = syntax_.head(i);
            if (up == no_token || up < name.begin || up >= name.end) return i;
        }
        return name.begin;
    }

    const Knowledge& knowledge_;
    const Syntax& syntax_;
    const Sentence* sentence_ = nullptr;
    bool title_case_ = false;
    std::vector<Name> found_;
    std::vector<Name> names_;
};

}  // namespace

std::vector<Name> find_names(const Knowledge& knowledge, const Syntax& syntax) { return Finder{knowledge, syntax}.find(); }

}  // namespace entente
