// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entente/knowledge/kinds.h"

namespace entente {

/// Index into Actors::all().
using ActorIndex = std::uint32_t;

/// How a name stands for its actor.
enum class NameUse : std::uint8_t {
    name,     ///< its own name or a variant of it, in full
    acronym,  ///< "UNSC"
    demonym,  ///< "Chinese", "Afghans": the country, its government or its people
    capital,  ///< "Beijing": the government where it acts, a place where something happens there
    metonym,  ///< "the North", "Kremlin": a seat or nickname
    surname   ///< the last name of a known person, ambiguous by nature
};

/// A time in office of a person.
struct Term {
    std::string title = {};  ///< "president", "minister of foreign affairs"
    std::string body = {};   ///< id of the country or organization
    std::string from = {};   ///< ISO date or prefix; empty if unknown
    std::string until = {};  ///< empty: still in office or unknown
};

/// Somebody or something the world knows.
struct Actor {
    std::string id = {};  ///< ISO code of a country, else the Wikidata id, else a short name ("un")
    EntityKind kind = EntityKind::organization;
    std::string name = {};  ///< as news write it: "North Korea", "United Nations Security Council"
    std::string iso3 = {};  ///< countries only
    std::string wikidata = {};
    std::string country = {};               ///< id of the country it belongs to
    std::string part_of = {};               ///< id of the larger organization
    std::string sector = {};                ///< GOV, MIL, LEG, JUD, OPP, REB, COP, SPY, MED, BUS, IGO, NGO
    std::vector<Term> terms = {};           ///< persons
    std::vector<std::string> members = {};  ///< ids of member countries, organizations only
};

/// One reading of a name.
struct Candidate {
    ActorIndex actor = 0;
    NameUse use = NameUse::name;
    float prior = 0.0F;  ///< greater is likelier, before any context; in [0, 1]
};

/// The tables of knowledge/: names to candidates.
class Actors {
public:
    /// Reads every *.tsv of `folder` but the noun tables (first column "noun"); the columns are described in knowledge/README.md.
    /// `also`: a user's own tables; a row with a known id replaces that actor's fields and adds to its names.
    /// Throws ModelError with file and line.
    static Actors load(const std::filesystem::path& folder, std::span<const std::filesystem::path> also = {});
    const std::vector<Actor>& all() const { return actors_; }
    const Actor& operator[](ActorIndex actor) const { return actors_[actor]; }
    /// Readings of a name as written (case counts; one space between words; straight quotes; no article), best prior first; empty if unknown.
    std::span<const Candidate> find(std::string_view name) const;
    /// The actor with this id, or nullptr.
    const Actor* by_id(std::string_view id) const;
    /// The longest name in the table, in words.
    std::size_t longest_name() const { return longest_name_; }

private:
    friend class ActorTables;  // src/knowledge/actors.cpp: fills them
    /// Lets the maps be asked with a string_view, without a copy.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    /// Part of candidates_.
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::span<const Candidate> lookup(std::string_view name) const;

    std::vector<Actor> actors_;
    std::vector<Candidate> candidates_;                                      // grouped by name
    std::unordered_map<std::string, Range, Hash, std::equal_to<>> by_name_;  // looked up, never iterated
    std::unordered_map<std::string, ActorIndex, Hash, std::equal_to<>> by_id_;
    std::size_t longest_name_ = 0;
};

/// A noun for what somebody is: "president", "spokesperson", "troops".
struct RoleNoun {
    std::string noun = {};            ///< lemma, lower case, may be several words: "foreign minister"
    std::string sector = {};          ///< GOV, MIL ...
    bool is_title = false;            ///< may stand before a name as a title: "President Moon"
    bool is_group = false;            ///< a body or people ("troops", "government"), not one person
    bool is_envoy = false;            ///< "ambassador", "special representative"
    bool stands_for_country = false;  ///< "the Chinese government", "Israeli forces" are the country
};

/// The table role_nouns.tsv.
class RoleNouns {
public:
    static RoleNouns load(const std::filesystem::path& path);
    /// nullptr if `noun` (lower case, singular) is not in the table.
    const RoleNoun* find(std::string_view noun) const;
    const std::vector<RoleNoun>& all() const { return nouns_; }

private:
    std::vector<RoleNoun> nouns_;  // sorted
};

/// The pattern nouns that make a body's name: head words like "Ministry", "Parliament", "Army", "Party", with their sector; table body_nouns.tsv.
struct BodyNoun {
    std::string noun = {};  ///< as written in names: "Ministry"
    std::string sector = {};
};

class BodyNouns {
public:
    static BodyNouns load(const std::filesystem::path& path);
    const BodyNoun* find(std::string_view noun) const;

private:
    std::vector<BodyNoun> nouns_;  // sorted
};

}  // namespace entente
