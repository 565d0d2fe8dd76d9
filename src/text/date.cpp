// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "date.h"

#include <charconv>
#include <chrono>

namespace entente {
namespace {

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<std::string> iso_day(std::string_view date) {
    const bool has_time = date.size() > 10 && (date[10] == 'T' || date[10] == ' ');
    if (date.size() < 10 || (date.size() > 10 && !has_time) || date[4] != '-' || date[7] != '-') return std::nullopt;
    const auto year = number(date.substr(0, 4));
    const auto month = number(date.substr(5, 2));
    const auto day = number(date.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day calendar{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                               std::chrono::day{*day}};
    return calendar.ok() ? std::optional{std::string{date.substr(0, 10)}} : std::nullopt;
}

}  // namespace entente
