// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/knowledge/actors.h"

#include "table.h"

#include <algorithm>

namespace entente {
namespace {

template <class Noun>
const Noun* find_sorted(const std::vector<Noun>& nouns, std::string_view noun) {
    const auto found =
        std::lower_bound(nouns.begin(), nouns.end(), noun, [](const Noun& left, std::string_view right) { return left.noun < right; });
    return found != nouns.end() && found->noun == noun ? &*found : nullptr;
}

/// Rows to nouns in the order of their names; `read` makes one of a row.
template <class Noun, class Read>
std::vector<Noun> read_sorted(const Table& table, Read read) {
    std::vector<std::pair<Noun, std::size_t>> found;  // with its line
    for (const Table::Row& row : table.rows()) found.emplace_back(read(row), row.line);
    std::stable_sort(found.begin(), found.end(), [](const auto& left, const auto& right) { return left.first.noun < right.first.noun; });
    std::vector<Noun> nouns;
    for (auto& [noun, line] : found) {
        if (noun.noun.empty()) table.fail(line, "the noun is missing");
        if (!nouns.empty() && nouns.back().noun == noun.noun) table.fail(line, "\"" + noun.noun + "\" is there twice");
        nouns.push_back(std::move(noun));
    }
    return nouns;
}

bool read_flag(const Table& table, const Table::Row& row, std::size_t column) {
    const std::string_view text = table.field(row, column);
    if (text == "1") return true;
    if (text == "0") return false;
    table.fail(row.line, "\"" + std::string(text) + "\" stands where 0 or 1 is needed");
}

}  // namespace

RoleNouns RoleNouns::load(const std::filesystem::path& path) {
    const Table table(path);
    const std::vector<std::string_view> columns = {"noun", "sector", "is_title", "is_group", "is_envoy", "stands_for_country"};
    table.expect_columns(columns, columns);
    std::vector<std::size_t> at;
    for (const std::string_view name : columns) at.push_back(table.column(name));
    RoleNouns result;
    result.nouns_ = read_sorted<RoleNoun>(table, [&](const Table::Row& row) {
        return RoleNoun{.noun = std::string(table.field(row, at[0])),
                        .sector = std::string(table.field(row, at[1])),
                        .is_title = read_flag(table, row, at[2]),
                        .is_group = read_flag(table, row, at[3]),
                        .is_envoy = read_flag(table, row, at[4]),
                        .stands_for_country = read_flag(table, row, at[5])};
    });
    return result;
}

const RoleNoun* RoleNouns::find(std::string_view noun) const { return find_sorted(nouns_, noun); }

BodyNouns BodyNouns::load(const std::filesystem::path& path) {
    const Table table(path);
    const std::vector<std::string_view> columns = {"noun", "sector"};
    table.expect_columns(columns, columns);
    const std::size_t noun = table.column("noun");
    const std::size_t sector = table.column("sector");
    BodyNouns result;
    result.nouns_ = read_sorted<BodyNoun>(table, [&](const Table::Row& row) {
        return BodyNoun{.noun = std::string(table.field(row, noun)), .sector = std::string(table.field(row, sector))};
    });
    return result;
}

const BodyNoun* BodyNouns::find(std::string_view noun) const { return find_sorted(nouns_, noun); }

}  // namespace entente
