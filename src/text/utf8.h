// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Offset of the first byte that is not part of valid UTF-8 (Unicode 15, table 3-7: no overlong forms,
/// no surrogates, nothing above U+10FFFF); nothing if all of it is valid.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// The code point that starts at `offset` and moves `offset` behind it. `text` must be valid UTF-8, `offset` inside it.
char32_t next_code_point(std::string_view text, std::size_t& offset);

/// Valid UTF-8 as documents hold it: without a byte order mark at its start; line ends CRLF, CR, form feed, U+2028 and
/// U+2029 are '\n'; any other control character is one space. But for CRLF and the mark, the number of code points stays.
std::string normalise_text(std::string_view text);

/// `text` without white space (ASCII, no-break space, U+3000) at both ends.
std::string_view trim(std::string_view text);

}  // namespace entente
