// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "entente/extract/extract.h"
#include "options.h"

namespace entente::cli {

/// The folder with models/, knowledge/, lexicon/ and schema/: $ENTENTE_DATA; else the first folder above the program that has them,
/// or has them in share/entente. Throws ModelError if there is none.
std::filesystem::path find_data_folder();

/// The language model to use: the one named, else the single .model file in models/.
std::filesystem::path find_model(const DataOptions& options);

/// All tables. Throws ModelError with file and line if one is broken, or if the lexicon names a relation that the ontology has not.
Knowledge load_knowledge(const DataOptions& options);

}  // namespace entente::cli
