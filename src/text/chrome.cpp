// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "chrome.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "chrome_lines.h"

namespace entente {
namespace {

std::string_view line_of(std::string_view text, const Block& block) {
    return text.substr(block.span.begin, block.span.end - block.span.begin);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool ends_sentence(std::string_view line) {
    constexpr std::array<std::string_view, 9> ends = {".", "!", "?", ".”", ".\"", "!”", "?”", ".’", ".)"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

// Without the tags that close a line: "<u>Signatories:</u>".
std::string_view without_tags(std::string_view line) {
    while (line.ends_with('>') && line.rfind('<') != line.npos) line = line.substr(0, line.rfind('<'));
    return line;
}

// "The parties agreed:", "they called for the following"
bool leads_in(std::string_view tagged_line) {
    const std::string_view line = without_tags(tagged_line);
    constexpr std::array<std::string_view, 6> ends = {":", ";", ",", "-", "–", "—"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); }) ||
           line.find("following") != line.npos || line.find("as follows") != line.npos;
}

// Share of words of four letters and more that begin with a capital; headlines in title case have nearly all.
bool is_title_case(std::string_view line) {
    std::size_t n_long = 0;
    std::size_t n_capital = 0;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t begin = i;
        while (i < line.size() && is_letter(line[i])) ++i;
        if (i - begin >= 4) {
            ++n_long;
            if (is_upper(line[begin])) ++n_capital;
        }
        i = std::max(i, begin + 1);
    }
    return n_long >= 2 && 10 * n_capital >= 8 * n_long;
}

bool contains_any(std::string_view line, std::span<const std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return line.find(part) != line.npos; });
}

bool is_headline(std::string_view line) {
    const std::size_t n_words = count_plain_words(line);
    const bool is_question = line.ends_with('?') && is_title_case(line);
    return n_words >= 5 && n_words <= 25 && (!ends_sentence(line) || is_question) && !leads_in(line);
}

// What stands between headlines: "World", "3 hours ago", "May 3, 2024".
bool is_label(std::string_view line) { return count_plain_words(line) < 5 && !ends_sentence(line) && !leads_in(line); }

// "as", "after", "over", "amid" ... tie the parts of a headline; lists of names, offices and addresses seldom have them.
bool has_headline_tie(std::string_view line) {
    constexpr std::array<std::string_view, 22> ties = {" to ",   " To ",   " as ",   " As ",   " after ",   " After ",   " over ", " Over ",
                                                       " amid ", " Amid ", " with ", " With ", " against ", " Against ", " by ",   " By ",
                                                       " on ",   " On ",   " from ", " From ", " says ",    " Says "};
    return contains_any(line, ties);
}

// Something like a verb in the present behind the first word: "Recalls", "Dies". Plurals pass too; the tie is the other half.
bool has_present_verb(std::string_view line) {
    for (std::size_t i = line.find(' '); i < line.size();) {
        const std::size_t begin = i;
        while (i < line.size() && is_letter(line[i])) ++i;
        const bool is_inner = i < line.size() && line[i] == ' ';
        if (is_inner && i - begin >= 4 && line[i - 1] == 's' && std::string_view{"sui"}.find(line[i - 2]) == std::string_view::npos)
            return true;
        i = std::max(i, begin + 1);
    }
    return false;
}

bool states_something(std::string_view line) { return has_headline_tie(line) || has_present_verb(line); }

// "Nadia Example, Special Envoy to Haiti": signatories, delegates, participants.
bool is_person_with_office(std::string_view line) {
    constexpr std::array<std::string_view, 20> offices = {
        "Minister", "Secretary", "Ambassador", "Envoy",   "President", "Chair",   "Member", "Director", "Representative", "Commissioner",
        "Governor", "Senator",   "Advisor",    "Adviser", "Assistant", "General", "Chief",  "Officer",  "Professor",      "Mayor"};
    const std::size_t comma = line.find(", ");
    return comma != line.npos && count_plain_words(line.substr(0, comma)) <= 6 && contains_any(line.substr(comma), offices);
}

void mark_lines(std::string_view text, std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        if (block.kind != BlockKind::title && role_of_line(line_of(text, block)) != LineRole::text) block.kind = BlockKind::chrome;
    }
}

// True where the article goes on below a heading of the page: readers' comments are short sentences, headlines are none.
bool is_prose_below(LineRole heading, std::string_view line) {
    constexpr std::size_t longest_comment_words = 25;
    if (!ends_sentence(line)) return false;
    return heading == LineRole::opens_headlines ? !line.ends_with('?') : count_plain_words(line) >= longest_comment_words;
}

// What follows "Leave a Reply" or "Related articles" goes with it, up to the next line of prose.
void mark_below_headings(std::string_view text, std::vector<Block>& blocks) {
    LineRole section = LineRole::text;
    for (Block& block : blocks) {
        const std::string_view line = line_of(text, block);
        const LineRole role = role_of_line(line);
        if (block.kind == BlockKind::title || (role == LineRole::text && is_prose_below(section, line))) section = LineRole::text;
        if (role == LineRole::opens_comments || role == LineRole::opens_headlines) section = role;
        if (section != LineRole::text) block.kind = BlockKind::chrome;
    }
}

// Of the lines in a run: three in title case are headlines, or four in any case, if they tie their parts as headlines do.
bool are_headlines(const std::vector<std::string_view>& lines, std::size_t n_labels) {
    const auto count = [&](bool (*holds)(std::string_view)) {
        return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), holds));
    };
    if (lines.size() < 3 || n_labels > 2 * lines.size() || 2 * count(is_person_with_office) >= lines.size()) return false;
    return 2 * count(states_something) >= lines.size() && (lines.size() >= 4 || 4 * count(is_title_case) >= 3 * lines.size());
}

// Headlines of other articles at the end, after prose that does not announce a list.
void mark_trailing_headlines(std::string_view text, std::vector<Block>& blocks) {
    const auto is_candidate = [&](const Block& block) {
        const std::string_view line = line_of(text, block);
        return block.kind == BlockKind::chrome || (block.kind == BlockKind::paragraph && (is_headline(line) || is_label(line)));
    };
    const auto first = std::find_if_not(blocks.rbegin(), blocks.rend(), is_candidate).base();
    if (first == blocks.begin() || std::prev(first)->kind == BlockKind::title || !ends_sentence(line_of(text, *std::prev(first)))) return;
    std::vector<std::string_view> headlines;
    std::size_t n_labels = 0;
    for (auto block = first; block != blocks.end(); ++block) {
        if (block->kind == BlockKind::chrome) continue;
        if (is_headline(line_of(text, *block))) headlines.push_back(line_of(text, *block));
        else ++n_labels;
    }
    if (!are_headlines(headlines, n_labels)) return;
    std::for_each(first, blocks.end(), [](Block& block) { block.kind = BlockKind::chrome; });
}

}  // namespace

void mark_chrome(std::string_view text, std::vector<Block>& blocks) {
    mark_lines(text, blocks);
    mark_below_headings(text, blocks);
    mark_trailing_headlines(text, blocks);
}

}  // namespace entente
