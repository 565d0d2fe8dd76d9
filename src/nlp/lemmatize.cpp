// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "lemmatize.h"

#include <algorithm>
#include <array>
#include <optional>

#include "characters.h"
#include "lemma_table.h"

namespace entente {
namespace {

// The lemma that the table has for a form in lower case.
std::optional<std::string_view> find_row(std::string_view form, std::string_view tag) {
    std::string key{form};
    key.append("\t").append(tag).append("\t");
    const char* const* const end = lemma_rows + n_lemma_rows;
    const char* const* const row =
        std::lower_bound(lemma_rows, end, key, [](const char* left, const std::string& right) { return right.compare(left) > 0; });
    if (row == end || !std::string_view{*row}.starts_with(key)) return std::nullopt;
    return std::string_view{*row}.substr(key.size());
}

bool is_verb(std::string_view word) { return find_row(word, "VB").has_value(); }
bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }
bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

std::string without(std::string_view word, std::size_t n_bytes, std::string_view ending = "") {
    return std::string{word.substr(0, word.size() - n_bytes)}.append(ending);
}

bool ends_in_double_consonant(std::string_view stem) {
    return stem.size() > 3 && stem.back() == stem[stem.size() - 2] && is_consonant(stem.back());
}

// Does English spell words of this shape with a silent "e": "urg", "produc", "believ", "us", "mak"?
bool wants_e(std::string_view stem) {
    if (stem.size() < 2) return false;
    const char last = stem.back(), before = stem[stem.size() - 2];
    if (last == 'v' || last == 'u' || (last == 'c' && before != 'i')) return true;
    if (last == 'z' || last == 's') return before != last && before != 'u';
    if (last == 'g') return before == 'r' || before == 'd' || before == 'a' || stem.ends_with("leng") || stem.ends_with("veng");
    if (last == 'l') return is_consonant(before) && before != 'l' && before != 'r' && before != 'w';
    if (stem.ends_with("at") || stem.ends_with("iz")) return stem.size() > 3 && !stem.ends_with("eat") && !stem.ends_with("oat");
    if (stem.ends_with("ur") || stem.ends_with("ir") || stem.ends_with("in") || stem.ends_with("ut") || stem.ends_with("ud") ||
        stem.ends_with("id")) {
        return stem.size() > 2 && is_consonant(stem[stem.size() - 3]) && stem.size() < 7;
    }
    // "hop" + "ing": were it "hop", the consonant would be doubled; so it is "hope"
    const bool ends_single = stem.size() > 2 && is_vowel(before) && is_consonant(last) && last != 'w' && last != 'x' && last != 'y' &&
                             is_consonant(stem[stem.size() - 3]);
    return ends_single && std::none_of(stem.begin(), stem.end() - 2, is_vowel);
}

// What "-ed" or "-ing" was put to; `stem` is the word without the ending.
std::string restore_verb(std::string_view stem) {
    const std::string with_e = std::string{stem} + 'e';
    if (ends_in_double_consonant(stem)) {
        const std::string single = without(stem, 1);
        if (is_verb(single) && !(is_verb(stem) && (stem.back() == 'l' || stem.back() == 's' || stem.back() == 'f' || stem.back() == 'z')))
            return single;
        if (is_verb(stem)) return std::string{stem};
        const char last = stem.back();
        return last == 'l' || last == 's' || last == 'f' || last == 'z' ? std::string{stem} : single;
    }
    const bool plain = is_verb(stem), silent = is_verb(with_e);
    if (plain != silent) return plain ? std::string{stem} : with_e;
    if (!plain) {  // unknown: "outmaneuvering", "re-elected"; the part after a prefix may be known
        for (std::size_t i = 2; i + 3 <= stem.size() && i <= 7; ++i) {
            const std::string_view tail = stem.substr(i);
            if (is_verb(tail) != is_verb(std::string{tail} + 'e') && tail.size() >= 4) return is_verb(tail) ? std::string{stem} : with_e;
        }
    }
    return wants_e(stem) ? with_e : std::string{stem};
}

// "-s" of verbs and nouns.
std::string strip_s(std::string_view word) {
    if (word.ends_with("'s") && word.size() > 2) return without(word, 2);
    if (!word.ends_with("s") || word.size() < 3 || word.ends_with("ss")) return std::string{word};
    if (word.ends_with("ies") && word.size() > 4) return without(word, 3, "y");
    for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zzes"}) {
        if (word.ends_with(ending) && word != "aches" && !word.ends_with("axes") && !word.ends_with("headaches")) return without(word, 2);
    }
    if (word.ends_with("oes") && word.size() > 4) return without(word, 2);
    return without(word, 1);
}

// "1830s"
bool is_decade(std::string_view word) { return word.ends_with("0s") && word.find_first_not_of("0123456789") == word.size() - 1; }

std::string lemmatize_noun(std::string_view word) {
    if (word.ends_with("men") && word.size() > 4) return without(word, 2, "an");
    for (const std::string_view ending : {"wives", "lives", "knives"}) {
        if (word.ends_with(ending)) return without(word, 3, "fe");
    }
    for (const std::string_view ending : {"eaves", "elves", "alves"}) {
        if (word.ends_with(ending)) return without(word, 3, "f");
    }
    if (word.ends_with("uses") && word.size() > 5)
        return without(word,
                       word.ends_with("auses") || word.ends_with("ouses") || word.ends_with("fuses") || word.ends_with("xcuses") ? 1 : 2);
    if (word.ends_with("yses") || word.ends_with("theses") || word.ends_with("gnoses") || word.ends_with("crises"))
        return without(word, 2, "is");
    if (word.ends_with("children")) return without(word, 3);
    if (is_decade(word)) return std::string{word};
    return strip_s(word);
}

// "-er" (2 bytes) or "-est" (3 bytes) of adjectives and adverbs.
std::string lemmatize_degree(std::string_view word, std::string_view ending) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 3) return std::string{word};
    const std::string stem = without(word, ending.size());
    if (stem.back() == 'i') return without(stem, 1, "y");
    if (ends_in_double_consonant(stem) && stem.back() != 'l' && stem.back() != 's') return without(stem, 1);
    const char last = stem.back(), before = stem[stem.size() - 2];
    const bool silent = last == 'c' || last == 'g' || last == 'v' || last == 'u' || last == 's' || last == 'z' ||
                        (last == 'l' && is_consonant(before) && before != 'l') ||
                        (last == 'r' && is_vowel(before) && stem.size() < 6 && before != 'e' && !is_vowel(stem[stem.size() - 3])) ||
                        (last == 't' && before == 'u') ||
                        (last == 'd' && is_vowel(before) && stem.size() < 5 && is_consonant(stem[stem.size() - 3])) ||
                        (last == 'f' && before == 'a');
    return silent && !stem.ends_with("ng") && !stem.ends_with("ss") && !stem.ends_with("ous") ? stem + 'e' : stem;
}

std::string lemmatize_inflected(std::string_view word, std::string_view tag) {
    if (tag == "NNS" || tag == "NNPS") return lemmatize_noun(word);
    if (tag == "VBZ") return strip_s(word);
    if (tag == "VBG") return word.ends_with("ing") && word.size() > 4 ? restore_verb(without(word, 3)) : std::string{word};
    if (tag == "VBD" || tag == "VBN") {
        if (word.ends_with("ied") && word.size() > 4) return without(word, 3, "y");
        return word.ends_with("ed") && word.size() > 3 ? restore_verb(without(word, 2)) : std::string{word};
    }
    if (tag == "JJR" || tag == "RBR") return lemmatize_degree(word, "er");
    if (tag == "JJS" || tag == "RBS") return lemmatize_degree(word, "est");
    return std::string{word};
}

// The Penn tag that a word of this class probably has; the table may know an irregular form under another one.
std::string_view guess_tag(std::string_view word, Upos upos) {
    const auto first_known = [&](std::initializer_list<std::string_view> tags, std::string_view otherwise) {
        for (const std::string_view tag : tags) {
            if (find_row(word, tag)) return tag;
        }
        return otherwise;
    };
    switch (upos) {
        case Upos::VERB:
        case Upos::AUX:
            if (is_verb(word) && !word.ends_with("ed")) return "VB";
            return first_known({"VBD", "VBN", "VBZ", "VBP", "MD", "VBG"}, word.ends_with("ing")  ? "VBG"
                                                                          : word.ends_with("ed") ? "VBD"
                                                                          : word.ends_with("s")  ? "VBZ"
                                                                                                 : "VB");
        case Upos::NOUN:
            return first_known(
                {"NNS"}, word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") ? "NNS" : "NN");
        case Upos::ADJ:
            return first_known({"JJR", "JJS", "JJ"}, "JJ");
        case Upos::ADV:
            return first_known({"RBR", "RBS", "RB"}, "RB");
        case Upos::PRON:
            return first_known({"PRP", "PRP$", "DT"}, "PRP");
        case Upos::DET:
            return "DT";
        case Upos::PART:
            return first_known({"RB", "POS", "TO"}, "RB");
        case Upos::PROPN:
            return "NNP";
        default:
            return "";
    }
}

// The table knows only straight apostrophes.
std::string straighten(std::string_view word) {
    constexpr std::string_view curly = "’";
    std::string out;
    while (true) {
        const std::size_t at = word.find(curly);
        out += word.substr(0, at);
        if (at == std::string_view::npos) return out;
        out += '\'';
        word.remove_prefix(at + curly.size());
    }
}

std::string lemmatize_mark(std::string_view form) {
    if (form == "“" || form == "”" || form == "„") return "\"";
    if (form == "‘" || form == "’") return "'";
    return form == "–" || form == "—" ? "-" : std::string{form};
}

std::string lemmatize_number(std::string word) {
    if (word == "m" || word == "mn") return "million";
    if (word == "bn" || word == "b") return "billion";
    if (word == "k") return "thousand";
    const bool is_grouped = word.find_first_not_of("0123456789,.") == std::string::npos;
    if (is_grouped) word.erase(std::remove(word.begin(), word.end(), ','), word.end());
    return word;
}

/// An auxiliary that lost its apostrophe ("dont" is "do" + "nt").
struct Clitic {
    std::string_view form, lemma;
};
constexpr auto clitics = std::to_array<Clitic>(
    {{"d", "would"}, {"ll", "will"}, {"m", "be"}, {"nt", "not"}, {"r", "be"}, {"re", "be"}, {"s", "be"}, {"ve", "have"}});

/// A month or weekday written short.
struct ShortName {
    std::string_view form, name;
};
constexpr auto short_names = std::to_array<ShortName>({{"Apr", "April"},
                                                       {"Aug", "August"},
                                                       {"Dec", "December"},
                                                       {"Feb", "February"},
                                                       {"Fri", "Friday"},
                                                       {"Jan", "January"},
                                                       {"Mon", "Monday"},
                                                       {"Nov", "November"},
                                                       {"Oct", "October"},
                                                       {"Sept", "September"},
                                                       {"Thurs", "Thursday"},
                                                       {"Tues", "Tuesday"}});

std::string capitalize(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

std::string lemmatize_name(std::string_view form, const std::string& lower, std::string_view tag) {
    const std::string_view bare = form.substr(0, form.size() - (form.ends_with('.') ? 1 : 0));
    for (const ShortName& name : short_names) {
        if (bare == name.form) return std::string{name.name};
    }
    if (tag != "NNPS") return std::string{form};
    const auto known = find_row(lower, "NNPS");
    if (known) return std::string{*known};
    const std::string lemma = lemmatize_noun(lower);
    return lower.starts_with(lemma) ? std::string{form.substr(0, lemma.size())} : capitalize(lemma);
}

// "anti-American" keeps the capital of the name in it; "Anti-war" at the start of a sentence does not.
bool keeps_capital(std::string_view form) {
    const std::size_t hyphen = form.find('-');
    return hyphen != std::string_view::npos && hyphen + 1 < form.size() && form[hyphen + 1] >= 'A' && form[hyphen + 1] <= 'Z' &&
           form[0] >= 'a' && form[0] <= 'z';
}

}  // namespace

std::string lemmatize(std::string_view form, Upos upos, std::string_view xpos) {
    if (upos == Upos::PUNCT || upos == Upos::SYM) return lemmatize_mark(form);
    const std::string lower = straighten(to_lower(form));
    const std::string_view tag = xpos.empty() ? guess_tag(lower, upos) : xpos;
    if (upos == Upos::PROPN) return lemmatize_name(form, lower, tag);
    if (upos == Upos::NUM) return tag == "NNP" ? std::string{form} : lemmatize_number(lower);
    if (upos == Upos::X || (upos == Upos::ADJ && tag == "NNP")) return std::string{form};
    if (lower == "i" && upos == Upos::PRON) return "I";
    if (tag == "POS") return "'s";
    if (tag == "NNS" && is_decade(lower.substr(0, lower.find('\'')) + 's')) return lower.substr(0, lower.find_first_of("'s")) + 's';
    if (upos == Upos::AUX || upos == Upos::PART) {
        for (const Clitic& clitic : clitics) {
            if (lower == clitic.form) return std::string{clitic.lemma};
        }
    }
    if (upos == Upos::VERB && tag == "NNP") return capitalize(lemmatize_inflected(lower, lower.ends_with("ing") ? "VBG" : "VBN"));
    // "Turkey invades" tagged as a plural: a form that is no verb, but would be one without its s
    if ((tag == "VB" || tag == "VBP") && lower.ends_with("s") && !is_verb(lower) && is_verb(strip_s(lower))) return strip_s(lower);
    if (const auto known = find_row(lower, tag)) return std::string{*known};
    if (upos == Upos::ADJ && keeps_capital(form)) return std::string{form};
    return lemmatize_inflected(lower, tag);
}

}  // namespace entente
