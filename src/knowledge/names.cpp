// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "names.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace entente {
namespace {

/// UTF-8 of a typographic quote or space -> what the tables have.
struct Spelling {
    std::string_view from;
    char to;
};
constexpr std::array<Spelling, 7> spellings = {{
    {"\xE2\x80\x98", '\''},
    {"\xE2\x80\x99", '\''},
    {"\xCA\xBC", '\''},
    {"\xE2\x80\x9C", '"'},
    {"\xE2\x80\x9D", '"'},
    {"\xC2\xA0", ' '},
    {"\xE2\x80\x91", '-'},
}};

/// Bare letters of U+00C0..U+017F, in order; '?' has none or takes two.
constexpr std::string_view bare =
    "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"  // C0..FF
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo??"
    "RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";  // 100..17F
static_assert(bare.size() == 192);

struct Latin {
    std::uint32_t code;
    std::string_view letters;
};
/// Outside that row, or two letters.
constexpr std::array<Latin, 14> others = {{
    {0xC6, "AE"},
    {0xDE, "Th"},
    {0xDF, "ss"},
    {0xE6, "ae"},
    {0xFE, "th"},
    {0x152, "OE"},
    {0x153, "oe"},
    {0x18F, "A"},
    {0x259, "a"},
    {0x218, "S"},
    {0x219, "s"},
    {0x21A, "T"},
    {0x21B, "t"},
    {0x2BB, "'"},
}};

/// Latin Extended Additional (U+1E00..U+1EFF) that names really use: Vietnamese vowels, dotted consonants.
std::string_view vietnamese(std::uint32_t code) {
    if (code >= 0x1EA0 && code <= 0x1EB7) return code % 2 != 0 ? "a" : "A";
    if (code >= 0x1EB8 && code <= 0x1EC7) return code % 2 != 0 ? "e" : "E";
    if (code >= 0x1EC8 && code <= 0x1ECB) return code % 2 != 0 ? "i" : "I";
    if (code >= 0x1ECC && code <= 0x1EE3) return code % 2 != 0 ? "o" : "O";
    if (code >= 0x1EE4 && code <= 0x1EF1) return code % 2 != 0 ? "u" : "U";
    if (code >= 0x1EF2 && code <= 0x1EF9) return code % 2 != 0 ? "y" : "Y";
    switch (code) {
        case 0x1E24:
            return "H";
        case 0x1E25:
            return "h";
        case 0x1E62:
            return "S";
        case 0x1E63:
            return "s";
        case 0x1E6C:
            return "T";
        case 0x1E6D:
            return "t";
        case 0x1E92:
            return "Z";
        case 0x1E93:
            return "z";
        default:
            return {};
    }
}

std::string_view bare_letters(std::uint32_t code) {
    for (const Latin& latin : others)
        if (latin.code == code) return latin.letters;
    if (code == 0x1A0 || code == 0x1A1) return code == 0x1A0 ? "O" : "o";
    if (code == 0x1AF || code == 0x1B0) return code == 0x1AF ? "U" : "u";
    if (code >= 0x1CD && code <= 0x1DC)
        return std::array<std::string_view, 16>{
            "A", "a", "I", "i", "O", "o", "U", "u", "U", "u", "U", "u", "U", "u", "U", "u"}[code - 0x1CD];
    if (code >= 0xC0 && code < 0x180 && bare[code - 0xC0] != '?') return bare.substr(code - 0xC0, 1);
    return vietnamese(code);
}

/// Of one UTF-8 sequence; the tables and documents are known to be valid.
std::uint32_t code_point(std::string_view letter) {
    const auto lead = static_cast<unsigned char>(letter.front());
    if (letter.size() == 1) return lead;
    std::uint32_t code = lead & (0x7FU >> letter.size());
    for (const char c : letter.substr(1)) code = (code << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
    return code;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<std::string_view> words_of(std::string_view name) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        if (end > begin) words.push_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_particle(std::string_view word) {
    constexpr std::array<std::string_view, 20> particles = {"al", "bin", "ben", "da", "dal", "de", "del", "della", "den", "der",
                                                            "di", "dos", "du",  "el", "ibn", "la", "le",  "ter",   "van", "von"};
    return is_one_of(word, particles);
}

bool is_suffix(std::string_view word) {
    constexpr std::array<std::string_view, 4> suffixes = {"Jr", "Jr.", "Sr", "Sr."};
    return is_one_of(word, suffixes);
}

bool has_family_name_first(std::string_view country) {
    constexpr std::array<std::string_view, 5> countries = {"CHN", "PRK", "KOR", "TWN", "VNM"};
    return is_one_of(country, countries);
}

/// "al-Assad" -> "Assad", "El-Sisi" -> "Sisi"; empty if there is no article.
std::string_view without_article(std::string_view word) {
    if (word.size() < 5 || word[2] != '-') return {};
    const bool is_article = (word[0] == 'a' || word[0] == 'A' || word[0] == 'e' || word[0] == 'E') && (word[1] == 'l');
    return is_article ? word.substr(3) : std::string_view();
}

/// "Benedict XVI", "Abdullah II of Jordan", "King Hussein", "Prince Harry": known by the first name.
bool is_of_a_ruler(const std::vector<std::string_view>& words) {
    constexpr std::array<std::string_view, 9> titles = {"King",    "Queen",  "Prince", "Princess", "Pope",
                                                        "Emperor", "Sultan", "Sheikh", "Mullah"};
    const auto is_numeral = [](std::string_view word) { return word.find_first_not_of("IVX") == word.npos; };
    return is_one_of(words.front(), titles) ||
           std::any_of(words.begin() + 1, words.end(), [&](std::string_view word) { return word == "of" || is_numeral(word); });
}

/// Surnames that, alone, nearly always mean something else in news.
bool is_common_word(std::string_view word) {
    constexpr std::array<std::string_view, 36> common = {
        "Army",  "Best",   "Bishop", "Church", "Day",   "Dean",  "East",    "General", "Green", "Judge", "Justice", "King",
        "Lake",  "Law",    "Little", "Long",   "Major", "Man",   "March",   "May",     "Mayor", "North", "Park",    "Pope",
        "Price", "Prince", "Queen",  "Rivers", "Short", "South", "Speaker", "State",   "West",  "Will",  "Wise",    "Young"};
    return is_one_of(word, common);
}

std::string joined_from(const std::vector<std::string_view>& words, std::size_t first) {
    std::string joined;
    for (std::size_t i = first; i < words.size(); ++i) {
        if (!joined.empty()) joined += ' ';
        joined += words[i];
    }
    return joined;
}

}  // namespace

std::string normalised_name(std::string_view name) {
    if (is_ascii(name) && name.find("  ") == name.npos && name.find_first_of("\n\t\r") == name.npos && !name.starts_with(' ') &&
        !name.ends_with(' '))
        return std::string(name);
    std::string result;
    result.reserve(name.size());
    for (std::size_t i = 0; i < name.size();) {
        char c = name[i];
        std::size_t width = 1;
        for (const Spelling& spelling : spellings)
            if (name.substr(i, spelling.from.size()) == spelling.from) {
                c = spelling.to;
                width = spelling.from.size();
            }
        if (c == '\n' || c == '\t' || c == '\r') c = ' ';
        if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
        i += width;
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

bool has_article(std::string_view name) { return name.size() > 4 && (name.starts_with("the ") || name.starts_with("The ")); }

std::string without_marks(std::string_view name) {
    if (is_ascii(name)) return std::string(name);
    std::string result;
    for (std::size_t i = 0; i < name.size();) {
        const auto lead = static_cast<unsigned char>(name[i]);
        const std::size_t width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view letter = name.substr(i, width);
        const std::uint32_t code = code_point(letter);
        const bool is_mark = code >= 0x300 && code < 0x370;  // after its letter
        const std::string_view plain = code < 0x80 ? letter : bare_letters(code);
        if (!is_mark) result += plain.empty() ? letter : plain;
        i += width;
    }
    return result;
}

std::string without_stops(std::string_view name) {
    std::string letters;
    for (std::size_t i = 0; i < name.size(); i += 2) {
        if (name[i] < 'A' || name[i] > 'Z') return {};
        if (i + 1 < name.size() && name[i + 1] != '.') return {};
        letters += name[i];
    }
    return letters.size() > 1 ? letters : std::string();
}

std::vector<std::string> surnames(std::string_view name, std::string_view country) {
    std::vector<std::string_view> words = words_of(name);
    while (words.size() > 1 && is_suffix(words.back())) words.pop_back();
    if (!words.empty() && words.back().ends_with(',')) words.back().remove_suffix(1);
    if (words.size() < 2 || is_of_a_ruler(words)) return {};
    std::vector<std::string> found;
    const auto add = [&found](std::string_view surname) {
        if (surname.size() > 1 && !is_common_word(surname) && std::find(found.begin(), found.end(), surname) == found.end())
            found.emplace_back(surname);
    };
    if (has_family_name_first(country)) {
        found.emplace_back(words.front());  // "Park" is one there
        // "Tsai Ing-wen", but also "Nguyen Xuan Phuc", who is Phuc.
        if (country == "VNM") add(words.back());
        return found;
    }
    std::size_t first = words.size() - 1;
    while (first > 1 && is_particle(words[first - 1])) --first;
    if (first < words.size() - 1) add(joined_from(words, first));
    add(words.back());
    add(without_article(words.back()));
    // Spanish and Portuguese double surnames: "López Obrador".
    if (words.size() >= 4 && first == words.size() - 1) add(joined_from(words, words.size() - 2));
    return found;
}

}  // namespace entente
