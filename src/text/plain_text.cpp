// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <algorithm>
#include <fstream>
#include <istream>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "chrome_lines.h"
#include "read_format.h"
#include "utf8.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_headline_words = 40;

// The whole stream; nothing if it is longer than `most` bytes, of which no more are kept.
std::optional<std::string> read_whole(std::istream& in, const std::string& name, std::size_t most) {
    std::string bytes;
    std::string buffer(64 * 1024, '\0');
    do {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        bytes.append(buffer, 0, static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > most) return std::nullopt;
    } while (in.good());
    if (in.bad()) throw InputError{{name}, "cannot be read to its end; check the disk"};
    return bytes;
}

Place place_in(const Source& source, std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t line_begin = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    return {source.name, static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1, offset - line_begin + 1};
}

// True if the bytes are text that we can read; else reports why not.
bool is_text(const std::string& bytes, const Source& source) {
    if (const auto offset = find_invalid_utf8(bytes)) {
        source.report(
            {place_in(source, bytes, *offset), "not UTF-8 (byte offset " + std::to_string(*offset) + "); convert the file to UTF-8"});
        return false;
    }
    if (const std::size_t offset = bytes.find('\0'); offset != bytes.npos) {
        source.report({place_in(source, bytes, offset),
                       "not a text file (a NUL at byte offset " + std::to_string(offset) + "); convert it to UTF-8 text"});
        return false;
    }
    return true;
}

constexpr std::size_t widest_wrap = 160;  // code points; longer lines are paragraphs of their own
constexpr std::size_t narrowest_wrap = 50;

/// Joins the lines of text that an editor wrapped at a width. The sign of it: every line is full, that is, the first word of the next one
/// would not have fitted. Lists and headlines have lines that are not. A line end becomes a space, so that no offset moves.
void join_wrapped_lines(std::string& text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(std::string_view{text}.substr(begin, end - begin));
        begin = end + 1;
    }
    const auto width_of = [](std::string_view words) { return code_points_before(words, static_cast<std::uint32_t>(words.size())); };
    std::size_t width = 0;
    for (const std::string_view line : lines) width = std::max<std::size_t>(width, width_of(line));
    if (width < narrowest_wrap || width > widest_wrap) return;
    const auto is_full = [&](std::size_t i) {
        const std::string_view next = lines[i + 1];
        return width_of(lines[i]) + 1 + width_of(next.substr(0, next.find(' '))) > width;
    };
    std::vector<std::size_t> joints;
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t last = first;
        while (last + 1 < lines.size() && !trim(lines[last]).empty() && !trim(lines[last + 1]).empty()) ++last;
        bool wrapped = true;
        for (std::size_t i = first; i < last; ++i) wrapped = wrapped && is_full(i);
        for (std::size_t i = first; wrapped && i < last; ++i)
            joints.push_back(static_cast<std::size_t>(lines[i].data() - text.data()) + lines[i].size());
        first = last + 1;
    }
    for (const std::size_t joint : joints) text[joint] = ' ';
}

bool is_headline(std::string_view line) {
    return count_plain_words(line) <= longest_headline_words && role_of_line(line) == LineRole::text;
}

// Splits "headline, blank line, paragraphs"; a lone paragraph, one too long for a headline, or a line of the page is body.
void split_headline(std::string_view text, RawArticle& article) {
    const std::size_t end = text.find('\n');
    if (end != text.npos) {
        const std::string_view rest = text.substr(end + 1);
        const std::string_view next = trim(rest.substr(0, rest.find('\n')));
        const std::string_view headline = trim(text.substr(0, end));
        if (next.empty() && is_headline(headline)) {
            article.title = headline;
            text = rest;
        }
    }
    article.body = trim(text);
}

}  // namespace

void read_text(std::istream& in, const Source& source, RawArticle known) {
    const std::optional<std::string> bytes = read_whole(in, source.name, source.options.longest_line);
    if (!bytes) {
        return source.report(
            {{source.name}, "has more than " + std::to_string(source.options.longest_line) + " bytes; split it into articles"});
    }
    if (!is_text(*bytes, source)) return;
    std::string text = normalise_text(*bytes);
    join_wrapped_lines(text);
    RawArticle article = std::move(known);
    article.id = source.base_name;
    const std::string title = article.title;
    split_headline(trim(text), article);
    if (!title.empty() && article.title != title) {
        article.title = title;
        article.body = trim(text);
    }
    hand_over(source, {source.name}, std::move(article));
}

RawArticle read_sidecar(const fs::path& text_file, const Source& source) {
    fs::path sidecar = text_file;
    sidecar.replace_extension(".json");
    std::ifstream in{sidecar, std::ios::binary};
    if (!in) return {};
    RawArticle known;
    try {
        const nlohmann::json object = nlohmann::json::parse(in);
        known.title = object.value("title", "");
        known.date = object.value("date", "");
        known.url = object.value("url", "");
    } catch (const nlohmann::json::exception&) {
        source.report({{sidecar.string()},
                       "broken sidecar; write {\"date\": \"2023-07-25\", \"url\": \"...\", \"title\": \"...\"}, each of them if known"});
        return {};
    }
    return known;
}

}  // namespace entente
