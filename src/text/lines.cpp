// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "lines.h"

#include <istream>
#include <streambuf>

namespace entente {

bool LineReader::read(std::string& line) {
    line.clear();
    is_too_long_ = false;
    std::streambuf& buffer = *in_.rdbuf();
    int c = buffer.sbumpc();
    if (c == std::streambuf::traits_type::eof()) return false;
    ++line_number_;
    for (; c != std::streambuf::traits_type::eof() && c != '\n'; c = buffer.sbumpc()) {
        if (line.size() < longest_line_) line += static_cast<char>(c);
        else is_too_long_ = true;
    }
    return true;
}

}  // namespace entente
