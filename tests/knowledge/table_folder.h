// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <system_error>
#include <utility>

#include "entente/text/errors.h"

namespace entente {

/// A folder of tables, removed when the test is over.
class TableFolder {
public:
    TableFolder(std::initializer_list<std::pair<std::string, std::string>> files) {
        static int n_folders = 0;
        path_ = std::filesystem::temp_directory_path() / ("entente-tables-" + std::to_string(getpid()) + "-" + std::to_string(++n_folders));
        std::filesystem::create_directories(path_);
        for (const auto& [name, bytes] : files) std::ofstream(path_ / name, std::ios::binary) << bytes;
    }
    TableFolder(const TableFolder&) = delete;
    TableFolder& operator=(const TableFolder&) = delete;
    ~TableFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// What `load` complains about, without the folder's name; empty if it does not fail.
template <class Load>
std::string complaint_of(const TableFolder& folder, Load load) {
    try {
        load();
    } catch (const ModelError& error) {
        const std::string what = error.what();
        const std::string prefix = folder.path().string() + "/";
        return what.starts_with(prefix) ? what.substr(prefix.size()) : what;
    }
    return {};
}

}  // namespace entente
