// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "chrome_lines.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "utf8.h"

namespace entente {
namespace {

using Phrases = std::span<const std::string_view>;

// Lower case. The whole line, but for marks at its end; or its beginning, in lines short enough to be no prose.
constexpr std::array<std::string_view, 14> comment_headings = {
    "leave a reply",    "leave a comment", "leave your comment",    "leave a reply cancel reply", "post a comment", "add a comment",
    "add your comment", "write a comment", "join the conversation", "join the discussion",        "comments",       "reader comments",
    "cancel reply",     "view comments"};

constexpr std::array<std::string_view, 17> headline_headings = {
    "related articles", "related posts", "related stories", "related news",      "related content",    "related topics",
    "related coverage", "read next",     "more stories",    "more news",         "latest news",        "latest stories",
    "most read",        "most popular",  "trending now",    "you may also like", "recommended for you"};

constexpr std::array<std::string_view, 34> whole_lines = {"share",
                                                          "share this",
                                                          "share this article",
                                                          "share this story",
                                                          "share this post",
                                                          "tweet",
                                                          "print",
                                                          "email",
                                                          "facebook",
                                                          "twitter",
                                                          "whatsapp",
                                                          "telegram",
                                                          "linkedin",
                                                          "reddit",
                                                          "pinterest",
                                                          "copy link",
                                                          "like this",
                                                          "like loading",
                                                          "loading",
                                                          "advertisement",
                                                          "advertisements",
                                                          "sponsored",
                                                          "sponsored content",
                                                          "skip to content",
                                                          "skip to main content",
                                                          "previous",
                                                          "next",
                                                          "previous post",
                                                          "next post",
                                                          "previous article",
                                                          "next article",
                                                          "back to top",
                                                          "read more",
                                                          "continue reading"};

constexpr std::array<std::string_view, 40> beginnings = {"your email address will not be",
                                                         "required fields are marked",
                                                         "save my name, email",
                                                         "this site uses akismet",
                                                         "learn how your comment data",
                                                         "notify me of new",
                                                         "notify me of follow",
                                                         "you must be logged in to",
                                                         "you must log in to",
                                                         "please log in to",
                                                         "log in to leave a",
                                                         "comments are closed",
                                                         "comments are moderated",
                                                         "be the first to comment",
                                                         "click to share",
                                                         "click to email",
                                                         "click to print",
                                                         "click here to",
                                                         "share on facebook",
                                                         "share on twitter",
                                                         "share on x",
                                                         "share on whatsapp",
                                                         "share via",
                                                         "share this on",
                                                         "share this with",
                                                         "read more:",
                                                         "read also:",
                                                         "also read:",
                                                         "see also:",
                                                         "see more:",
                                                         "watch:",
                                                         "related:",
                                                         "don't miss:",
                                                         "don’t miss:",
                                                         "tags:",
                                                         "filed under:",
                                                         "posted in:",
                                                         "categories:",
                                                         "all rights reserved",
                                                         "copyright ©"};

constexpr std::array<std::string_view, 8> credit_beginnings = {"photo:",         "photos:", "photo by",     "photo credit",
                                                               "photo courtesy", "image:",  "image credit", "photograph:"};

constexpr std::array<std::string_view, 8> credit_endings = {"getty images", "via getty images", "/reuters",           "/afp", "/epa",
                                                            "/ap",          "file photo",       "all rights reserved"};

constexpr std::array<std::string_view, 7> credits = {"(ap photo",   "(photo by",     "(photo:", "[photo",
                                                     "(file photo", "getty images)", "(image:"};

constexpr std::array<std::string_view, 10> calls = {"subscribe", "sign up",   "sign-up",      "get the latest", "get our",
                                                    "join our",  "follow us", "download our", "never miss",     "stay informed"};

constexpr std::array<std::string_view, 15> channels = {"newsletter", "inbox",     "email",    "e-mail",   "alerts",
                                                       "channel",    "updates",   "app",      "youtube",  "facebook",
                                                       "twitter",    "instagram", "telegram", "whatsapp", "google news"};

// The end marks of a heading, and the star or arrow of a form.
std::string_view without_marks(std::string_view line) {
    constexpr std::array<std::string_view, 10> marks = {":", ".", "*", "…", "!", "»", "›", "→", "|", "-"};
    const auto trailing = [&](std::string_view mark) { return line.ends_with(mark); };
    for (auto mark = marks.begin(); (mark = std::find_if(marks.begin(), marks.end(), trailing)) != marks.end();) {
        line = trim(line.substr(0, line.size() - mark->size()));
    }
    return line;
}

std::string lower_case(std::string_view line) {
    std::string lower{line};
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

bool is_one_of(Phrases phrases, std::string_view line) { return std::find(phrases.begin(), phrases.end(), line) != phrases.end(); }
bool begins_with(Phrases phrases, std::string_view line) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return line.starts_with(phrase); });
}
bool ends_with(Phrases phrases, std::string_view line) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return line.ends_with(phrase); });
}
bool contains(Phrases phrases, std::string_view line) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return line.find(phrase) != line.npos; });
}

// "Subscribe to our newsletter": the call alone may be news ("Sign up to the accord, Minsk tells Baku").
bool is_subscription(std::string_view line) { return begins_with(calls, line) && contains(channels, line); }

bool is_credit(std::string_view line) {
    return begins_with(credit_beginnings, line) || ends_with(credit_endings, without_marks(line)) || contains(credits, line);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool has_digit(std::string_view line) { return std::any_of(line.begin(), line.end(), is_digit); }

// "* * *", "# # #", "<!-- -->": no letter, no digit, only ASCII signs.
bool is_separator(std::string_view line) {
    return std::none_of(line.begin(), line.end(),
                        [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

// "By Ana Example", "By Ana Example and Bo Example in Oslo": nothing but names and what joins them, in the author's own case.
bool is_byline(std::string_view line) {
    if (!line.starts_with("By ") || count_plain_words(line) < 3 || count_plain_words(line) > 9 || line.ends_with('.') ||
        line.ends_with(':'))
        return false;
    bool begins_word = true;
    for (std::size_t i = 3; i < line.size(); ++i) {
        const bool joins = line.substr(i).starts_with("and ") || line.substr(i).starts_with("in ") || line.substr(i).starts_with("for ");
        if (begins_word && line[i] >= 'a' && line[i] <= 'z' && !joins) return false;
        begins_word = line[i] == ' ';
    }
    return !has_digit(line);
}

// "Published: July 25, 2023", "3 min read", "12 comments", "© 2023 The Example Times", "Home > World > Africa".
bool is_page_fact(std::string_view line) {
    constexpr std::array<std::string_view, 8> dated = {"published",    "posted on",     "posted:", "updated",
                                                       "last updated", "last modified", "©",       "copyright"};
    constexpr std::array<std::string_view, 6> counted = {"min read", "minute read", "minutes read", "comments", "shares", "views"};
    constexpr std::array<std::string_view, 5> trails = {"home >", "home »", "home ›", "home /", "home |"};
    constexpr std::size_t longest_fact_words = 10;
    if (count_plain_words(line) > longest_fact_words) return false;
    return (begins_with(dated, line) && has_digit(line) && !line.ends_with('.')) ||
           (count_plain_words(line) <= 3 && is_digit(line[0]) && ends_with(counted, line)) || begins_with(trails, line);
}

constexpr std::size_t longest_chrome_words = 40;  // a caption with its credit; longer lines are prose

}  // namespace

std::size_t count_plain_words(std::string_view line) {
    std::size_t n_words = 0;
    bool in_word = false;
    for (const char c : line) {
        const bool is_space = c == ' ' || c == '\t';
        const bool is_sign = !is_space && (static_cast<unsigned char>(c) < '0');
        if (is_space) in_word = false;
        else if (!in_word && !is_sign) in_word = true, ++n_words;
    }
    return n_words;
}

LineRole role_of_line(std::string_view line) {
    if (count_plain_words(line) > longest_chrome_words) return LineRole::text;
    const std::string lower = lower_case(line);
    const std::string_view heading = without_marks(lower);
    if (is_one_of(comment_headings, heading)) return LineRole::opens_comments;
    if (is_one_of(headline_headings, heading)) return LineRole::opens_headlines;
    const bool is_chrome = is_one_of(whole_lines, heading) || begins_with(beginnings, lower) || is_subscription(lower) ||
                           is_credit(lower) || is_separator(lower) || is_byline(line) || is_page_fact(lower);
    return is_chrome ? LineRole::chrome : LineRole::text;
}

}  // namespace entente
