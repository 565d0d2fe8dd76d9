// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/write/write.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <ostream>
#include <system_error>

#include <unistd.h>

#include "entente/text/errors.h"
#include "spelling.h"
#include "writers.h"

namespace entente {
namespace {

constexpr std::array<Format, 6> all_formats = {{
    {"turtle", ".ttl", "text/turtle", write_turtle},
    {"ntriples", ".nt", "application/n-triples", write_ntriples},
    {"nquads", ".nq", "application/n-quads", write_nquads},
    {"trig", ".trig", "application/trig", write_trig},
    {"graphml", ".graphml", "application/graphml+xml", write_graphml},
    {"jsonl", ".jsonl", "application/jsonl", write_jsonl},
}};

/// Removes the file unless it was kept.
class TemporaryFile {
public:
    explicit TemporaryFile(std::filesystem::path path) : path_{std::move(path)} {}
    ~TemporaryFile() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::filesystem::path& path() const { return path_; }
    void keep() { path_.clear(); }

private:
    std::filesystem::path path_;
};

}  // namespace

std::span<const Format> formats() { return all_formats; }

const Format* find_format(std::string_view name_or_extension) {
    const auto is_it = [&](const Format& format) {
        return !name_or_extension.empty() && (format.name == name_or_extension || format.extension == name_or_extension ||
                                              format.extension.substr(1) == name_or_extension);
    };
    const auto at = std::find_if(all_formats.begin(), all_formats.end(), is_it);
    return at == all_formats.end() ? nullptr : &*at;
}

void write_file(const Graph& graph, const Ontology& ontology, const WriteOptions& options, const Format& format,
                const std::filesystem::path& path) {
    // Beside the file, so that renaming stays on one disk; with the process number, so that two runs do not meet.
    TemporaryFile temporary{path.string() + "." + std::to_string(::getpid()) + ".part"};
    std::ofstream out{temporary.path(), std::ios::binary | std::ios::trunc};
    if (!out) throw OutputError{{path.string()}, "cannot be written there; check that the folder exists and allows it"};
    try {
        format.write(graph, ontology, options, out);
        out.close();
        check_stream(out);
    } catch (const OutputError&) {
        throw OutputError{{path.string()}, "could not be written whole: the disk may be full"};
    }
    std::error_code error;
    std::filesystem::rename(temporary.path(), path, error);
    if (error) throw OutputError{{path.string()}, "could not be given its name (" + error.message() + ")"};
    temporary.keep();
}

void check_stream(const std::ostream& out) {
    if (!out) throw OutputError{{}, "the output could not be written: the disk may be full, or the reader gone"};
}

const RelationType& type_of(const Ontology& ontology, const Edge& edge) {
    static const RelationType unknown;
    const RelationType* type = ontology.find(edge.type);
    return type ? *type : unknown;
}

bool is_direct(const RelationType& type, const Edge& edge) {
    const bool is_held = !type.has_tenure || edge.tenure == Tenure::current || edge.tenure == Tenure::acting;
    return edge.asserted && edge.status == Status::actual && !edge.negative && !edge.target.empty() && is_held;
}

std::vector<std::string> other_names(const Node& node) {
    std::vector<std::string> names;
    std::remove_copy(node.aliases.begin(), node.aliases.end(), std::back_inserter(names), node.name);
    return names;
}

Namespaces namespaces_below(const std::string& base) {
    const auto is_allowed = [](char c) {
        return c > ' ' && c < '\x7F' && std::string_view{"<>\"{}|\\^`%"}.find(c) == std::string_view::npos;
    };
    const bool is_one_fragment = base.find('#') == std::string::npos || base.find('#') + 1 == base.size();
    if (web_address(base).empty() || !is_one_fragment || !std::all_of(base.begin(), base.end(), is_allowed) ||
        (!base.ends_with('/') && !base.ends_with('#')))
        throw UsageError{{}, "the base IRI '" + base + "' must be an http or https address that ends in '/' or '#'"};
    if (base.ends_with('#')) return {base, base};
    return {base + "ontology#", base + "id/"};
}

}  // namespace entente
