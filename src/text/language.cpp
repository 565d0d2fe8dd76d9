// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "utf8.h"

namespace entente {
namespace {

// Function words that the other languages below do not have, sorted. So "in", "was", "is", "an", "on", "will" are missing.
constexpr std::array<std::string_view, 60> english = {
    "about", "after",  "against", "and",   "are",    "at",    "be",    "because", "been",   "before", "being",   "between",
    "both",  "but",    "by",      "could", "during", "from",  "had",   "has",     "have",   "he",     "her",     "his",
    "into",  "it",     "its",     "near",  "not",    "of",    "or",    "other",   "our",    "over",   "said",    "says",
    "she",   "should", "that",    "the",   "their",  "them",  "there", "these",   "they",   "this",   "through", "to",
    "under", "were",   "when",    "where", "which",  "while", "who",   "with",    "within", "would",  "you",     "your"};

// English, but of other languages too: they tell only that a text is in none of the languages that have none of them.
constexpr std::array<std::string_view, 12> shared = {"a", "an", "as", "for", "in", "is", "no", "off", "on", "up", "was", "will"};

// Frequent function words of other languages that are neither English words nor parts of names ("de", "la", "der", "von", "al").
constexpr std::array<std::string_view, 26> german = {"auch", "auf",   "aus",   "bei",    "dass", "eine",  "einem", "einen", "einer",
                                                     "für",  "gegen", "haben", "ist",    "mit",  "nach",  "nicht", "oder",  "sein",
                                                     "sich", "sind",  "und",   "werden", "wird", "wurde", "zum",   "über"};
constexpr std::array<std::string_view, 24> french = {"après", "au",  "aux",  "avec", "cette", "dans", "elle", "est",
                                                     "et",    "ils", "leur", "mais", "ont",   "ou",   "par",  "pas",
                                                     "pour",  "que", "qui",  "sont", "sur",   "une",  "à",    "été"};
constexpr std::array<std::string_view, 24> spanish = {"como", "con",  "contra", "desde", "donde", "ella",  "en",   "entre",
                                                      "esta", "este", "fue",    "ha",    "han",   "más",   "para", "pero",
                                                      "por",  "que",  "se",     "según", "sin",   "sobre", "su",   "una"};
constexpr std::array<std::string_view, 25> portuguese = {"ao",    "aos",  "após", "até", "com", "como", "contra", "ela", "em",
                                                         "entre", "foi",  "mais", "mas", "na",  "nas",  "nos",    "não", "para",
                                                         "pela",  "pelo", "que",  "se",  "sua", "são",  "uma"};
constexpr std::array<std::string_view, 22> italian = {"alla",  "anche", "che",  "con",   "contro", "dalla", "degli", "dei",
                                                      "della", "delle", "dopo", "gli",   "ha",     "hanno", "il",    "nel",
                                                      "nella", "più",   "sono", "sulla", "una",    "è"};
constexpr std::array<std::string_view, 19> dutch = {"aan", "bij", "een", "het",   "heeft", "hij", "maar", "naar", "niet", "om",
                                                    "ook", "op",  "te",  "tegen", "tot",   "uit", "voor", "werd", "zijn"};
constexpr std::array<std::string_view, 20> scandinavian = {"att",  "av",   "blev", "efter", "eller", "et", "ett", "från", "för", "har",
                                                           "ikke", "inte", "med",  "mot",   "och",   "og", "på",  "som",  "til", "är"};
constexpr std::array<std::string_view, 16> polish = {"dla", "jest", "nie", "od", "oraz", "po",     "przez", "przed",
                                                     "się", "w",    "z",   "za", "ze",   "został", "że",    "są"};
constexpr std::array<std::string_view, 14> turkish = {"bir",    "bu",       "daha",  "için",       "ile", "kadar", "olan",
                                                      "olarak", "olduğunu", "sonra", "tarafından", "ve",  "çok",   "üzere"};
constexpr std::array<std::string_view, 16> indonesian = {"akan", "atau",   "bahwa", "dalam", "dan",   "dari",  "dengan", "ini",
                                                         "itu",  "karena", "oleh",  "pada",  "telah", "tidak", "untuk",  "yang"};
constexpr std::array<std::string_view, 14> romanian = {"au",  "către", "cu", "din",    "este", "fi", "fost",
                                                       "mai", "nu",    "pe", "pentru", "sunt", "în", "și"};

constexpr std::array<std::span<const std::string_view>, 11> others = {german,       french, spanish, portuguese, italian, dutch,
                                                                      scandinavian, polish, turkish, indonesian, romanian};

bool holds(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_latin(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}
// Han, kana and hangul: one sign says what three letters say.
bool is_dense(char32_t c) { return (c >= 0x3041 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0x20000 && c < 0x30000); }
// Letters of the alphabets between the Greek and the Georgian, and of Ethiopic, Khmer and the like.
bool is_foreign(char32_t c) { return (c >= 0x370 && c < 0x1D00) || (c >= 0x1F00 && c < 0x2000) || (c >= 0xFB1D && c < 0xFE00); }

struct Letters {
    std::size_t latin = 0;
    std::size_t foreign = 0;  // in units of latin letters
};

Letters count_letters(std::string_view text) {
    Letters letters;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        if (is_latin(c)) ++letters.latin;
        else if (is_dense(c)) letters.foreign += 3;
        else if (is_foreign(c)) ++letters.foreign;
    }
    return letters;
}

// Words longer than any function word are counted, not kept; so are capitalised ones inside names: "El Salvador", "Las Vegas".
struct WordCounts {
    std::size_t n_words = 0;
    std::size_t n_lower = 0;  // not capitalised
    std::size_t n_english = 0;
    std::size_t n_shared = 0;
    std::array<std::size_t, others.size()> n_other = {};
};

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

void count_word(WordCounts& counts, std::string_view word) {
    const bool is_capitalised = word[0] >= 'A' && word[0] <= 'Z';
    ++counts.n_words;
    if (!is_capitalised) ++counts.n_lower;
    if (word.size() > 12) return;
    std::string lower{word};
    if (is_capitalised) lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    if (std::binary_search(english.begin(), english.end(), std::string_view{lower})) ++counts.n_english;
    if (holds(shared, lower)) ++counts.n_shared;
    if (is_capitalised) return;
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (holds(others[i], word)) ++counts.n_other[i];
    }
}

WordCounts count_words(std::string_view text) {
    WordCounts counts;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        while (i < text.size() && is_word_byte(text[i])) ++i;
        if (i > begin) count_word(counts, text.substr(begin, i - begin));
        else ++i;
    }
    return counts;
}

}  // namespace

bool is_english(std::string_view text) {
    const Letters letters = count_letters(text);
    if (letters.latin == 0 || letters.foreign > letters.latin) return false;
    const WordCounts counts = count_words(text);
    const std::size_t n_other = *std::max_element(counts.n_other.begin(), counts.n_other.end());
    // An English article with long quotations in another language still has more English in it than half of the other.
    if (n_other >= 2 && n_other > 2 * counts.n_english) return false;
    // No list knows the language. English prose has an English function word in three or four words; lists of names do not.
    const bool is_prose = counts.n_words >= 20 && 2 * counts.n_lower >= counts.n_words;
    return !is_prose || 25 * (counts.n_english + counts.n_shared) >= counts.n_words;
}

}  // namespace entente
