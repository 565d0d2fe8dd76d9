// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <boost/graph/adjacency_list.hpp>

#include "entente/extract/extraction.h"
#include "entente/knowledge/ontology.h"
#include "entente/text/document.h"

namespace entente {

/// What the graph keeps of a document.
struct Source {
    std::string id = {}, title = {}, date = {}, url = {}, sha256 = {};
    std::uint32_t n_code_points = 0;
    friend bool operator==(const Source&, const Source&) = default;
};

/// A name under which an article mentions an entity.
struct NameCount {
    std::string document = {}, name = {};
    std::uint32_t count = 0;
    friend bool operator==(const NameCount&, const NameCount&) = default;
};

/// One row for each article and name: the count takes no part.
struct ByDocumentAndName {
    bool operator()(const NameCount& a, const NameCount& b) const { return std::tie(a.document, a.name) < std::tie(b.document, b.name); }
};
/// A set, since a country gets new rows from every article of a long run.
using NameCounts = std::set<NameCount, ByDocumentAndName>;

/// An entity over all articles.
struct Node {
    std::string id = {};
    EntityKind kind = EntityKind::organization;
    std::string name = {}, iso3 = {}, wikidata = {}, sector = {};
    std::vector<std::string> countries = {};  ///< ids; more than one where articles disagree
    std::vector<std::string> aliases = {};    ///< sorted, distinct
    std::vector<Role> roles = {};             ///< sorted, distinct
    NameCounts mentions = {};                 ///< in order of document and name
    friend bool operator==(const Node&, const Node&) = default;
};

/// Evidence with offsets in Unicode code points, and the words.
struct Quote {
    std::uint32_t sentence = 0;
    Span statement = {}, trigger = {}, source = {}, target = {};  ///< code points here, not bytes
    std::string text = {};                                        ///< of the statement, as written: as many code points as the span
    friend bool operator==(const Quote&, const Quote&) = default;
};

/// A relation of one article, with ids instead of indices.
struct Edge {
    std::string id = {};  ///< alphanumeric hash of document, type, source, target, status, negative
    std::string document = {}, type = {}, source = {}, target = {};  ///< target empty: none
    Status status = Status::actual;
    bool negative = false;
    std::string attributed_to = {};  ///< entity id or empty
    bool asserted = false;           ///< actual and not attributed
    std::string date = {}, reported = {}, place = {};
    double confidence = 1.0;
    std::string role = {};
    Tenure tenure = Tenure::current;
    std::string rule = {};
    std::vector<Quote> evidence = {};
    std::vector<std::string> content = {};  ///< ids of edges, sorted
    friend bool operator==(const Edge&, const Edge&) = default;
};

/// Vertices carry an index into nodes(), edges one into edges().
using Multigraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, std::uint32_t, std::uint32_t>;

/// The knowledge graph of many articles. The order in which they are added does not matter: the canonical order is by id.
class Graph {
public:
    /// Merges what one article says. The same article twice changes nothing. Throws InputError if another article with this id but other text is in already.
    void add(const Document& doc, const Extraction& extraction);
    /// Everything of another graph; idempotent, commutative.
    void merge(const Graph& other);

    std::vector<const Source*> sources() const;  ///< in order of their ids
    std::vector<const Node*> nodes() const;      ///< in order of their ids
    std::vector<const Edge*> edges() const;      ///< in order of (document, first evidence, type, id)
    const Node* node(const std::string& id) const;
    /// For algorithms: vertex i is nodes()[i], edge property i is edges()[i]; edges without a target are loops at their source.
    Multigraph multigraph() const;

private:
    std::map<std::string, Source> sources_;
    std::map<std::string, Node> nodes_;
    std::map<std::string, Edge> edges_;
};

}  // namespace entente
