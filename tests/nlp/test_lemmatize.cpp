// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "lemmatize.h"

#include <doctest/doctest.h>

using namespace entente;

namespace {

struct Case {
    std::string_view form;
    Upos upos;
    std::string_view xpos, lemma;
};

void check(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        CAPTURE(c.form);
        CAPTURE(c.xpos);
        CHECK(lemmatize(c.form, c.upos, c.xpos) == c.lemma);
    }
}

}  // namespace

TEST_SUITE("nlp/lemmatize") {
    TEST_CASE("verbs in -ed and -ing get back their e, lose a doubled consonant, or neither") {
        check({
            {"urged", Upos::VERB, "VBD", "urge"},
            {"urging", Upos::VERB, "VBG", "urge"},
            {"imposed", Upos::VERB, "VBN", "impose"},
            {"condemning", Upos::VERB, "VBG", "condemn"},
            {"vetoed", Upos::VERB, "VBD", "veto"},
            {"banned", Upos::VERB, "VBN", "ban"},
            {"planning", Upos::VERB, "VBG", "plan"},
            {"calling", Upos::VERB, "VBG", "call"},
            {"passed", Upos::VERB, "VBN", "pass"},
            {"expelled", Upos::VERB, "VBD", "expel"},
            {"denied", Upos::VERB, "VBD", "deny"},
            {"agreeing", Upos::VERB, "VBG", "agree"},
            {"launched", Upos::VERB, "VBD", "launch"},
            {"DEPLOYED", Upos::VERB, "VBD", "deploy"},
            {"re-imposed", Upos::VERB, "VBN", "re-impose"},
            {"hoping", Upos::VERB, "VBG", "hope"},
            {"hopping", Upos::VERB, "VBG", "hop"},
            {"dying", Upos::VERB, "VBG", "die"},
        });
    }

    TEST_CASE("verbs in -s") {
        check({
            {"says", Upos::VERB, "VBZ", "say"},
            {"denies", Upos::VERB, "VBZ", "deny"},
            {"pushes", Upos::VERB, "VBZ", "push"},
            {"vetoes", Upos::VERB, "VBZ", "veto"},
            {"imposes", Upos::VERB, "VBZ", "impose"},
            {"has", Upos::VERB, "VBZ", "have"},
        });
    }

    TEST_CASE("irregular verbs and auxiliaries") {
        check({
            {"went", Upos::VERB, "VBD", "go"},
            {"met", Upos::VERB, "VBD", "meet"},
            {"sought", Upos::VERB, "VBN", "seek"},
            {"fell", Upos::VERB, "VBD", "fall"},
            {"fled", Upos::VERB, "VBD", "flee"},
            {"withdrew", Upos::VERB, "VBD", "withdraw"},
            {"Were", Upos::AUX, "VBD", "be"},
            {"'s", Upos::AUX, "VBZ", "be"},
            {"’re", Upos::AUX, "VBP", "be"},
            {"wo", Upos::AUX, "MD", "will"},
            {"ca", Upos::AUX, "MD", "can"},
            {"would", Upos::AUX, "MD", "would"},
            {"'d", Upos::AUX, "MD", "would"},
        });
    }

    TEST_CASE("plural nouns") {
        check({
            {"sanctions", Upos::NOUN, "NNS", "sanction"},
            {"countries", Upos::NOUN, "NNS", "country"},
            {"allies", Upos::NOUN, "NNS", "ally"},
            {"men", Upos::NOUN, "NNS", "man"},
            {"spokeswomen", Upos::NOUN, "NNS", "spokeswoman"},
            {"crises", Upos::NOUN, "NNS", "crisis"},
            {"analyses", Upos::NOUN, "NNS", "analysis"},
            {"viruses", Upos::NOUN, "NNS", "virus"},
            {"houses", Upos::NOUN, "NNS", "house"},
            {"children", Upos::NOUN, "NNS", "child"},
            {"churches", Upos::NOUN, "NNS", "church"},
            {"lives", Upos::NOUN, "NNS", "life"},
            {"news", Upos::NOUN, "NN", "news"},
            {"series", Upos::NOUN, "NNS", "series"},
            {"headquarters", Upos::NOUN, "NNS", "headquarters"},
            {"doses", Upos::NOUN, "NNS", "dose"},
            {"envoys", Upos::NOUN, "NNS", "envoy"},
            {"1990s", Upos::NOUN, "NNS", "1990s"},
            {"1830’s", Upos::NOUN, "NNS", "1830s"},
            {"Congress", Upos::NOUN, "NN", "congress"},
        });
    }

    TEST_CASE("degrees of adjectives and adverbs") {
        check({
            {"larger", Upos::ADJ, "JJR", "large"},
            {"biggest", Upos::ADJ, "JJS", "big"},
            {"heavier", Upos::ADJ, "JJR", "heavy"},
            {"best", Upos::ADJ, "JJS", "good"},
            {"better", Upos::ADV, "RBR", "well"},
            {"worst", Upos::ADJ, "JJS", "bad"},
            {"stronger", Upos::ADJ, "JJR", "strong"},
            {"tougher", Upos::ADJ, "JJR", "tough"},
            {"more", Upos::ADJ, "JJR", "more"},
        });
    }

    TEST_CASE("names keep their capitals, other words do not") {
        check({
            {"Seoul", Upos::PROPN, "NNP", "Seoul"},
            {"States", Upos::PROPN, "NNPS", "State"},
            {"Americans", Upos::PROPN, "NNPS", "American"},
            {"Kurds", Upos::PROPN, "NNPS", "Kurd"},
            {"Sept.", Upos::PROPN, "NNP", "September"},
            {"NATO", Upos::PROPN, "NNP", "NATO"},
            {"Japanese", Upos::ADJ, "JJ", "Japanese"},
            {"American", Upos::ADJ, "JJ", "American"},
            {"anti-American", Upos::ADJ, "JJ", "anti-American"},
            {"United", Upos::ADJ, "NNP", "United"},
            {"Great", Upos::ADJ, "JJ", "great"},
            {"Élan", Upos::NOUN, "NN", "élan"},
        });
    }

    TEST_CASE("pronouns, particles, numbers and marks") {
        check({
            {"them", Upos::PRON, "PRP", "they"},
            {"i", Upos::PRON, "PRP", "I"},
            {"An", Upos::DET, "DT", "a"},
            {"These", Upos::DET, "DT", "this"},
            {"n't", Upos::PART, "RB", "not"},
            {"n’t", Upos::PART, "RB", "not"},
            {"’", Upos::PART, "POS", "'s"},
            {"200,000", Upos::NUM, "CD", "200000"},
            {"Two", Upos::NUM, "CD", "two"},
            {"”", Upos::PUNCT, "''", "\""},
            {"–", Upos::PUNCT, ":", "-"},
        });
    }

    TEST_CASE("without a Penn tag the ending decides") {
        check({
            {"urged", Upos::VERB, "", "urge"},
            {"went", Upos::VERB, "", "go"},
            {"talks", Upos::NOUN, "", "talk"},
            {"crisis", Upos::NOUN, "", "crisis"},
            {"best", Upos::ADJ, "", "good"},
            {"is", Upos::AUX, "", "be"},
        });
    }

    TEST_CASE("odd words are harmless") {
        check({
            {"", Upos::NOUN, "NNS", ""},
            {"s", Upos::NOUN, "NNS", "s"},
            {"ed", Upos::VERB, "VBD", "ed"},
            {"ing", Upos::VERB, "VBG", "ing"},
            {"평화", Upos::NOUN, "NN", "평화"},
            {"er", Upos::ADJ, "JJR", "er"},
        });
    }
}
