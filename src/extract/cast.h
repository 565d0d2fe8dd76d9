// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/extract/extract.h"
#include "names.h"
#include "syntax.h"

namespace entente {

/// Who is named in an article: gives each name its entity. Full names first, then what refers back to them.
class Cast {
public:
    Cast(const Knowledge& knowledge, const Syntax& syntax);

    const Knowledge& knowledge() const { return knowledge_; }
    const Syntax& syntax() const { return syntax_; }
    const std::vector<Entity>& entities() const { return entities_; }
    const std::vector<Name>& names() const { return names_; }
    /// Entity of names()[i]; empty for names that are left out (datelines).
    std::optional<EntityIndex> entity_of(std::size_t name) const { return entity_of_[name]; }
    /// Index of the name that covers `token`.
    std::optional<std::size_t> name_at(TokenIndex token) const;
    /// The entity whose name is headed by `token`.
    std::optional<EntityIndex> headed_by(TokenIndex token) const;
    const Entity& operator[](EntityIndex entity) const { return entities_[entity]; }
    /// The state or larger body whose name begins names()[name]: the United States of "US State Department".
    std::optional<EntityIndex> owner_in(std::size_t name) const { return owner_in_[name]; }
    /// The country's entity, if the article has it.
    std::optional<EntityIndex> country(std::string_view id) const;
    /// Notes that tokens [begin, end) are the title of a person whose name follows.
    void note_title(TokenIndex begin, TokenIndex end, EntityIndex person);
    /// The person in whose title `token` stands: "Minister" of "Vice Minister of Foreign Affairs Ma Zhaoxu".
    std::optional<EntityIndex> titled_at(TokenIndex token) const;
    void set_country(EntityIndex entity, const std::string& id);
    void add_role(EntityIndex entity, Role role);
    /// The entities, moved out; mentions sorted.
    std::vector<Entity> release();

private:
    void cast_full_names();
    void cast_short_names();
    void cast_bare_bodies();
    void note_acronym(std::size_t name);
    void note_owner(std::size_t name);
    bool is_dateline(const Name& name) const;
    bool is_place_here(const Name& name) const;
    std::optional<Candidate> best_candidate(const Name& name) const;
    double fitness(const Name& name, const Candidate& candidate) const;
    bool was_in_office(const Actor& person, bool& known) const;
    EntityIndex from_actor(const Actor& actor);
    EntityIndex place_of_capital(const Name& name, const Actor& country);
    EntityIndex unknown(const Name& name, EntityKind kind);
    EntityIndex add(Entity entity);
    std::optional<EntityIndex> person_by_word(const Name& name) const;
    std::optional<EntityIndex> body_by_suffix(const std::string& text, const std::string& country) const;
    std::string owner_country(const Name& name) const;
    void mention(std::size_t name, EntityIndex entity);

    const Knowledge& knowledge_;
    const Syntax& syntax_;
    std::vector<Name> names_;
    std::vector<std::optional<EntityIndex>> entity_of_;
    std::vector<std::optional<EntityIndex>> owner_in_;
    std::vector<std::int32_t> name_at_;
    std::vector<std::int32_t> titled_at_;
    std::vector<Entity> entities_;
    std::map<std::string, EntityIndex> by_id_;
    std::map<std::string, EntityIndex> acronyms_;
    struct Person {
        EntityIndex entity;
        std::vector<std::string> words;
        std::size_t name;
    };
    std::vector<Person> persons_;  // full names, in order of the text
    struct Body {
        EntityIndex entity;
        std::string text;
        std::string country;
    };
    std::vector<Body> bodies_;  // organizations by the names seen
};

}  // namespace entente
