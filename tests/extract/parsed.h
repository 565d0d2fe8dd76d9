// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>

#include "entente/extract/extract.h"

namespace entente {

/// A document and its annotation written by hand, one word a line: form, lemma, UPOS, head (1-based in its sentence, 0 = root),
/// relation, and optionally B-PER, I-ORG ...; an empty line ends a sentence. The text is the words with spaces between.
inline std::pair<Document, Annotation> parsed(const std::string& lines, const std::string& date = "2023-07-25") {
    Annotation annotation;
    std::string text, line;
    std::istringstream in{lines + "\n\n"};
    TokenIndex first = 0;
    while (std::getline(in, line)) {
        std::istringstream words{line};
        std::string form, lemma, upos, deprel, name;
        std::uint32_t head = 0;
        if (!(words >> form)) {
            const auto end = static_cast<TokenIndex>(annotation.tokens.size());
            if (end > first) annotation.sentences.push_back({first, end, BlockKind::paragraph, 0});
            first = end;
            continue;
        }
        words >> lemma >> upos >> head >> deprel >> name;
        static constexpr const char* tags[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                               "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
        if (!text.empty()) text += ' ';
        Token token;
        token.span.begin = static_cast<std::uint32_t>(text.size());
        text += form;
        token.span.end = static_cast<std::uint32_t>(text.size());
        token.lemma = lemma;
        token.upos = static_cast<Upos>(std::find(std::begin(tags), std::end(tags), upos) - std::begin(tags));
        token.xpos = form.ends_with("ing") && upos == "VERB"                                           ? "VBG"
                     : upos == "VERB" && form.ends_with("ed") && (deprel == "acl" || deprel == "amod") ? "VBN"
                                                                                                       : "";
        token.deprel = deprel;
        token.head = head == 0 ? no_token : first + head - 1;
        const auto index = static_cast<TokenIndex>(annotation.tokens.size());
        if (name.starts_with("B-"))
            annotation.names.push_back({index, index + 1,
                                        name == "B-PER"   ? EntityTag::PER
                                        : name == "B-ORG" ? EntityTag::ORG
                                                          : EntityTag::LOC});
        else if (name.starts_with("I-")) annotation.names.back().end = index + 1;
        annotation.tokens.push_back(std::move(token));
    }
    return {make_document("test", "", text, date), std::move(annotation)};
}

/// The tables of the project; tests run in its root.
inline const Knowledge& knowledge() {
    static const Knowledge loaded{Ontology::load("schema/ontology.ttl"), Actors::load("knowledge"),
                                  RoleNouns::load("knowledge/role_nouns.tsv"), BodyNouns::load("knowledge/body_nouns.tsv"),
                                  Lexicon::load("lexicon")};
    return loaded;
}

}  // namespace entente
