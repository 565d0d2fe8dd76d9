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

    TEST_CASE("what a participle before a noun says is done by its first part") {
        CHECK(told("The the DET 5 det\nTurkish turkish ADJ 4 compound\n- - PUNCT 2 punct\nbacked back VERB 5 amod\nHezbollah Hezbollah "
                   "PROPN 6 nsubj B-ORG\nleft leave VERB 0 root") == "supports(Turkey, Hezbollah) actual\n");
    }

    TEST_CASE("by beside the subject of an active verb belongs to the object") {
        CHECK(told("China China PROPN 2 nsubj B-LOC\nrejected reject VERB 0 root\nattempts attempt NOUN 2 obj\nby by ADP 5 case\nJapan "
                   "Japan PROPN 2 obl B-LOC\nto to PART 7 mark\n"
                   "condemn condemn VERB 3 acl\nIran Iran PROPN 7 obj B-LOC") ==
              "condemns(Japan, Iran) hypothetical\nrejects(China, Japan) actual\n");
    }

    TEST_CASE("who calls for a cease-fire is no party of it") {
        CHECK(told("France France PROPN 4 nsubj B-LOC\nand and CCONJ 3 cc\nGermany Germany PROPN 1 conj B-LOC\ncall call VERB 0 root\nfor "
                   "for ADP 7 case\na a DET 7 det\n"
                   "ceasefire ceasefire NOUN 4 obl\nin in ADP 9 case\nSudan Sudan PROPN 7 nmod B-LOC")
                  .find("ceasesFireWith(France, Germany)") == std::string::npos);
        CHECK(told("France France PROPN 2 nsubj B-LOC\narrived arrive VERB 0 root\nfor for ADP 4 case\ntalks talk NOUN 2 obl\nwith with "
                   "ADP 6 case\nGermany Germany PROPN 4 nmod B-LOC") == "talksWith(Germany, France) planned\n");
    }

    TEST_CASE("a thing that only an earlier sentence tells has no guessed owner") {
        CHECK(told("Iran Iran PROPN 2 nsubj B-LOC\nslept sleep VERB 0 root\n\nJapan Japan PROPN 2 nsubj B-LOC\nrejected reject VERB 0 "
                   "root\nthe the DET 4 det\nproposal proposal NOUN 2 obj") == "");
    }

    TEST_CASE("each other is both ways") {
        CHECK(told("India India PROPN 4 nsubj B-LOC\nand and CCONJ 3 cc\nPakistan Pakistan PROPN 1 conj B-LOC\ncondemn condemn VERB 0 "
                   "root\neach each DET 4 obj\nother other ADJ 5 fixed") ==
              "condemns(India, Pakistan) actual\ncondemns(Pakistan, India) actual\n");
    }

    TEST_CASE("the accused does what a gerund behind the accusation says") {
        CHECK(told("China China PROPN 2 nsubj B-LOC\naccused accuse VERB 0 root\nIran Iran PROPN 2 obj B-LOC\nof of SCONJ 5 "
                   "mark\nattacking attack VERB 2 advcl\nJapan Japan PROPN 5 obj B-LOC") ==
              "accuses(China, Iran) actual\nattacks(Iran, Japan) actual by China\n");
    }

    TEST_CASE("who is urged beside a subject is not the subject") {
        CHECK(told("Iran Iran PROPN 2 nsubj B-LOC\ncondemned condemn VERB 0 root\nJapan Japan PROPN 2 obj B-LOC\nand and CCONJ 5 "
                   "cc\nthreatened threaten VERB 2 conj\nit it PRON 5 obj") ==
              "condemns(Iran, Japan) actual\nthreatens(Iran, Japan) actual\n");
    }

    TEST_CASE("an army in lower case is a body of the state that names it") {
        CHECK(told("The the DET 3 det\nSamoan samoan ADJ 3 amod\nnavy navy NOUN 4 nsubj\nleft leave VERB 0 root") ==
              "partOf(Samoan navy, Samoa) actual\n");
    }

    TEST_CASE("a commander of an army is no body") {
        CHECK(told("The the DET 4 det\nSamoan samoan ADJ 4 amod\nnavy navy NOUN 4 compound\ncommander commander NOUN 5 nsubj\nleft "
                   "leave VERB 0 root") == "");
    }

    TEST_CASE("what an office is about is no body") {
        CHECK(told("National national ADJ 3 amod B-ORG\nSecurity security NOUN 3 compound I-ORG\nAdvisor advisor NOUN 4 nmod:desc\nTaro "
                   "Taro PROPN 6 nsubj B-PER\nAoyama Aoyama PROPN 4 flat I-PER\nspoke speak VERB 0 root") == "");
    }

    TEST_CASE("a nationality is no office") {
        CHECK(told("British british ADJ 2 amod\nsinger singer NOUN 3 nmod:desc\nMary Mary PROPN 5 nsubj B-PER\nMiller Miller PROPN 3 flat "
                   "I-PER\nspoke speak VERB 0 root") == "");
    }

    TEST_CASE("who resigns as an officer was one") {
        CHECK(told("Mary Mary PROPN 3 nsubj B-PER\nMiller Miller PROPN 1 flat I-PER\nresigned resign VERB 0 root\nas as ADP 6 "
                   "case\nforeign foreign ADJ 6 amod\nminister minister NOUN 3 obl\nof of ADP 8 case\nGhana Ghana PROPN 6 nmod B-LOC") ==
              "officialOf(Mary Miller, Ghana) actual\n");
    }

    TEST_CASE("two countries are the two of a subject just before") {
        CHECK(told("Iran Iran PROPN 4 nsubj B-LOC\nand and CCONJ 3 cc\nIraq Iraq PROPN 1 conj B-LOC\nslept sleep VERB 0 root\nin in ADP 6 "
                   "case\nOman Oman PROPN 4 obl B-LOC\n\n"
                   "The the DET 3 det\ntwo two NUM 3 nummod\ncountries country NOUN 4 nsubj\nmet meet VERB 0 root") ==
              "meets(Iran, Iraq) actual\n");
    }

    TEST_CASE("an article at the head of a sentence is no part of the name behind it") {
        CHECK(told("The the DET 2 det\nUS US PROPN 3 nsubj B-LOC\ncondemned condemn VERB 0 root\nJapan Japan PROPN 3 obj B-LOC") ==
              "condemns(United States, Japan) actual\n");
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
