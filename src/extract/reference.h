// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "cast.h"

namespace entente {

/// An actor that fills a place in the sentence.
struct Filler {
    EntityIndex entity = 0;
    TokenIndex token = 0;    ///< head of the words that name or describe it
    double certainty = 1.0;  ///< below 1 where it is a pronoun, a description, or stands behind a thing
    bool is_people = false;  ///< citizens of the entity: they may be acted on, but do not act for it
    friend bool operator==(const Filler&, const Filler&) = default;
};

/// Whom a noun phrase means: names, titles, "South Korean officials", pronouns, "the two countries".
class Reference {
public:
    explicit Reference(const Cast& cast);

    /// The actors that the phrase headed by `token` denotes, coordinated members included; empty if it denotes none.
    std::vector<Filler> actors_of(TokenIndex token) const;
    /// The same without coordinated members.
    std::vector<Filler> actor_at(TokenIndex token) const;
    /// Whose the thing at `token` is: possessors, demonyms, "of ...": "North Korea's launch" -> North Korea.
    std::vector<Filler> owners_of(TokenIndex token) const;
    /// Who speaks the words at `token` ("X said that ...", quotations, "according to X").
    std::vector<Filler> speaker_of(TokenIndex token) const;
    const Cast& cast() const { return cast_; }

    /// Subject of `verb` as it stands or as it is understood (control, relative clauses, coordination).
    /// passive_too: also the subject of a passive.
    std::vector<Filler> subject(TokenIndex verb, bool passive_too) const;
    /// Who does what `verb` says: the subject of an active, the agent of a passive.
    std::vector<Filler> agent(TokenIndex verb) const;
    /// Head of the phrase with "by" that names the agent of a passive; no_token if there is none.
    TokenIndex by_phrase(TokenIndex verb) const;
    /// Head of the phrase that undergoes it: the object of an active, the subject of a passive; no_token if there is none.
    TokenIndex patient(TokenIndex verb) const;
    /// Heads of the phrases with one of these prepositions below `token`.
    std::vector<TokenIndex> obliques(TokenIndex token, std::string_view preposition) const;

private:
    struct Named {
        TokenIndex token;
        EntityIndex entity;
    };

    std::vector<Filler> compute(TokenIndex token) const;
    std::vector<Filler> pronoun(TokenIndex token) const;
    std::vector<Filler> description(TokenIndex token) const;
    std::vector<Filler> several(TokenIndex token, std::size_t n, bool persons) const;
    std::vector<Filler> titled(TokenIndex token) const;
    std::vector<Filler> modified(TokenIndex token) const;
    std::optional<Filler> antecedent(TokenIndex token, bool person) const;
    std::vector<Filler> plural_antecedent(TokenIndex token) const;
    std::vector<Filler> implicit_subject(TokenIndex verb, bool passive_too, int depth) const;
    std::vector<Filler> subject_within(TokenIndex verb, bool passive_too, int depth) const;
    std::vector<Filler> we(TokenIndex token) const;
    std::vector<Filler> subjects_beside(TokenIndex token) const;
    bool is_subject(TokenIndex token) const;
    bool is_below_subject(TokenIndex token) const;
    bool is_person(EntityIndex e) const;

    const Cast& cast_;
    const Syntax& syntax_;
    const Knowledge& knowledge_;
    std::vector<Named> named_;  // in order of the text
    mutable std::unordered_map<TokenIndex, std::vector<Filler>> memo_;
    mutable std::vector<TokenIndex> open_;  // tokens being resolved: ends circles
};

}  // namespace entente
