// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "abbreviations.h"

namespace entente {
namespace {

using Index = std::size_t;  // of a character in the block

// Without "in" and "us": "the president.In" lacks a space, it is no host.
constexpr auto top_level_domains =
    std::to_array<std::string_view>({"ac",  "biz", "cn", "co", "com", "de",  "edu", "eu",  "fr", "gov", "info",
                                     "int", "io",  "jp", "kp", "kr",  "mil", "net", "org", "ru", "tv",  "uk"});
constexpr auto file_endings = std::to_array<std::string_view>(
    {"csv", "doc", "docx", "gif", "htm", "html", "jpg", "mp3", "pdf", "png", "ppt", "txt", "url", "xls", "xlsx", "zip"});
constexpr auto smileys =
    std::to_array<std::string_view>({":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D", "=)", ":P", "^_^", "<3", ":/"});
constexpr auto clitics = std::to_array<std::string_view>({"s", "m", "d", "ll", "re", "ve"});
constexpr auto shortened = std::to_array<std::string_view>({"em", "til", "cause", "bout", "round", "tis", "twas"});
constexpr auto dollars = std::to_array<std::string_view>({"a", "au", "c", "ca", "hk", "nt", "nz", "r", "s", "u", "us"});

/// A word written as one that UD reads as two: split after `first` bytes.
struct Fusion {
    std::string_view word;
    std::size_t first;
};
constexpr auto fusions = std::to_array<Fusion>(
    {{"arent", 3}, {"cannot", 3}, {"cant", 2},  {"couldnt", 5}, {"didnt", 3},  {"doesnt", 4}, {"dont", 2},    {"gimme", 3}, {"gonna", 3},
     {"gotta", 3}, {"hadnt", 3},  {"hasnt", 3}, {"havent", 4},  {"im", 1},     {"isnt", 2},   {"ive", 1},     {"lemme", 3}, {"shouldnt", 6},
     {"thats", 4}, {"theyre", 4}, {"wanna", 3}, {"wasnt", 3},   {"werent", 4}, {"wont", 2},   {"wouldnt", 5}, {"youre", 3}, {"youve", 3}});

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

// Limits that keep the time linear whatever the text is.
constexpr std::size_t longest_address = 1000;
constexpr std::size_t longest_prefix = 12;
constexpr std::size_t longest_split_word = 60;

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

/// Reads one block from left to right; each function looks at one kind of token that may begin at `begin` and returns its
/// end, or `begin` if there is none.
class Reader {
public:
    explicit Reader(const Characters& block) : chars_{block} {}

    std::vector<Span> read() {
        Index i = 0;
        while (i < chars_.size()) {
            if (is_space(at(i))) {
                ++i;
                continue;
            }
            i = read_token(i);
        }
        return std::move(spans_);
    }

private:
    char32_t at(Index i) const { return chars_.at(i); }
    bool starts_chunk(Index i) const { return i == 0 || is_space(at(i - 1)); }
    bool ends_chunk(Index i) const { return i >= chars_.size() || is_space(at(i)); }

    // ASCII lower case of [begin, end); other characters count as one '?', which no table has.
    std::string lower(Index begin, Index end) const {
        std::string word;
        for (Index i = begin; i < end; ++i) {
            const char32_t c = to_lower(at(i));
            word += is_apostrophe(c) ? '\'' : c < 0x80 ? static_cast<char>(c) : '?';
        }
        return word;
    }

    void add(Index begin, Index end) {
        if (begin < end) spans_.push_back({chars_.offset[begin], chars_.offset[end]});
    }

    Index read_token(Index i) {
        for (const auto find :
             {&Reader::find_address, &Reader::find_smiley, &Reader::find_tag, &Reader::find_clitic, &Reader::find_number}) {
            const Index end = (this->*find)(i);
            if (end > i) {
                add(i, end);
                return end;
            }
        }
        if (is_word_character(at(i))) return read_word(i);
        const Index end = find_punctuation(i);
        add(i, end);
        return end;
    }

    static bool ends_address(char32_t c) { return c == U'<' || c == U'>' || c == U'"' || c == U'”' || c == U',' || c == U'—'; }

    // Web and mail addresses: from here to the end of the chunk, without the punctuation of the sentence.
    Index find_address(Index begin) const {
        const char32_t before = chars_.before(begin);
        const bool may_begin =
            is_word_character(at(begin)) && !is_word_character(before) && before != U'-' && before != U'.' && before != U'@';
        if (!may_begin) return begin;
        Index end = begin;
        while (!ends_chunk(end) && !ends_address(at(end)) && end - begin < longest_address) ++end;
        std::string text = lower(begin, end);
        while (!text.empty() && std::string_view{".,;:!?)]}'*"}.find(text.back()) != std::string_view::npos &&
               !(text.back() == ')' && text.find('(') != std::string::npos)) {
            text.pop_back();
        }
        end = begin + text.size();
        for (const std::string_view scheme : {"http://", "https://", "ftp://", "www.", "mailto:", "doi:10."}) {
            if (text.starts_with(scheme)) return end;
        }
        const std::size_t sign = text.find('@');
        if (sign != std::string::npos && sign > 0) return is_mail(text, sign) ? end : begin;
        return is_file(text) ? end : begin + host_length(text);
    }

    static bool is_mail(std::string_view text, std::size_t sign) {
        const auto is_fine = [](char c) {
            return std::string_view{"abcdefghijklmnopqrstuvwxyz0123456789._%+-@"}.find(c) != std::string_view::npos;
        };
        const std::size_t dot = text.find('.', sign);
        return std::all_of(text.begin(), text.end(), is_fine) && dot != std::string_view::npos && dot > sign + 1 && dot + 1 < text.size();
    }

    static bool is_file(std::string_view text) {
        const auto is_fine = [](char c) {
            return std::string_view{"abcdefghijklmnopqrstuvwxyz0123456789._-"}.find(c) != std::string_view::npos;
        };
        const std::size_t dot = text.rfind('.');
        return dot != std::string_view::npos && contains(file_endings, text.substr(dot + 1)) &&
               std::all_of(text.begin(), text.end(), is_fine);
    }

    // "example.com.br"
    static bool is_national(std::string_view host, std::size_t dot) {
        const std::string_view before = host.substr(0, dot);
        const std::size_t second = before.rfind('.');
        return host.size() - dot == 3 && second != std::string_view::npos && contains(top_level_domains, before.substr(second + 1));
    }

    // Bytes of "example.com/path" at the start of `text`; 0 if it is not one.
    static std::size_t host_length(std::string_view text) {
        const std::size_t slash = std::min(text.find('/'), text.size());
        std::string_view host = text.substr(0, slash);
        const auto is_fine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
        const std::size_t bad = static_cast<std::size_t>(std::find_if_not(host.begin(), host.end(), is_fine) - host.begin());
        const bool is_whole = bad == host.size();
        host = host.substr(0, bad);
        const std::size_t dot = host.rfind('.');
        const bool is_known =
            dot != std::string_view::npos && dot >= 3 && (contains(top_level_domains, host.substr(dot + 1)) || is_national(host, dot));
        if (!is_known) return 0;
        if (host.substr(0, dot).rfind('.') == dot - 2) return 0;  // "U.S.in" is no host
        return is_whole ? text.size() : host.size();
    }

    Index find_smiley(Index begin) const {
        if (!starts_chunk(begin) || is_word_character(at(begin))) return begin;
        Index end = begin;
        std::string text;
        while (!ends_chunk(end) && text.size() < 4) text += at(end) < 0x80 ? static_cast<char>(at(end)) : '?', ++end;
        return ends_chunk(end) && contains(smileys, text) ? end : begin;
    }

    // "#hashtag" and "@handle"
    Index find_tag(Index begin) const {
        const bool is_tag =
            (at(begin) == U'#' || at(begin) == U'@') && is_letter(at(begin + 1)) && !is_word_character(chars_.before(begin));
        Index end = begin;
        if (is_tag) {
            end = begin + 1;
            while (is_word_character(at(end)) || at(end) == U'_') ++end;
        }
        return end;
    }

    // A clitic after a space or a closing mark ("the \"summit\"'s end"), "'90s", "'em"
    Index find_clitic(Index begin) const {
        if (!is_apostrophe(at(begin)) && at(begin) != U'‘') return begin;
        Index end = begin + 1;
        while (is_word_character(at(end))) ++end;
        const std::string word = lower(begin + 1, end);
        const bool has_year = word.size() >= 2 && is_digit(at(begin + 1)) && is_digit(at(begin + 2)) && starts_chunk(begin) &&
                              at(begin) != U'‘' && at(end) != at(begin);
        const bool is_decade = has_year && (word.size() == 2 || (word.size() == 3 && word[2] == 's'));
        const bool is_short = (contains(clitics, word) && at(end) != U'-') || (starts_chunk(begin) && contains(shortened, word));
        return is_decade || is_short ? end : begin;
    }

    Index find_number(Index begin) const {
        Index end = begin;
        if (at(begin) == U'.' && is_digit(at(begin + 1)) && !is_word_character(chars_.before(begin))) ++end;
        if ((at(begin) == U'+' || at(begin) == U'−') && is_digit(at(begin + 1)) && starts_chunk(begin)) ++end;
        if (!is_digit(at(end))) return begin;
        end = skip_digits(end);
        while ((at(end) == U'.' || at(end) == U',' || at(end) == U':' || at(end) == U'/') && is_digit(at(end + 1)))
            end = skip_digits(end + 1);
        end = skip_phone_groups(begin, end);
        if (at(end) == U'.' && begin == 0 && ends_chunk(end + 1) && end + 1 < chars_.size())
            return end + 1;  // "1. Text": the number of an item
        if (is_apostrophe(at(end)) && at(end - 1) == U'0' && (end - begin == 2 || end - begin == 4) && at(end + 1) == U's' &&
            !is_word_character(at(end + 2)))
            return end + 2;  // "the 1990's"
        if (!is_letter(at(end))) return end;
        Index letters = end;
        while (is_word_character(at(letters))) ++letters;
        const bool is_code = letters - end == 1 && is_upper(at(end)) && at(end) != U'M' && at(end) != U'K';
        return is_unit(lower(end, letters)) && !is_code ? end : letters;  // "5km" is two words, "5th", "3G" and "1990s" are one
    }

    Index skip_digits(Index i) const {
        while (is_digit(at(i))) ++i;
        return i;
    }

    // "555-0199", "212-555-0199": a last group of four digits after groups of three; "2010-2012" and "5-4" are ranges
    Index skip_phone_groups(Index begin, Index end) const {
        Index last = end, groups = 0;
        while (last - begin >= 1 && at(last) == U'-' && is_digit(at(last + 1))) {
            const Index next = skip_digits(last + 1);
            const Index length = next - last - 1;
            ++groups;
            if (length != 3 && length != 4) {
                const bool is_date = length == 2 && groups <= 2 && end - begin == 4;  // "2021-05-14"
                if (!is_date) return end;
            }
            last = next;
        }
        if (groups >= 2) return last;
        return groups == 1 && end - begin == 3 && last - end == 5 ? last : end;
    }

    Index find_punctuation(Index begin) const {
        const char32_t c = at(begin);
        Index end = begin + 1;
        if (c == U'!' || c == U'?') {
            while (at(end) == U'!' || at(end) == U'?') ++end;
        } else if (c < 0x80 && std::string_view{".-=*_~<>`$+"}.find(static_cast<char>(c)) != std::string_view::npos) {
            while (at(end) == c) ++end;
        } else if (c == U'\'' && at(end) == U'\'') {
            ++end;
        } else if ((c == U'’' || c == U'‘') && at(end) == U'’') {
            ++end;
        } else if (c == U'…') {
            while (at(end) == U'.' || at(end) == U'…') ++end;
        }
        return end;
    }

    Index read_word(Index begin) {
        Index end = find_word_end(begin);
        if (at(end) == U'.' && ends_abbreviation(begin, end)) ++end;
        if (at(end) == U'$' && contains(dollars, lower(begin, end))) ++end;
        add_parts(begin, end);
        return end;
    }

    Index find_word_end(Index begin) const {
        Index end = begin;
        while (true) {
            const char32_t c = at(end), next = at(end + 1);
            const bool goes_on = is_word_character(c) || (c == U'&' && is_letter(next)) || (c == U'_' && is_word_character(next)) ||
                                 (is_apostrophe(c) && is_letter(next)) || (c == U'.' && is_letter(next) && joins_dot(begin, end)) ||
                                 (c == U'-' && is_word_character(next) && joins_hyphen(begin, end));
            if (!goes_on) return end;
            ++end;
        }
    }

    // "U.S", "Ph.D": the letters before this stop are one, or begin an abbreviation with stops inside
    bool joins_dot(Index begin, Index dot) const {
        Index first = dot;
        while (first > begin && is_letter(at(first - 1))) --first;
        if (dot - first == 1) return !is_letter(at(dot + 2)) || !is_upper(at(first));  // "J.Smith" lacks a space
        const std::string part = lower(first, dot);
        return (part == "ph" || part == "m") && is_letter(at(dot + 1)) && !is_letter(at(dot + 2));
    }

    bool joins_hyphen(Index begin, Index hyphen) const {
        if (at(hyphen + 1) == U't' && at(hyphen + 2) == U'h' && at(hyphen + 3) == U'e' && at(hyphen + 4) == U'-')
            return false;  // "over-the-counter"
        const std::string prefix = lower(begin, std::min(hyphen, begin + longest_prefix));
        if (is_joined_prefix(prefix) && is_letter(at(hyphen + 1)))
            return !(hyphen - begin == 1 && is_upper(at(begin)) && at(begin) != U'E');
        if (prefix == "mid") return true;  // "mid-1990s"
        const std::string suffix = lower(hyphen + 1, std::min(hyphen + 6, chars_.size()));
        return (suffix.starts_with("esque") || suffix.starts_with("wise")) && hyphen - begin > 2;
    }

    bool ends_abbreviation(Index begin, Index dot) const {
        if (at(dot + 1) == U'.' && at(dot + 2) == U'.') return false;  // an ellipsis follows
        const std::string word = lower(begin, dot);
        Index next = dot + 1;
        while (is_space(at(next))) ++next;
        if (dot - begin == 1 && is_upper(at(begin))) return is_initial(begin, next);
        switch (find_abbreviation(word)) {
            case Abbreviation::title:
                return next < chars_.size();
            case Abbreviation::any:
                return true;
            case Abbreviation::in_sentence:
                return next < chars_.size() && (next == dot + 1 || (is_letter(at(next)) && !is_upper(at(next))) || at(next) == U'(');
            case Abbreviation::before_number:
                return is_digit(at(next));
            case Abbreviation::date_or_place: {
                const bool goes_on = at(next) == U',' || at(next) == U'-' || (is_letter(at(next)) && !is_upper(at(next)));
                return is_digit(at(next)) || (is_upper(at(begin)) && goes_on);
            }
            case Abbreviation::none:
                break;
        }
        return false;
    }

    // "George W. Bush", "J. Smith"; not "Plan B. The", not "It was I."
    bool is_initial(Index begin, Index next) const {
        if (is_digit(at(next))) return find_abbreviation(lower(begin, begin + 1)) == Abbreviation::before_number;
        if (next >= chars_.size() || !is_letter(at(next)) || !is_upper(at(next))) return false;
        Index end = next;
        while (is_letter(at(end))) ++end;
        return !opens_sentence(lower(next, end)) || (end - next == 1 && at(end) == U'.') || begin == 0;
    }

    // Splits clitics and fused words off [begin, end).
    void add_parts(Index begin, Index end) {
        if (end - begin > longest_split_word) return add(begin, end);
        const std::string word = lower(begin, end);
        for (const Fusion& fusion : fusions) {
            if (word == fusion.word && !(fusion.first == 1 && is_upper(at(begin)))) {
                add(begin, begin + fusion.first);
                add(begin + fusion.first, end);
                return;
            }
        }
        const Index clitic = find_last_clitic(begin, end, word);
        if (clitic == begin) return add(begin, end);
        add_parts(begin, clitic);
        add(clitic, end);
    }

    // Where "n't", "'s" ... begins; `begin` if the word ends in none.
    static Index find_last_clitic(Index begin, Index end, std::string_view word) {
        if (word.size() > 3 && word.ends_with("n't")) return end - 3;
        const std::size_t mark = word.rfind('\'');
        if (mark == std::string_view::npos || mark == 0) return begin;
        const std::string_view tail = word.substr(mark + 1);
        if (contains(clitics, tail)) return begin + mark;
        return word == "y'all" ? begin + 2 : begin;
    }

    const Characters& chars_;
    std::vector<Span> spans_ = {};
};

}  // namespace

std::vector<Span> split_words(const Characters& block) { return Reader{block}.read(); }

}  // namespace entente
