// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

/// What a line says about itself, whatever stands around it.
enum class LineRole {
    text,            ///< of the article, or undecided
    chrome,          ///< of the page by its words alone
    opens_comments,  ///< "Leave a Reply": a form, then what readers wrote
    opens_headlines  ///< "Related articles": headlines of other articles
};

LineRole role_of_line(std::string_view line);

/// Number of words: stretches without white space that hold a letter or a digit.
std::size_t count_plain_words(std::string_view line);

}  // namespace entente
