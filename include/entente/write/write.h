// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "entente/graph/graph.h"
#include "entente/knowledge/ontology.h"

namespace entente {

/// What writers may be told.
struct WriteOptions {
    std::string base = "https://w3id.org/entente/";  ///< IRI that all ids and the ontology stand below; ends in '/' or '#'
    std::string run = "entente";  ///< who made the graph: label of the prov:Activity in RDF, the same for the same output; empty: none
};

/// A file format: one row of formats(). `write` throws OutputError if the stream fails.
struct Format {
    std::string_view name;        ///< "turtle"
    std::string_view extension;   ///< ".ttl"
    std::string_view media_type;  ///< "text/turtle"
    void (*write)(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out);
};

std::span<const Format> formats();
/// By name or extension (with or without the dot); nullptr if we have none.
const Format* find_format(std::string_view name_or_extension);

/// Writes into a temporary file beside `path` and renames it when whole. Throws OutputError; then nothing with that name is left
/// (or what was there before, untouched).
void write_file(const Graph& graph, const Ontology& ontology, const WriteOptions& options, const Format& format,
                const std::filesystem::path& path);

}  // namespace entente
