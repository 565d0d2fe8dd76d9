// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "data.h"

#include <cstdlib>
#include <system_error>
#include <vector>

#include "entente/text/errors.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

bool is_data_folder(const fs::path& folder) {
    std::error_code error;
    return fs::is_directory(folder / "models", error) && fs::is_regular_file(folder / "schema" / "ontology.ttl", error);
}

std::vector<fs::path> as_paths(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

// A relation that the ontology does not know could not be written; say where it is named.
void check_types(const Knowledge& knowledge, const DataOptions& options) {
    for (const Frame& frame : knowledge.lexicon.frames()) {
        if (knowledge.ontology.find(frame.relation)) continue;
        const std::string file = options.lexicon.empty() ? "lexicon/predicates.tsv" : options.lexicon.front();
        throw ModelError{{file, frame.line},
                         "the ontology has no relation '" + frame.relation + "' (of '" + frame.lemma + "'); correct its name"};
    }
}

}  // namespace

fs::path find_data_folder() {
    if (const char* named = std::getenv("ENTENTE_DATA"); named != nullptr && *named != '\0') {
        if (is_data_folder(named)) return named;
        throw ModelError{{named}, "has no models/ and schema/ontology.ttl; correct the variable ENTENTE_DATA"};
    }
    std::error_code error;
    for (fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path(); !folder.empty(); folder = folder.parent_path()) {
        for (const fs::path& candidate : {folder / "share" / "entente", folder}) {
            if (is_data_folder(candidate)) return candidate;
        }
        if (folder == folder.root_path()) break;
    }
    throw ModelError{{}, "the folder with models/ and schema/ is not found near the program; name it in the variable ENTENTE_DATA"};
}

fs::path find_model(const DataOptions& options) {
    if (!options.model.empty()) return options.model;
    const fs::path folder = find_data_folder() / "models";
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() == ".model") found.push_back(entry.path());
    }
    if (found.size() == 1) return found.front();
    throw ModelError{{folder.string()},
                     found.empty() ? "holds no language model (*.model); name one with --model"
                                   : "holds several language models (*.model); choose one with --model"};
}

Knowledge load_knowledge(const DataOptions& options) {
    const fs::path folder = find_data_folder();
    const auto tables = as_paths(options.knowledge);
    const auto predicates = as_paths(options.lexicon);
    Knowledge knowledge{Ontology::load(options.ontology.empty() ? folder / "schema" / "ontology.ttl" : fs::path{options.ontology}),
                        Actors::load(folder / "knowledge", tables), RoleNouns::load(folder / "knowledge" / "role_nouns.tsv"),
                        BodyNouns::load(folder / "knowledge" / "body_nouns.tsv"), Lexicon::load(folder / "lexicon", predicates)};
    check_types(knowledge, options);
    return knowledge;
}

}  // namespace entente::cli
