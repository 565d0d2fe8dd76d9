// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/text/read.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <istream>
#include <utility>

#include "date.h"
#include "read_format.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> suffixes = {".txt", ".jsonl"};

bool is_article_file(const fs::path& path) {
    return std::find(suffixes.begin(), suffixes.end(), path.extension().string()) != suffixes.end();
}

std::vector<fs::path> list_folder(const fs::path& folder) {
    std::vector<fs::path> found;
    try {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
            if (entry.is_regular_file() && is_article_file(entry.path())) found.push_back(entry.path());
        }
    } catch (const fs::filesystem_error& error) {
        const std::string name = error.path1().empty() ? folder.string() : error.path1().string();
        throw InputError{{name}, "cannot be read to its bottom (" + error.code().message() + "); check its permissions"};
    }
    if (found.empty()) throw InputError{{folder.string()}, "holds no articles; put .txt or .jsonl files into this folder"};
    std::sort(found.begin(), found.end());
    return found;
}

void check_options(const ReadOptions& options) {
    if (!options.date.empty() && !iso_day(options.date)) {
        throw UsageError{{}, "the date '" + options.date + "' is not a calendar day; write it as 2023-07-25"};
    }
}

// A byte order mark is skipped: it says nothing about the format.
int first_character(std::istream& in) {
    for (const int byte : {0xEF, 0xBB, 0xBF}) {
        if (in.peek() == byte) in.get();
    }
    return in.peek();
}

std::ifstream open(const fs::path& path) {
    if (!fs::exists(path)) throw InputError{{path.string()}, "does not exist; check the name"};
    if (fs::is_directory(path)) throw InputError{{path.string()}, "is a folder, not a file; list its files first"};
    errno = 0;
    std::ifstream in{path, std::ios::binary};
    if (!in) throw InputError{{path.string()}, std::string{"cannot be read ("} + std::strerror(errno) + "); check its permissions"};
    return in;
}

}  // namespace

std::vector<fs::path> list_inputs(const fs::path& input) {
    if (input == "-") return {input};
    std::error_code error;
    const fs::file_status status = fs::status(input, error);
    if (!fs::exists(status)) throw InputError{{input.string()}, "does not exist; check the name"};
    if (fs::is_directory(status)) return list_folder(input);
    if (!is_article_file(input)) throw InputError{{input.string()}, "has an unknown suffix; articles are .txt or .jsonl files"};
    return {input};
}

void read_documents(const fs::path& path, const ReadOptions& options, const std::function<void(Document)>& accept,
                    const std::function<void(Diagnostic)>& report) {
    check_options(options);
    if (path == "-") return read_documents(std::cin, "-", options, accept, report);
    std::ifstream in = open(path);
    const Source source{path.string(), path.filename().string(), options, accept, report};
    if (path.extension() == ".jsonl") read_json_lines(in, source);
    else read_text(in, source, read_sidecar(path, source));
}

void read_documents(std::istream& in, const std::string& name, const ReadOptions& options, const std::function<void(Document)>& accept,
                    const std::function<void(Diagnostic)>& report) {
    check_options(options);
    const Source source{name, fs::path{name}.filename().string(), options, accept, report};
    if (first_character(in) == '{') read_json_lines(in, source);
    else read_text(in, source, {});
}

}  // namespace entente
