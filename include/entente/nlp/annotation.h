// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "entente/text/document.h"

namespace entente {

/// Index into Annotation::tokens.
using TokenIndex = std::uint32_t;
inline constexpr TokenIndex no_token = 0xFFFFFFFF;  ///< the head of a root

/// Universal part-of-speech tags, in the order of the model file; spelled as in UD.
enum class Upos : std::uint8_t { ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X };

/// One syntactic word. The form is Document::words(span): contractions are split inside the word ("do" + "n't").
struct Token {
    Span span = {};
    std::string lemma = {};  ///< as in UD: lower case but for proper nouns
    Upos upos = Upos::X;
    std::string xpos = {};       ///< Penn tag: VBD, NNS, NNP ...
    TokenIndex head = no_token;  ///< index into Annotation::tokens, in the same sentence
    std::string deprel = {};     ///< Universal Dependencies with subtype: "nsubj:pass"
};

/// A sentence, or a headline, or an item of a list.
struct Sentence {
    TokenIndex begin = 0;                    ///< first token
    TokenIndex end = 0;                      ///< one past the last token; never empty
    BlockKind block = BlockKind::paragraph;  ///< the kind of block that it stands in; chrome is not annotated
    std::uint32_t block_index = 0;           ///< index into Document::blocks
};

/// What the recognizer tells apart.
enum class EntityTag : std::uint8_t { PER, ORG, LOC };

/// A name found by the recognizer: tokens [begin, end) of one sentence.
struct NamedEntity {
    TokenIndex begin = 0;
    TokenIndex end = 0;
    EntityTag tag = EntityTag::PER;
    friend bool operator==(const NamedEntity&, const NamedEntity&) = default;
};

/// What the language model reads in a document. Sentences partition the tokens; names do not overlap and are in order.
struct Annotation {
    std::vector<Token> tokens = {};
    std::vector<Sentence> sentences = {};
    std::vector<NamedEntity> names = {};
    std::uint32_t width = 0;          ///< numbers a token in `vectors`; 0 if they were not kept
    std::vector<float> vectors = {};  ///< (tokens, width): the encoder's state of each token's first word piece

    std::span<const float> vector(TokenIndex token) const {
        return std::span<const float>{vectors}.subspan(std::size_t{token} * width, width);
    }
};

}  // namespace entente
