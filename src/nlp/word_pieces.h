// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

/// What the model file says of one character; a character that is not in its table stays as it is.
struct CharacterClass {
    char32_t code = 0;
    std::uint8_t bits = 0;            ///< 1 punctuation, 2 upper case, 4 lower case, 8 digit
    std::u32string replacement = {};  ///< lower case, without accents; may be empty
};

/// BERT's uncased word pieces, and the shapes that stand for the lost case. The twin of scripts/train/data.py.
class WordPieces {
public:
    /// The views in `vocabulary` must outlive this object. It has [UNK], [CLS] and [SEP], else std::invalid_argument is thrown.
    WordPieces(const std::vector<std::string_view>& vocabulary, std::vector<CharacterClass> classes);

    /// Pieces of one word (valid UTF-8), greedy, longest first; 1 to 16 of them.
    std::vector<std::uint32_t> split(std::string_view word) const;
    /// 0 lower, 1 Title, 2 CAPITALS, 3 one letter, a capital, 4 mixed, 5 digits, 6 digits and letters, 7 neither.
    std::uint32_t shape(std::string_view word) const;

    std::uint32_t begin_id() const { return begin_; }  ///< [CLS]
    std::uint32_t end_id() const { return end_; }      ///< [SEP]

private:
    const CharacterClass* find_class(char32_t c) const;
    void split_part(std::u32string_view part, std::vector<std::uint32_t>& out) const;

    std::unordered_map<std::string_view, std::uint32_t> starts_ = {};  ///< pieces that begin a word
    std::unordered_map<std::string_view, std::uint32_t> inner_ = {};   ///< pieces after "##"
    std::vector<CharacterClass> classes_;
    std::vector<std::uint16_t> class_of_ = {};  ///< code point -> index into classes_ + 1; 0: none
    std::size_t longest_ = 0;                   ///< bytes of the longest piece, so at least its characters
    std::uint32_t unknown_ = 0, begin_ = 0, end_ = 0;
};

}  // namespace entente
