// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "metrics.h"

#include <doctest/doctest.h>

using namespace entente;

namespace {

// "A B C" with heads; B is the root.
Annotation three_words() {
    Annotation annotation;
    annotation.tokens = {
        {.span = {0, 1}, .lemma = "a", .upos = Upos::NOUN, .xpos = "NN", .head = 1, .deprel = "nsubj:pass"},
        {.span = {2, 3}, .lemma = "b", .upos = Upos::VERB, .xpos = "VBN", .head = no_token, .deprel = "root"},
        {.span = {4, 5}, .lemma = "c", .upos = Upos::ADV, .xpos = "RB", .head = 1, .deprel = "advmod"},
    };
    annotation.sentences = {{.begin = 0, .end = 3}};
    return annotation;
}

}  // namespace

TEST_SUITE("train/metrics") {
    TEST_CASE("precision, recall and F1 of nothing are zero") {
        const Counts nothing;
        CHECK(nothing.precision() == 0);
        CHECK(nothing.recall() == 0);
        CHECK(nothing.f1() == 0);
    }

    TEST_CASE("F1 is the harmonic mean") {
        const Counts counts{.gold = 4, .found = 2, .correct = 2};
        CHECK(counts.precision() == 1.0);
        CHECK(counts.recall() == 0.5);
        CHECK(counts.f1() == doctest::Approx(2.0 / 3));
    }

    TEST_CASE("the gold reading has full marks") {
        const WordScores scores = score_words(three_words(), three_words());
        for (const Counts& counts : {scores.words, scores.upos, scores.xpos, scores.lemma, scores.uas, scores.las, scores.las_subtypes})
            CHECK(counts == Counts{3, 3, 3});
    }

    TEST_CASE("a wrong subtype costs only the strict score, a wrong label both, a wrong head all") {
        Annotation found = three_words();
        found.tokens[0].deprel = "nsubj";
        found.tokens[2].deprel = "obl";
        WordScores scores = score_words(three_words(), found);
        CHECK(scores.uas.correct == 3);
        CHECK(scores.las.correct == 2);
        CHECK(scores.las_subtypes.correct == 1);
        found.tokens[2].head = 0;
        scores = score_words(three_words(), found);
        CHECK(scores.uas.correct == 2);
    }

    TEST_CASE("tags and lemmas count apart") {
        Annotation found = three_words();
        found.tokens[0].upos = Upos::PROPN;
        found.tokens[1].xpos = "VBD";
        found.tokens[2].lemma = "C";
        const WordScores scores = score_words(three_words(), found);
        CHECK(scores.upos.correct == 2);
        CHECK(scores.xpos.correct == 2);
        CHECK(scores.lemma.correct == 2);
    }

    TEST_CASE("a word that is split otherwise is wrong, and so are those that hang on it") {
        Annotation found = three_words();
        found.tokens[1].span = {2, 5};
        found.tokens.pop_back();
        const WordScores scores = score_words(three_words(), found);
        CHECK(scores.words == Counts{3, 2, 1});
        CHECK(scores.upos == Counts{3, 2, 1});
        CHECK(scores.uas == Counts{3, 2, 0});
    }

    TEST_CASE("sentences are right if both ends are") {
        const std::vector<Span> gold{{0, 5}, {6, 9}, {10, 20}};
        const std::vector<Span> found{{0, 9}, {10, 20}};
        CHECK(score_spans(gold, found) == Counts{3, 2, 1});
        CHECK(sentence_spans(three_words()) == std::vector<Span>{{0, 5}});
    }

    TEST_CASE("a name is right if its ends and its kind are") {
        const std::vector<NamedEntity> gold{{0, 2, EntityTag::PER}, {3, 4, EntityTag::LOC}, {5, 6, EntityTag::ORG}};
        const std::vector<NamedEntity> found{
            {0, 1, EntityTag::PER}, {3, 4, EntityTag::LOC}, {5, 6, EntityTag::LOC}, {7, 8, EntityTag::PER}};
        CHECK(score_names(gold, found) == Counts{3, 4, 1});
        CHECK(score_names(gold, {}) == Counts{3, 0, 0});
    }

    TEST_CASE("counts add up") {
        Counts counts{1, 2, 1};
        counts += Counts{3, 2, 2};
        CHECK(counts == Counts{4, 4, 3});
    }
}
