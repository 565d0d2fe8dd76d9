// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A tab-separated file, read whole: comments (#) and blank lines, a header, rows. Views live as long as the table stays where it is.
class Table {
public:
    /// Throws ModelError if the file is unreadable, has no header, names a column twice, or a row has another number of columns.
    explicit Table(const std::filesystem::path& path);
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    struct Row {
        std::size_t line = 0;         ///< 1-based
        std::size_t first_field = 0;  ///< into the table's fields
    };

    const std::vector<Row>& rows() const { return rows_; }
    const std::vector<std::string_view>& columns() const { return columns_; }
    /// Throws ModelError if `columns()` has something that is not in `known`, or lacks one of `needed`.
    void expect_columns(const std::vector<std::string_view>& known, const std::vector<std::string_view>& needed) const;
    /// Number of the column, or npos.
    std::size_t column(std::string_view name) const;
    /// The field; empty if the table has no such column (npos).
    std::string_view field(const Row& row, std::size_t column) const;
    /// Throws ModelError at this line.
    [[noreturn]] void fail(std::size_t line, const std::string& sentence) const;

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
    void read_line(std::string_view text, std::size_t line);

    std::string file_;
    std::string bytes_;
    std::vector<std::string_view> columns_;
    std::vector<std::string_view> fields_;
    std::vector<Row> rows_;
    std::size_t header_line_ = 0;
};

}  // namespace entente
