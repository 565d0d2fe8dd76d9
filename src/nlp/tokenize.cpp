// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "characters.h"
#include "entente/nlp/annotate.h"
#include "sentences.h"
#include "words.h"

namespace entente {
namespace {

void add_block(const Document& doc, std::uint32_t block_index, Annotation& annotation) {
    const Block& block = doc.blocks[block_index];
    const std::vector<Span> words = split_words(decode_characters(doc.words(block.span), block.span.begin));
    const auto first = static_cast<TokenIndex>(annotation.tokens.size());
    for (const Span span : words) {
        Token token;
        token.span = span;
        annotation.tokens.push_back(token);
    }
    TokenIndex begin = first;
    for (const std::size_t end : find_sentence_ends(doc.text, words)) {
        const TokenIndex token_end = first + static_cast<TokenIndex>(end);
        annotation.sentences.push_back({.begin = begin, .end = token_end, .block = block.kind, .block_index = block_index});
        begin = token_end;
    }
}

}  // namespace

Annotation tokenize(const Document& doc) {
    Annotation annotation;
    for (std::uint32_t i = 0; i < doc.blocks.size(); ++i) {
        if (doc.blocks[i].kind != BlockKind::chrome) add_block(doc, i, annotation);
    }
    return annotation;
}

}  // namespace entente
