// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace entente {

/// How a word that is written with a full stop behaves before the next word.
enum class Abbreviation {
    none,           ///< not an abbreviation: the stop is a token of its own
    title,          ///< stands before a name: never ends a sentence ("Mr.", "Gen.")
    before_number,  ///< an abbreviation only if a digit follows ("No.", "p.", "c.")
    date_or_place,  ///< the same; with a capital also before a comma, a hyphen or a word in lower case ("Jan.", "Va.")
    in_sentence,    ///< an abbreviation unless its stop ends the sentence ("etc.")
    any             ///< may end a sentence ("Inc.", "etc.", "p.m.")
};

/// What the word before a stop is; `word` is in lower case, without the final stop ("mr", "u.s", "ph.d").
Abbreviation find_abbreviation(std::string_view word);

/// Is `word` (lower case) one that often opens a sentence and seldom goes on with a name: articles, pronouns, prepositions ...
bool opens_sentence(std::string_view word);

/// Is `word` (lower case) a verb of saying, as it follows a quotation?
bool is_speech_verb(std::string_view word);

/// Is `prefix` (lower case) one that UD English leaves joined to its word by a hyphen ("pre-war", "anti-Bush")?
bool is_joined_prefix(std::string_view prefix);

/// Is `word` (lower case) a unit that is split from the number that it is written to ("5km", "8pm")?
bool is_unit(std::string_view word);

}  // namespace entente
