// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

#include "entente/text/document.h"
#include "entente/text/errors.h"
#include "entente/text/read.h"

namespace entente {

/// What every format needs to know of the input that it reads; lives as long as one read_documents.
struct Source {
    std::string name = {};       ///< as the user named it: for messages
    std::string base_name = {};  ///< the file's name without folders: for ids
    const ReadOptions& options;
    const std::function<void(Document)>& accept;
    const std::function<void(Diagnostic)>& report;
};

/// An article as a format spells it, not checked.
struct RawArticle {
    std::string id = {};
    std::string title = {};
    std::string body = {};
    std::string date = {};
    std::string url = {};
};

/// Normalises and checks an article of valid UTF-8, and hands over its document, or reports why not.
void hand_over(const Source& source, const Place& place, RawArticle article);

/// One article a line: a JSON object with `text`, and perhaps `id`, `title`, `date`, `url`.
void read_json_lines(std::istream& in, const Source& source);

/// One article: a headline, if a blank line follows the first line, and paragraphs. `known` is what a sidecar says.
void read_text(std::istream& in, const Source& source, RawArticle known);

/// `title`, `date` and `url` from "name.json" beside "name.txt"; empty without one. A broken sidecar is reported.
RawArticle read_sidecar(const std::filesystem::path& text_file, const Source& source);

}  // namespace entente
