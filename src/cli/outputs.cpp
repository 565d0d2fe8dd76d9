// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "outputs.h"

#include <fstream>
#include <iostream>
#include <set>
#include <system_error>

#include "entente/text/errors.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

std::string known_formats() {
    std::string names;
    for (const Format& format : formats())
        names += (names.empty() ? "" : ", ") + std::string{format.name} + " (" + std::string{format.extension} + ")";
    return names;
}

const Format* choose_format(const fs::path& path, const std::string& format_name) {
    const std::string suffix = path.extension().string();
    if (path != "-" && !suffix.empty()) {
        if (const Format* format = find_format(suffix)) return format;
        if (format_name.empty())
            throw UsageError{{path.string()}, "the suffix '" + suffix + "' is not one of a format we write: " + known_formats()};
    }
    if (format_name.empty()) {
        const std::string what = path == "-" ? "standard output" : "output without a suffix";
        throw UsageError{{path.string()}, what + " needs --format: " + known_formats()};
    }
    const Format* format = find_format(format_name);
    if (format == nullptr) throw UsageError{{}, "there is no format '" + format_name + "'; we write " + known_formats()};
    return format;
}

// /dev/full, /dev/stdout, a pipe: written in place, never replaced.
bool is_stream(const fs::path& path) {
    std::error_code error;
    return path == "-" || fs::is_other(fs::status(path, error));
}

void check_place(const fs::path& path, bool may_overwrite) {
    std::error_code error;
    if (is_stream(path)) return;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path{"."};
    if (!fs::is_directory(folder, error))
        throw OutputError{{path.string()}, "the folder '" + folder.string() + "' does not exist; make it first"};
    if (fs::is_directory(path, error)) throw OutputError{{path.string()}, "is a folder; name a file"};
    if (fs::exists(path, error) && !may_overwrite) throw OutputError{{path.string()}, "exists already; add --overwrite to replace it"};
}

void check_distinct(const BuildOptions& options) {
    std::set<fs::path> seen;
    for (const std::string& name : options.outputs) {
        std::error_code error;
        const fs::path place = is_stream(name) ? fs::path{name} : fs::weakly_canonical(fs::absolute(name), error);
        if (!seen.insert(place).second) throw UsageError{{name}, "is named twice as output; one graph is enough there"};
        for (const std::string& input : options.inputs) {
            if (input != "-" && fs::equivalent(input, name, error)) throw UsageError{{name}, "is input and output; choose another output"};
        }
    }
}

void write_stream(const Graph& graph, const Ontology& ontology, const WriteOptions& options, const Format& format, std::ostream& out,
                  const std::string& name) {
    try {
        format.write(graph, ontology, options, out);
        out.flush();
    } catch (const OutputError&) {
        out.setstate(std::ios::failbit);  // it does not know the name
    }
    if (!out) throw OutputError{{name}, "could not be written: the disk is full, or the reader has gone"};
}

void write_output(const Graph& graph, const Ontology& ontology, const WriteOptions& options, const Output& output) {
    if (output.path == "-") return write_stream(graph, ontology, options, *output.format, std::cout, "standard output");
    if (is_stream(output.path)) {
        std::ofstream out{output.path, std::ios::binary};
        return write_stream(graph, ontology, options, *output.format, out, output.path.string());
    }
    // The file behind a link is replaced, not the link.
    std::error_code error;
    const fs::path target = fs::is_symlink(output.path, error) ? fs::weakly_canonical(output.path) : output.path;
    write_file(graph, ontology, options, *output.format, target);
}

}  // namespace

std::vector<Output> plan_outputs(const BuildOptions& options) {
    std::vector<Output> outputs;
    for (const std::string& name : options.outputs) outputs.push_back({name, choose_format(name, options.format)});
    check_distinct(options);
    for (const Output& output : outputs) check_place(output.path, options.overwrite);
    return outputs;
}

std::vector<std::string> write_outputs(const Graph& graph, const Ontology& ontology, const BuildOptions& options,
                                       const std::vector<Output>& outputs) {
    const WriteOptions write_options{options.base};
    std::vector<std::string> failures;
    for (const Output& output : outputs) {
        try {
            write_output(graph, ontology, write_options, output);
        } catch (const OutputError& error) {
            failures.emplace_back(error.what());
        } catch (const fs::filesystem_error& error) {
            failures.push_back(output.path.string() + ": could not be written (" + error.code().message() + ")");
        }
    }
    return failures;
}

}  // namespace entente::cli
