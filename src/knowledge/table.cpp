// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "table.h"

#include "entente/text/errors.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace entente {
namespace {

std::string read_whole(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) throw ModelError({path.string()}, "this is a folder, a table is needed");
    std::ifstream in(path, std::ios::binary);
    if (!in) throw ModelError({path.string()}, "the table cannot be opened; check that it exists and may be read");
    const auto size = std::filesystem::file_size(path, ignored);
    std::string bytes(ignored ? 0 : static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad()) throw ModelError({path.string()}, "the table cannot be read");
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

void split(std::string_view text, std::vector<std::string_view>& fields) {
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find('\t', begin), text.size());
        fields.push_back(text.substr(begin, end - begin));
        if (end == text.size()) return;
        begin = end + 1;
    }
}

}  // namespace

Table::Table(const std::filesystem::path& path) : file_(path.string()), bytes_(read_whole(path)) {
    const std::string_view all = bytes_;
    std::size_t line = 1;
    for (std::size_t begin = 0; begin < all.size(); ++line) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        std::string_view text = all.substr(begin, end - begin);
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        if (!text.empty() && text.front() != '#') read_line(text, line);
        begin = end + 1;
    }
    if (columns_.empty()) fail(0, "the table has no header line");
}

void Table::read_line(std::string_view text, std::size_t line) {
    if (columns_.empty()) {
        split(text, columns_);
        header_line_ = line;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].empty()) fail(line, "a column has no name; the first line names the columns, as in our own tables");
            else if (column(columns_[i]) != i) fail(line, "the column \"" + std::string(columns_[i]) + "\" is there twice");
        return;
    }
    const std::size_t first = fields_.size();
    split(text, fields_);
    const std::size_t n_fields = fields_.size() - first;
    if (n_fields != columns_.size())
        fail(line, "the row has " + std::to_string(n_fields) + " columns, the header has " + std::to_string(columns_.size()));
    rows_.push_back({line, first});
}

void Table::expect_columns(const std::vector<std::string_view>& known, const std::vector<std::string_view>& needed) const {
    for (const std::string_view name : columns_)
        if (std::find(known.begin(), known.end(), name) == known.end())
            fail(header_line_,
                 "the column \"" + std::string(name) + "\" is not known here; the first line names the columns, as in our own tables");
    for (const std::string_view name : needed)
        if (column(name) == npos) fail(header_line_, "the column \"" + std::string(name) + "\" is missing");
}

std::size_t Table::column(std::string_view name) const {
    const auto found = std::find(columns_.begin(), columns_.end(), name);
    return found == columns_.end() ? npos : static_cast<std::size_t>(found - columns_.begin());
}

std::string_view Table::field(const Row& row, std::size_t column) const {
    return column == npos ? std::string_view() : fields_[row.first_field + column];
}

void Table::fail(std::size_t line, const std::string& sentence) const { throw ModelError({file_, line}, sentence); }

}  // namespace entente
