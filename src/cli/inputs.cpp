// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "inputs.h"

#include <set>

#include "entente/text/read.h"

namespace entente::cli {

namespace fs = std::filesystem;

std::vector<fs::path> list_files(const std::vector<std::string>& inputs, const std::function<void(const Diagnostic&)>& report) {
    std::vector<fs::path> files;
    std::set<fs::path> seen;
    for (const std::string& input : inputs) {
        try {
            for (const fs::path& file : list_inputs(input)) {
                if (seen.insert(file.lexically_normal()).second) files.push_back(file);
            }
        } catch (const InputError& error) {
            report({{}, error.what()});
        } catch (const fs::filesystem_error& error) {
            report({{input}, "cannot be read (" + error.code().message() + "); check its permissions"});
        }
    }
    return files;
}

}  // namespace entente::cli
