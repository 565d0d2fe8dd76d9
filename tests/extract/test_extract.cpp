// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "parsed.h"

using namespace entente;

namespace {

/// Relations as "type(source, target) status [negative] [by speaker]", sorted, one a line.
std::string told(const std::string& lines) {
    const auto [doc, annotation] = parsed(lines);
    const Extraction found = extract(knowledge(), doc, annotation);
    std::vector<std::string> out;
    for (const Relation& r : found.relations) {
        std::string line = r.type + "(" + found.entities[r.source].name + ", " + (r.target ? found.entities[*r.target].name : "") + ") " +
                           std::string{name_of(r.status)};
        if (r.negative) line += " negative";
        if (r.attributed_to) line += " by " + found.entities[*r.attributed_to].name;
        out.push_back(line);
    }
    std::sort(out.begin(), out.end());
    std::string all;
    for (const std::string& line : out) all += line + "\n";
    return all;
}

}  // namespace

TEST_SUITE("extract") {
    TEST_CASE("an active sentence gives source and target") {
        CHECK(told("China China PROPN 2 nsubj B-LOC\ncondemned condemn VERB 0 root\nJapan Japan PROPN 2 obj B-LOC\n. . PUNCT 2 punct") ==
              "condemns(China, Japan) actual\n");
    }

    TEST_CASE("a passive sentence turns source and target round") {
        CHECK(told("Japan Japan PROPN 3 nsubj:pass B-LOC\nwas be AUX 3 aux:pass\ncondemned condemn VERB 0 root\nby by ADP 5 case\nChina "
                   "China PROPN 3 obl:agent B-LOC") == "condemns(China, Japan) actual\n");
    }

    TEST_CASE("an agentless passive gives no relation") {
        CHECK(told("Japan Japan PROPN 3 nsubj:pass B-LOC\nwas be AUX 3 aux:pass\ncondemned condemn VERB 0 root") == "");
    }

    TEST_CASE("coordinated actors are split") {
        CHECK(told("China China PROPN 4 nsubj B-LOC\nand and CCONJ 3 cc\nRussia Russia PROPN 1 conj B-LOC\ncondemned condemn VERB 0 "
                   "root\nJapan Japan PROPN 4 obj B-LOC") == "condemns(China, Japan) actual\ncondemns(Russia, Japan) actual\n");
    }

    TEST_CASE("the target of a condemned deed is who did it") {
        CHECK(told("Japan Japan PROPN 2 nsubj B-LOC\ncondemned condemn VERB 0 root\nIran Iran PROPN 5 nmod:poss B-LOC\n's 's PART 3 "
                   "case\nattack attack NOUN 2 obj") == "condemns(Japan, Iran) actual\n");
    }

    TEST_CASE("what is urged is the hypothetical content of the urging") {
        const auto [doc, annotation] = parsed(
            "Washington Washington PROPN 2 nsubj B-LOC\nurged urge VERB 0 root\nSeoul Seoul PROPN 2 obj B-LOC\nto to PART 5 mark\nmeet "
            "meet VERB 2 xcomp\nTokyo Tokyo PROPN 5 obj B-LOC");
        const Extraction found = extract(knowledge(), doc, annotation);
        REQUIRE(found.relations.size() == 2);
        const auto urges =
            std::find_if(found.relations.begin(), found.relations.end(), [](const Relation& r) { return r.type == "urges"; });
        const auto meets =
            std::find_if(found.relations.begin(), found.relations.end(), [](const Relation& r) { return r.type == "meets"; });
        REQUIRE(urges != found.relations.end());
        REQUIRE(meets != found.relations.end());
        CHECK(urges->status == Status::actual);
        CHECK(found.entities[urges->source].id == "USA");
        CHECK(found.entities[*urges->target].id == "KOR");
        CHECK(meets->status == Status::hypothetical);
        CHECK(urges->content == std::vector<RelationIndex>{static_cast<RelationIndex>(meets - found.relations.begin())});
    }

    TEST_CASE("a denial is negated, a plan planned") {
        CHECK(told("China China PROPN 4 nsubj B-LOC\ndid do AUX 4 aux\nnot not PART 4 advmod\ncondemn condemn VERB 0 root\nJapan Japan "
                   "PROPN 4 obj B-LOC") == "condemns(China, Japan) negated\n");
        CHECK(told("China China PROPN 3 nsubj B-LOC\nwill will AUX 3 aux\ncondemn condemn VERB 0 root\nJapan Japan PROPN 3 obj B-LOC") ==
              "condemns(China, Japan) planned\n");
    }

    TEST_CASE("a claim belongs to its speaker") {
        CHECK(told("Iran Iran PROPN 2 nsubj B-LOC\nsaid say VERB 0 root\nthat that SCONJ 5 mark\nChina China PROPN 5 nsubj "
                   "B-LOC\ncondemned condemn VERB 2 ccomp\nJapan Japan PROPN 5 obj B-LOC") == "condemns(China, Japan) actual by Iran\n");
    }

    TEST_CASE("a city is a place where something happens, and no actor") {
        CHECK(told("China China PROPN 2 nsubj B-LOC\ncondemned condemn VERB 0 root\nJapan Japan PROPN 2 obj B-LOC\nin in ADP 5 "
                   "case\nWashington Washington PROPN 2 obl B-LOC") == "condemns(China, Japan) actual\n");
    }

    TEST_CASE("a title makes an official of the country that it names") {
        const auto [doc, annotation] = parsed(
            "Japanese japanese ADJ 3 amod\nForeign foreign ADJ 3 amod\nMinister minister NOUN 6 nsubj\nTaro Taro PROPN 3 flat "
            "B-PER\nAoyama Aoyama PROPN 3 flat I-PER\nspoke speak VERB 0 root");
        const Extraction found = extract(knowledge(), doc, annotation);
        REQUIRE(found.relations.size() == 1);
        CHECK(found.relations[0].type == "officialOf");
        CHECK(found.entities[*found.relations[0].target].id == "JPN");
        CHECK(found.relations[0].role == "Foreign Minister");
        CHECK(doc.words(found.relations[0].evidence[0].statement) == "Japanese Foreign Minister Taro Aoyama");
    }

    TEST_CASE("an unknown person is a new node whose id does not depend on the article") {
        const auto [doc, annotation] = parsed("Taro Taro PROPN 3 nsubj B-PER\nAoyama Aoyama PROPN 1 flat I-PER\nspoke speak VERB 0 root");
        const Extraction found = extract(knowledge(), doc, annotation);
        REQUIRE(found.entities.size() == 1);
        CHECK(found.entities[0].kind == EntityKind::person);
        CHECK(found.entities[0].id.starts_with("taroAoyama"));
    }

    TEST_CASE("an empty annotation gives an empty extraction") {
        const Extraction found = extract(knowledge(), make_document("empty", "", "x"), {});
        CHECK(found.entities.empty());
        CHECK(found.relations.empty());
    }
}
