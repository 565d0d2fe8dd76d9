// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "entente/graph/graph.h"
#include "entente/text/document.h"

// How all formats spell text, numbers and names.
namespace entente {

/// Text that XML 1.0, RDF and JSON can carry, with as many code points as before: what is not UTF-8 and U+FFFE, U+FFFF become
/// U+FFFD; control characters but tab and line feed become a space; CR becomes LF.
std::string clean_text(std::string_view text);

/// clean_text() on one line: runs of white space are one space, none at the ends.
std::string clean_line(std::string_view text);

/// Everything but unreserved ASCII as %XX: a path segment or local name of an IRI.
std::string percent_encoded(std::string_view name);

/// An http(s) address as an IRI that every reader accepts; empty if it is none.
std::string web_address(std::string_view url);

/// Decimal notation with a point, at most four digits behind it: "0.93", "1.0", "-4.4".
std::string decimal(double number);
/// The number that decimal() spells.
double rounded(double number);

/// "signsAgreementWith" as SIGNS_AGREEMENT_WITH.
std::string upper_snake(std::string_view camel);

/// "signsAgreementWith" as SignsAgreementWith.
std::string capitalized(std::string_view name);

/// Whether `date` is "2023", "2023-07" or "2023-07-25" with months and days that exist.
bool is_iso_date(std::string_view date);

/// The words at `part` of the quoted statement; empty if they stand outside it.
std::string words_of(const Quote& quote, Span part);

}  // namespace entente
