// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/text/document.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "blocks.h"
#include "chrome.h"
#include "sha256.h"
#include "utf8.h"

namespace entente {

std::string_view Document::words(Span span) const& {
    if (span.begin > span.end || span.end > text.size()) throw std::out_of_range("span is not inside the text");
    return std::string_view{text}.substr(span.begin, span.end - span.begin);
}

Document make_document(std::string id, std::string_view title, std::string_view body, std::string date, std::string url) {
    Document doc;
    doc.id = std::move(id);
    doc.date = std::move(date);
    doc.url = std::move(url);
    if (!trim(title).empty()) {
        doc.title = trim(title);
        doc.text.append(title).append("\n\n");
    }
    const std::size_t title_bytes = doc.text.size();
    doc.text += body;
    doc.sha256 = sha256(doc.text);
    doc.blocks = find_blocks(doc.text, title_bytes);
    mark_chrome(doc.text, doc.blocks);
    return doc;
}

std::uint32_t code_points_before(std::string_view text, std::uint32_t offset) {
    const auto starts_code_point = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    const std::string_view before = text.substr(0, offset);
    return static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), starts_code_point));
}

}  // namespace entente
