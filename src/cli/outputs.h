// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "entente/write/write.h"
#include "options.h"

namespace entente::cli {

/// One file to write, or standard output ("-"), and how.
struct Output {
    std::filesystem::path path = {};
    const Format* format = nullptr;
};

/// What the options ask for. Throws UsageError for a format that we do not have, or a place that is named twice or is an input too;
/// OutputError for a file that exists (without --overwrite) or a folder that does not: better before the work than after it.
std::vector<Output> plan_outputs(const BuildOptions& options);

/// Writes all of them; one that fails does not keep the others back. Returns one sentence for each that failed.
std::vector<std::string> write_outputs(const Graph& graph, const Ontology& ontology, const BuildOptions& options,
                                       const std::vector<Output>& outputs);

}  // namespace entente::cli
