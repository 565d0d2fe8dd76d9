// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "identity.h"

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

/// Base letters of U+00C0 .. U+017F; '?' where a letter has none of ASCII.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

}  // namespace

std::string folded(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        if (c >= 0xC3 && c <= 0xC5 && i + 1 < name.size()) {
            const std::size_t code = (c & 0x1FU) << 6 | (static_cast<unsigned char>(name[i + 1]) & 0x3FU);
            if (code >= 0xC0 && code < 0xC0 + latin.size()) {
                out += latin[code - 0xC0];
                ++i;
                continue;
            }
        }
        if (c == 0xE2 && i + 2 < name.size()) {  // general punctuation: curly quotes, dashes
            i += 2;
            continue;
        }
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80) out += static_cast<char>(c);
        else if (c == ' ' || c == '\n' || c == '\t' || c == '/') {
            if (!out.empty() && out.back() != ' ') out += ' ';
        }
    }
    if (out.starts_with("the ")) out.erase(0, 4);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::vector<std::string> split_words(std::string_view folded_name) {
    std::vector<std::string> out;
    std::size_t begin = 0;
    while (begin < folded_name.size()) {
        const std::size_t end = std::min(folded_name.find(' ', begin), folded_name.size());
        if (end > begin) out.emplace_back(folded_name.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

std::string make_id(EntityKind kind, std::string_view name, std::string_view country, std::string_view scope) {
    // FNV-1a, 64 bits: only to keep apart what has the same slug.
    std::uint64_t hash = 14695981039346656037U;
    const auto feed = [&hash](std::string_view part) {
        for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        hash = (hash ^ 0xFFU) * 1099511628211U;
    };
    const std::string plain = folded(name);
    feed(name_of(kind));
    feed(plain);
    feed(country);
    feed(scope);
    std::string out;
    bool capital = false;
    for (const char c : plain) {
        if (c == ' ') capital = true;
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += capital && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
            capital = false;
        }
        if (out.size() >= 40) break;
    }
    if (out.empty() || (out[0] >= '0' && out[0] <= '9')) out.insert(out.begin(), 'x');
    constexpr std::string_view digits = "0123456789abcdef";
    for (int shift = 28; shift >= 0; shift -= 4) out += digits[(hash >> shift) & 0xFU];
    return out;
}

}  // namespace entente
