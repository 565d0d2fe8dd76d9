// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "entente/text/document.h"
#include "entente/text/errors.h"

namespace entente {

/// How inputs are read.
struct ReadOptions {
    std::string date = {};                        ///< for texts that carry none; ISO
    std::size_t longest_line = 32 * 1024 * 1024;  ///< bytes of one JSON line or text file; longer ones are refused
};

/// Files that `input` stands for: itself, or the .txt and .jsonl files below a folder, sorted by path.
/// Throws InputError if it does not exist or the folder has none.
std::vector<std::filesystem::path> list_inputs(const std::filesystem::path& input);

/// Reads one .txt or .jsonl file ("-": standard input; text or JSON lines by its first character) and hands over each document in order.
/// Text: a first line before a blank line is the headline, if it has at most 40 words. "name.json" beside "name.txt" may tell its
/// "date", "url" and "title" (`options.date` otherwise). JSON lines: "text", and "id" (else "<file>:<line>"), "title", "date", "url".
/// A broken JSON line, a text that is empty, not UTF-8 or not English goes to `report`, and reading goes on.
/// A date that is no calendar day is noted, and the article read without it.
/// Throws InputError if the file itself cannot be read, UsageError if `options.date` is no ISO date.
void read_documents(const std::filesystem::path& path, const ReadOptions& options, const std::function<void(Document)>& accept,
                    const std::function<void(Diagnostic)>& report);
void read_documents(std::istream& in, const std::string& name, const ReadOptions& options, const std::function<void(Document)>& accept,
                    const std::function<void(Diagnostic)>& report);

}  // namespace entente
