// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "abbreviations.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace entente {
namespace {

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& sorted, std::string_view word) {
    assert(std::is_sorted(sorted.begin(), sorted.end()) && "tables of words are kept sorted");
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr auto titles = std::to_array<std::string_view>(
    {"adm",  "amb", "atty", "brig", "capt", "cdr", "cmdr",   "col",  "comdr", "cpl", "cpt", "dr",  "drs",  "fr", "gen",
     "gov",  "hon", "insp", "lt",   "ltc",  "maj", "messrs", "mlle", "mme",   "mr",  "mrs", "ms",  "mt",   "mx", "pres",
     "prof", "pvt", "rep",  "reps", "rev",  "rt",  "sen",    "sens", "sgt",   "st",  "ste", "sts", "supt", "vs"});

constexpr auto before_numbers = std::to_array<std::string_view>(
    {"art", "b", "c", "ca", "ch", "d", "eq", "ext", "fig", "figs", "m", "no", "nos", "p", "para", "pg", "pp", "r", "sec", "vol"});

constexpr auto dates_and_places = std::to_array<std::string_view>(
    {"ala",  "apr",  "ariz", "ark",  "aug", "cal", "calif", "colo",  "conn", "dec",  "del",  "feb",  "fla",  "fri",
     "ga",   "ill",  "ind",  "jan",  "jul", "jun", "kan",   "ky",    "la",   "mar",  "mass", "md",   "mich", "minn",
     "miss", "mo",   "mon",  "mont", "neb", "nev", "nov",   "oct",   "okla", "ore",  "pa",   "penn", "que",  "sat",
     "sep",  "sept", "sun",  "tenn", "tex", "thu", "thur",  "thurs", "tue",  "tues", "va",   "wash", "wed",  "wis"});

// "al", "ed", "co" and the like are in because "et al.", "Ed." and "Co." are far more frequent in print than sentences that end in those words.
constexpr auto others = std::to_array<std::string_view>(
    {"a.k.a", "a.m",  "al",   "approx", "assn", "assoc", "asst", "attn",  "ave",  "b.a", "bldg", "blvd", "bros", "cf",
     "cie",   "co",   "conf", "corp",   "d.c",  "dept",  "dist", "div",   "e.g",  "est", "ft",   "govt", "i.e",  "inc",
     "incl",  "intl", "jr",   "ltd",    "m.sc", "mfg",   "mgr",  "n.d",   "natl", "o.k", "oz",   "p.m",  "p.s",  "ph.d",
     "plc",   "pty",  "sr",   "tel",    "u.k",  "u.n",   "u.s",  "u.s.a", "univ", "v",   "viz",  "yrs"});

constexpr auto openers = std::to_array<std::string_view>(
    {"a",       "according", "after",   "all",    "also",    "although", "among",     "an",      "and",      "another", "any",   "as",
     "asked",   "at",        "because", "before", "both",    "but",      "by",        "despite", "during",   "each",    "even",  "few",
     "for",     "from",      "given",   "he",     "her",     "here",     "his",       "how",     "however",  "i",       "if",    "in",
     "instead", "it",        "its",     "last",   "later",   "many",     "meanwhile", "more",    "moreover", "most",    "my",    "no",
     "none",    "nor",       "not",     "now",    "on",      "once",     "one",       "only",    "other",    "others",  "our",   "over",
     "she",     "since",     "so",      "some",   "such",    "that",     "the",       "their",   "then",     "there",   "these", "they",
     "this",    "those",     "though",  "thus",   "to",      "two",      "under",     "until",   "what",     "when",    "where", "whether",
     "while",   "who",       "why",     "with",   "without", "yet",      "you",       "your"});

constexpr auto speech_verbs = std::to_array<std::string_view>(
    {"added",    "adds",     "admitted",  "announced", "answered", "argued", "asked",   "asks",     "commented", "concluded", "continued",
     "declared", "demanded", "exclaimed", "explained", "insisted", "noted",  "quipped", "remarked", "replied",   "reported",  "responded",
     "said",     "say",      "says",      "shouted",   "stated",   "told",   "tweeted", "warned",   "wondered",  "wrote"});

constexpr auto prefixes =
    std::to_array<std::string_view>({"anti",  "arch",  "bi",    "bio",  "co",    "counter", "cross", "de",    "e",      "ex",     "extra",
                                     "hyper", "inter", "intra", "mega", "meta",  "micro",   "mid",   "mini",  "mis",    "multi",  "neo",
                                     "non",   "over",  "pan",   "para", "post",  "pre",     "pro",   "proto", "pseudo", "psycho", "quasi",
                                     "re",    "semi",  "socio", "sub",  "super", "supra",   "trans", "tri",   "ultra",  "un",     "under"});

constexpr auto units =
    std::to_array<std::string_view>({"am", "bn",  "c",  "cm",  "ft", "g",   "gb", "ghz", "h",  "hr", "hrs", "hz",  "in", "k",   "kb",
                                     "kg", "khz", "km", "km²", "kw", "kwh", "lb", "lbs", "m",  "mb", "mg",  "mhz", "mi", "min", "ml",
                                     "mm", "mph", "ms", "mw",  "nm", "oz",  "pm", "pt",  "sq", "tb", "tn",  "yr",  "yrs"});

// One letter, or letters with a stop between all of them: "j", "u.s", "p.l.o".
bool is_initials(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool is_fine = i % 2 == 1 ? word[i] == '.' : word[i] >= 'a' && word[i] <= 'z';
        if (!is_fine) return false;
    }
    return word.size() >= 3 && word.size() % 2 == 1;
}

}  // namespace

Abbreviation find_abbreviation(std::string_view word) {
    if (contains(titles, word)) return Abbreviation::title;
    if (contains(before_numbers, word)) return Abbreviation::before_number;
    if (contains(dates_and_places, word)) return Abbreviation::date_or_place;
    if (word == "etc") return Abbreviation::in_sentence;
    return contains(others, word) || is_initials(word) ? Abbreviation::any : Abbreviation::none;
}

bool opens_sentence(std::string_view word) { return contains(openers, word); }
bool is_speech_verb(std::string_view word) { return contains(speech_verbs, word); }
bool is_joined_prefix(std::string_view prefix) { return contains(prefixes, prefix); }
bool is_unit(std::string_view word) { return contains(units, word); }

}  // namespace entente
