// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "date.h"
#include "language.h"
#include "read_format.h"
#include "utf8.h"

namespace entente {
namespace {

// A wrong date costs the date, not the article.
std::string checked_date(const Source& source, const Place& place, const std::string& date) {
    if (date.empty()) return source.options.date.empty() ? std::string{} : *iso_day(source.options.date);
    if (const auto day = iso_day(date)) return *day;
    source.report(
        {place, "the date '" + date.substr(0, 40) + "' is not a calendar day like 2023-07-25; the article is read without it", false});
    return {};
}

// A headline is one line, whatever the export made of it.
std::string one_line(std::string title) {
    std::replace(title.begin(), title.end(), '\n', ' ');
    return std::string{trim(title)};
}

// What a reader of the article reads: all but the page around it. Empty if there is nothing else.
std::string article_words(const Document& doc) {
    std::string words;
    for (const Block& block : doc.blocks) {
        if (block.kind != BlockKind::chrome) words.append(doc.words(block.span)).append("\n");
    }
    return words;
}

}  // namespace

void hand_over(const Source& source, const Place& place, RawArticle article) {
    // Trimmed here, so that all formats give the same text, digest and offsets.
    const std::string normal = normalise_text(article.body);
    const std::string_view body = trim(normal);
    if (body.empty()) return source.report({place, "the text is empty; there is nothing to read"});
    if (body.size() + article.title.size() >= std::numeric_limits<std::uint32_t>::max() - 2) {
        return source.report({place, "the text has more than 4 GB; split it into articles"});
    }
    std::string date = checked_date(source, place, article.date);
    Document doc =
        make_document(std::move(article.id), one_line(normalise_text(article.title)), body, std::move(date), std::move(article.url));
    const std::string words = article_words(doc);
    if (words.empty()) return source.report({place, "the text holds nothing but the furniture of a web page; there is nothing to read"});
    if (!is_english(words)) return source.report({place, "skipped: the text is not English", false});
    source.accept(std::move(doc));
}

}  // namespace entente
