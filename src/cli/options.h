// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace entente::cli {

/// Where the things come from that every reading needs; empty: those of the data folder.
struct DataOptions {
    std::string model = {};                   ///< replaces models/
    std::string ontology = {};                ///< replaces schema/ontology.ttl
    std::vector<std::string> knowledge = {};  ///< tables added to knowledge/
    std::vector<std::string> lexicon = {};    ///< predicates added to lexicon/
};

/// What `entente build` was asked to do.
struct BuildOptions {
    std::vector<std::string> inputs = {};   ///< files, folders, "-"
    std::vector<std::string> outputs = {};  ///< files, "-"
    std::string format = {};                ///< of outputs whose suffix does not tell
    DataOptions data = {};
    std::string base = "https://w3id.org/entente/";
    std::string date = {};        ///< of articles that carry none
    double min_confidence = 0.0;  ///< relations below it are left out
    unsigned n_threads = 1;
    bool overwrite = false;
    bool fail_fast = false;
    bool quiet = false;
    bool verbose = false;
    bool progress = false;
};

/// What `entente parse` was asked to do.
struct ParseOptions {
    std::vector<std::string> inputs = {};
    std::string model = {};
    bool quiet = false;
};

/// Thrown when the user asks for help: what() is the text to print.
struct HelpRequested {
    std::string text;
};

/// Reads what stands behind the command's name. Opens no file. Throws UsageError, or HelpRequested.
BuildOptions parse_build_options(const std::vector<std::string>& arguments);
ParseOptions parse_parse_options(const std::vector<std::string>& arguments);

}  // namespace entente::cli
