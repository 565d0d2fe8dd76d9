// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "entente/extract/extraction.h"
#include "entente/text/document.h"
#include "entente/text/errors.h"
#include "entente/text/read.h"

namespace entente::cli {

/// What the workers make of one article.
struct Reading {
    Document doc = {};
    std::size_t n_sentences = 0;
    Extraction extraction = {};
};

/// How articles become readings. `work` runs on several threads at the same time; `done` on one at a time, in the order of the inputs.
struct Stages {
    std::function<Reading(Document)> work = {};
    std::function<void(Reading)> done = {};
    std::function<void(const Diagnostic&)> report = {};  ///< in its place in that order; may throw to end the run
};

/// Reads all documents of `files` and puts each through the stages on `n_threads` threads. At most a few documents for each thread are
/// in memory at once. What `done` and `report` see does not depend on the number of threads. Rethrows what they throw.
void run_pipeline(const std::vector<std::filesystem::path>& files, const ReadOptions& options, unsigned n_threads, const Stages& stages);

}  // namespace entente::cli
