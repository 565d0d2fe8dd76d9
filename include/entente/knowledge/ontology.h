// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What code must know of a relation type; all of it is read from schema/ontology.ttl.
struct RelationType {
    std::string name = {};   ///< local name: "signsAgreementWith"
    std::string label = {};  ///< for people: "signs an agreement with"
    std::string definition = {};
    std::string inverse = {};     ///< name of the inverse type ("visits" of "hosts"); empty if none
    std::string cameo = {};       ///< "057"; empty for static types
    std::string plover = {};      ///< "SUPPORT"; empty for static types
    std::string quad_class = {};  ///< "1".."4"; empty for static types
    double goldstein = 0.0;       ///< -10 .. 10; 0 for static types
    bool symmetric = false;       ///< written once, in either direction
    bool is_static = false;       ///< a state of affairs (role, membership), not an event
    bool target_may_be_absent = false;
    bool aims_at_places = false;  ///< a place may be its target without acting as a state ("visits", "attacks")
    bool has_tenure = false;      ///< its statements name an office with a tenure ("officialOf"); see Relation::tenure
};

/// The relation types, in the order of their names.
class Ontology {
public:
    /// Reads Turtle through Serd. Throws ModelError with file and line.
    static Ontology load(const std::filesystem::path& path);
    const std::vector<RelationType>& types() const { return types_; }
    /// nullptr if the ontology has no such type.
    const RelationType* find(std::string_view name) const;

private:
    std::vector<RelationType> types_;  // sorted by name
};

}  // namespace entente
