// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entente/knowledge/kinds.h"

namespace entente {

/// Where an argument of a predicate stands, read off Universal Dependencies. Voice, control, relative clauses, light verbs
/// and coordination are the extractor's business: a frame only knows the active, finite form.
struct Slot {
    enum class Role : std::uint8_t {
        subject,    ///< `subj`: nsubj; obl:agent of a passive; what controls an infinitive
        object,     ///< `obj`: obj; nsubj:pass of a passive; iobj
        oblique,    ///< `with`, `on`, ...: obl or nmod with this preposition
        possessor,  ///< `poss`: nmod:poss
        modifier,   ///< `mod`: a demonym or a name as amod or compound ("Chinese condemnation", "US sanctions")
        clause      ///< `clause`: who acts in the infinitive or clause below the predicate
    };
    Role role = Role::subject;
    std::string preposition = {};  ///< of `oblique`
    friend bool operator==(const Slot&, const Slot&) = default;
};

/// A dependent that must be there: "+obj:sanction|embargo", "+prt:off".
struct Required {
    std::string deprel = {};  ///< without subtype; "prt" for compound:prt; "obl" + ':' + preposition is written "+on:agenda"
    std::vector<std::string> lemmas = {};
};

/// One reading of a predicate.
struct Frame {
    std::string lemma = {};
    std::string upos = {};      ///< VERB, NOUN or ADJ
    std::string relation = {};  ///< a type of the ontology
    std::vector<Required> required = {};
    std::vector<Slot> source = {};  ///< tried in order
    std::vector<Slot> target = {};  ///< tried in order; empty: only where the type allows no target
    bool has_content =
        false;  ///< an infinitive or clause below it is the content: hypothetical, done by the target (or by the source of a promise or threat)
    Status status = Status::actual;  ///< how it stands when nothing else is said: "hope for talks" is hypothetical
    std::uint32_t line = 0;          ///< in its file, 1-based
};

/// lexicon/predicates.tsv and the word lists beside it.
class Lexicon {
public:
    /// Reads predicates.tsv and words.tsv of `folder`, and a user's own predicates. Throws ModelError with file and line.
    static Lexicon load(const std::filesystem::path& folder, std::span<const std::filesystem::path> also = {});
    /// Frames of a predicate, those with most requirements first.
    std::span<const Frame> find(std::string_view lemma, std::string_view upos) const;
    /// Whether a frame of the predicate has content: its complement is what others shall do ("call for", "urge").
    bool has_content(std::string_view lemma, std::string_view upos) const;
    const std::vector<Frame>& frames() const { return frames_; }
    /// Whether `lemma` is in the word list `list` of words.tsv: "light_verb", "say_verb", "negative_verb", "future_verb" ...
    bool has(std::string_view list, std::string_view lemma) const;

private:
    std::vector<Frame> frames_;  // sorted by lemma, upos, requirements (most first), line
    std::unordered_map<std::string, std::vector<std::string>> lists_;
};

}  // namespace entente
