// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "spelling.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "utf8.h"

namespace entente {
namespace {

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

void append_percent(std::string& out, char c) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
}

// Valid UTF-8: each byte that belongs to no sequence becomes U+FFFD.
std::string repaired(std::string_view text) {
    std::string out;
    for (std::optional<std::size_t> bad; (bad = find_invalid_utf8(text)); text.remove_prefix(*bad + 1))
        out.append(text.substr(0, *bad)).append("\uFFFD");
    return out.append(text);
}

int number_at(std::string_view text, std::size_t at, std::size_t n) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + n, number);
    return error == std::errc{} && end == text.data() + at + n ? number : -1;
}

int days_in(int year, int month) {
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && is_leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::string clean_text(std::string_view text) {
    const std::string valid = repaired(text);
    std::string out;
    out.reserve(valid.size());
    for (std::size_t i = 0; i < valid.size();) {
        const std::size_t begin = i;
        const char32_t c = next_code_point(valid, i);
        if (c == '\r') out += '\n';
        else if ((c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0)) out += ' ';
        else if ((c & 0xFFFEU) == 0xFFFE) out += "\uFFFD";  // no characters, in any plane
        else out.append(valid, begin, i - begin);
    }
    return out;
}

std::string clean_line(std::string_view text) {
    std::string out;
    for (const char c : clean_text(text)) {
        if (c != ' ' && c != '\t' && c != '\n') out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string percent_encoded(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~') out += c;
        else append_percent(out, c);
    }
    return out;
}

std::string web_address(std::string_view url) {
    const std::size_t scheme = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    if (scheme == 0) return {};
    const std::size_t end = std::min(url.find_first_of("/?#", scheme), url.size());
    const std::string_view authority = url.substr(scheme, end - scheme);
    const std::size_t colon = std::min(authority.find(':'), authority.size());
    const std::string_view host = authority.substr(0, colon), port = authority.substr(std::min(colon + 1, authority.size()));
    const auto is_host = [](char c) { return is_alnum(c) || c == '.' || c == '-'; };
    if (host.empty() || !std::all_of(host.begin(), host.end(), is_host)) return {};
    if (port.size() > 5 || !std::all_of(port.begin(), port.end(), is_digit)) return {};
    static constexpr std::string_view allowed = "-._~:/?@!$&'()*+,;=";
    std::string out{url.substr(0, end)};
    bool in_fragment = false;
    for (std::size_t i = end; i < url.size(); ++i) {
        const char c = url[i];
        const bool is_escape = c == '%' && i + 2 < url.size() && is_hex(url[i + 1]) && is_hex(url[i + 2]);
        const bool opens_fragment = c == '#' && !in_fragment;
        in_fragment = in_fragment || opens_fragment;
        if (is_alnum(c) || is_escape || opens_fragment || allowed.find(c) != std::string_view::npos) out += c;
        else append_percent(out, c);
    }
    return out;
}

double rounded(double number) { return std::round(number * 10000.0) / 10000.0; }

std::string decimal(double number) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded(number) + 0.0, std::chars_format::fixed);
    std::string out{digits.data(), end.ptr};
    if (out.find('.') == std::string::npos) out += ".0";
    return out;
}

std::string upper_snake(std::string_view camel) {
    std::string out;
    for (const char c : camel) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        if (is_upper && !out.empty()) out += '_';
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

std::string capitalized(std::string_view name) {
    std::string out{name};
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

bool is_iso_date(std::string_view date) {
    if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
    for (std::size_t i = 0; i < date.size(); ++i)
        if (i == 4 || i == 7 ? date[i] != '-' : !is_digit(date[i])) return false;
    const int year = number_at(date, 0, 4);
    if (year < 1 || date.size() == 4) return year >= 1;
    const int month = number_at(date, 5, 2);
    if (month < 1 || month > 12 || date.size() == 7) return month >= 1 && month <= 12;
    const int day = number_at(date, 8, 2);
    return day >= 1 && day <= days_in(year, month);
}

std::string words_of(const Quote& quote, Span part) {
    if (part.begin >= part.end || part.begin < quote.statement.begin || part.end > quote.statement.end) return {};
    const std::string text = repaired(quote.text);
    std::string out;
    std::uint32_t at = quote.statement.begin;
    for (std::size_t i = 0; i < text.size() && at < part.end; ++at) {
        const std::size_t begin = i;
        next_code_point(text, i);
        if (at >= part.begin) out.append(text, begin, i - begin);
    }
    return out;
}

}  // namespace entente
