// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "word_pieces.h"

#include <algorithm>
#include <stdexcept>

#include "characters.h"

namespace entente {

namespace {

constexpr std::size_t max_pieces = 16;

void append_utf8(char32_t c, std::string& out) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

}  // namespace

WordPieces::WordPieces(const std::vector<std::string_view>& vocabulary, std::vector<CharacterClass> classes)
    : classes_{std::move(classes)} {
    starts_.reserve(vocabulary.size());
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        const std::string_view piece = vocabulary[i];
        const auto id = static_cast<std::uint32_t>(i);
        longest_ = std::max(longest_, piece.size());
        if (piece.size() > 2 && piece.starts_with("##")) inner_[piece.substr(2)] = id;
        else starts_[piece] = id;
    }
    const auto special = [this](std::string_view name) {
        const auto found = starts_.find(name);
        if (found == starts_.end()) throw std::invalid_argument("the vocabulary lacks " + std::string{name});
        return found->second;
    };
    unknown_ = special("[UNK]");
    begin_ = special("[CLS]");
    end_ = special("[SEP]");
    for (std::size_t i = 0; i < classes_.size(); ++i) {
        const std::size_t code = classes_[i].code;
        if (code >= class_of_.size()) class_of_.resize(code + 1);
        class_of_[code] = static_cast<std::uint16_t>(i + 1);
    }
}

const CharacterClass* WordPieces::find_class(char32_t c) const {
    const std::size_t i = c < class_of_.size() ? class_of_[c] : 0u;
    return i ? &classes_[i - 1] : nullptr;
}

std::vector<std::uint32_t> WordPieces::split(std::string_view word) const {
    std::vector<std::uint32_t> out;
    std::u32string current;
    for (const char32_t c : decode_characters(word).code) {
        const CharacterClass* found = find_class(c);
        if (!found) {
            current += c;
        } else if (found->bits & 1) {
            split_part(current, out);
            split_part(found->replacement, out);
            current.clear();
        } else {
            current += found->replacement;
        }
    }
    split_part(current, out);
    if (out.size() > max_pieces) out.resize(max_pieces);
    if (out.empty()) out.push_back(unknown_);
    return out;
}

void WordPieces::split_part(std::u32string_view part, std::vector<std::uint32_t>& out) const {
    std::string text;
    std::vector<std::size_t> offset;
    for (const char32_t c : part) {
        offset.push_back(text.size());
        append_utf8(c, text);
    }
    offset.push_back(text.size());
    const std::size_t first = out.size();
    for (std::size_t begin = 0; begin < part.size();) {
        const auto& pieces = begin ? inner_ : starts_;
        std::size_t end = std::min(part.size(), begin + longest_);  // a word of a million letters takes no longer than its letters
        for (; end > begin; --end) {
            const auto found = pieces.find(std::string_view{text}.substr(offset[begin], offset[end] - offset[begin]));
            if (found == pieces.end()) continue;
            out.push_back(found->second);
            break;
        }
        if (end == begin) {  // BERT: one part that cannot be spelled is unknown as a whole
            out.resize(first);
            out.push_back(unknown_);
            return;
        }
        begin = end;
    }
}

std::uint32_t WordPieces::shape(std::string_view word) const {
    std::size_t n_upper = 0, n_lower = 0, n_digits = 0;
    bool first_is_upper = false;
    for (const char32_t c : decode_characters(word).code) {
        const CharacterClass* found = find_class(c);
        if (!found) continue;
        if (found->bits & 2 && n_upper + n_lower == 0) first_is_upper = true;
        n_upper += found->bits >> 1 & 1;
        n_lower += found->bits >> 2 & 1;
        n_digits += found->bits >> 3 & 1;
    }
    if (n_digits) return n_upper + n_lower ? 6 : 5;
    if (n_upper + n_lower == 0) return 7;
    if (n_upper == 0) return 0;
    if (n_upper + n_lower == 1) return 3;
    if (n_lower == 0) return 2;
    return first_is_upper && n_upper == 1 ? 1 : 4;
}

}  // namespace entente
