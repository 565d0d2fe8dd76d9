// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace entente {

/// Reads a stream line by line in bounded memory; '\n' ends a line and is not part of it.
class LineReader {
public:
    LineReader(std::istream& in, std::size_t longest_line) : in_(in), longest_line_(longest_line) {}

    /// Reads the next line into `line`; false at the end of the stream. Of a line that is too long only the first bytes are kept.
    bool read(std::string& line);

    std::size_t line_number() const { return line_number_; }  ///< of the line read last, from 1
    bool is_too_long() const { return is_too_long_; }         ///< the line read last was longer than allowed

private:
    std::istream& in_;
    std::size_t longest_line_;
    std::size_t line_number_ = 0;
    bool is_too_long_ = false;
};

}  // namespace entente
