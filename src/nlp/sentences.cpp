// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "sentences.h"

#include <algorithm>
#include <string>

#include "abbreviations.h"
#include "characters.h"

namespace entente {
namespace {

using Index = std::size_t;  // of a word in the block

/// What a word does to its sentence.
enum class Stop { none, full, lively, ellipsis, abbreviation };

class Splitter {
public:
    Splitter(std::string_view text, const std::vector<Span>& words) : text_{text}, words_{words} {}

    std::vector<Index> split() const {
        std::vector<Index> ends;
        Index i = 0;
        while (i < words_.size()) {
            const Stop stop = find_stop(i);
            ++i;
            const bool is_item_number = i >= 2 && i - 2 == (ends.empty() ? 0 : ends.back()) && is_digit(first_character(i - 2));
            if (stop == Stop::none || is_item_number) continue;
            const Index after_stop = i;
            i = skip_references(skip_closing(i));
            if (i < words_.size() && ends_here(stop, after_stop, i)) ends.push_back(i);
        }
        if (!words_.empty()) ends.push_back(words_.size());
        return ends;
    }

private:
    std::string_view word(Index i) const { return text_.substr(words_[i].begin, words_[i].end - words_[i].begin); }
    char32_t first_character(Index i) const { return decode_characters(word(i).substr(0, 4)).at(0); }
    bool touches_previous(Index i) const { return i > 0 && words_[i - 1].end == words_[i].begin; }

    Stop find_stop(Index i) const {
        const std::string_view w = word(i);
        if (w == "." || w == "。") return Stop::full;
        if (w.find_first_not_of("!?") == std::string_view::npos) return Stop::lively;
        if (w.starts_with("…") || w.find_first_not_of('.') == std::string_view::npos) return Stop::ellipsis;
        return w.back() == '.' && w.size() > 1 ? Stop::abbreviation : Stop::none;
    }

    // Quotes and brackets that close right after the stop belong to the sentence; so does a quote with space on both sides.
    Index skip_closing(Index i) const {
        while (i < words_.size()) {
            const char32_t c = first_character(i);
            const bool is_quote = c == U'"' || c == U'\'' || c == U'”';
            const bool stands_alone = is_quote && (i + 1 == words_.size() || !touches_previous(i + 1));
            const bool closes = touches_previous(i) ? is_closing(c) || is_quote : stands_alone;
            if (!closes || word(i).size() > 3) break;
            ++i;
        }
        return i;
    }

    // "[2]", "[citation needed]" after the stop belong to the sentence.
    Index skip_references(Index i) const {
        while (i < words_.size() && word(i) == "[") {
            Index end = i + 1;
            while (end < words_.size() && end < i + 5 && word(end) != "]") ++end;
            const bool is_reference =
                end < words_.size() && word(end) == "]" && (is_digit(first_character(i + 1)) || word(end - 1) == "needed");
            if (!is_reference) break;
            i = end + 1;
        }
        return i;
    }

    // "the end.Next": the space is missing, as it happens on web pages.
    bool lacks_space(Index after_stop) const {
        const char32_t last = first_character(after_stop - 2);
        return words_[after_stop - 2].end - words_[after_stop - 2].begin > 1 && is_letter(last) && !is_upper(last) &&
               is_upper(first_character(after_stop));
    }

    bool is_lower(Index i) const {
        const std::string_view w = word(i);
        const bool has_capital = std::any_of(w.begin(), w.end(), [](char c) { return c >= 'A' && c <= 'Z'; });  // "eBay"
        return is_letter(first_character(i)) && !is_upper(first_character(i)) && !has_capital && w.find("://") == std::string_view::npos;
    }

    bool ends_here(Stop stop, Index after_stop, Index next) const {
        if (touches_previous(next)) return stop != Stop::abbreviation && after_stop == next && next >= 2 && lacks_space(next);
        const char32_t c = first_character(next);
        if (is_closing(c) || c == U',' || c == U';' || c == U':' || find_stop(next) != Stop::none) return false;
        if (stop == Stop::abbreviation) return ends_after_abbreviation(after_stop - 1, next);
        if (is_lower(next)) return (stop == Stop::lively && after_stop == next) || (stop == Stop::full && word(next) == "i");
        if (after_stop < next && stop != Stop::full && is_speech(next)) return false;  // "Why?" Kim asked.
        return true;
    }

    bool ends_after_abbreviation(Index abbreviation, Index next) const {
        const std::string name = to_lower(word(abbreviation).substr(0, word(abbreviation).size() - 1));
        if (find_abbreviation(name) != Abbreviation::any) return false;  // titles, initials, "No."
        if (first_character(next) == U'"' || is_opening(first_character(next))) return next + 1 < words_.size() && opens(next + 1);
        return opens(next) || ((name == "a.m" || name == "p.m") && !continues_time(next));
    }

    // "5 p.m. Monday", "5 p.m. EST", "5 p.m. Seoul time"
    bool continues_time(Index next) const {
        const std::string_view w = word(next);
        const bool is_capitalized =
            is_upper(first_character(next)) && std::any_of(w.begin(), w.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        const bool is_zone =
            next + 1 < words_.size() && (word(next + 1) == "time" || word(next + 1) == "Time" || word(next + 1) == "Standard");
        return !is_capitalized || is_zone || w.ends_with("day") || w == "Eastern" || w == "Pacific" || w == "Greenwich" || w == "Beijing" ||
               w == "Moscow";
    }

    bool opens(Index i) const { return is_upper(first_character(i)) && opens_sentence(to_lower(word(i))); }

    // Does a verb of saying follow the quotation that ends before `next`, after its speaker of a few words?
    bool is_speech(Index next) const {
        const Index last = std::min(next + 4, words_.size());
        for (Index i = next; i < last && find_stop(i) == Stop::none; ++i) {
            if (is_speech_verb(to_lower(word(i)))) return true;
        }
        return false;
    }

    std::string_view text_;
    const std::vector<Span>& words_;
};

}  // namespace

std::vector<std::size_t> find_sentence_ends(std::string_view text, const std::vector<Span>& words) { return Splitter{text, words}.split(); }

}  // namespace entente
