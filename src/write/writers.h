// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "entente/write/write.h"

// The functions behind the rows of formats().
namespace entente {

void write_jsonl(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
void write_graphml(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
void write_turtle(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
void write_ntriples(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
void write_nquads(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
void write_trig(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);

/// Throws OutputError if `out` no longer takes bytes.
void check_stream(const std::ostream& out);

/// The type of `edge`. A graph may come from elsewhere than the ontology; a type that it does not know is an event without codes.
const RelationType& type_of(const Ontology& ontology, const Edge& edge);

/// Whether `edge` is a plain fact between its two ends: asserted, affirmed, with a target, and an office only while it is held.
bool is_direct(const RelationType& type, const Edge& edge);

/// Names of `node` other than the one that labels it.
std::vector<std::string> other_names(const Node& node);

/// Where the names of the graph stand below the base IRI.
struct Namespaces {
    std::string ontology = {};
    std::string id = {};
};
/// Throws UsageError if the base is no absolute IRI that ends in '/' or '#'.
Namespaces namespaces_below(const std::string& base);

}  // namespace entente
