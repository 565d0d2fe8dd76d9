// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/nlp/conllu.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "entente/text/errors.h"

using namespace entente;

namespace {

constexpr const char* two_sentences =
    "# newdoc id = seoul\n"
    "# newpar\n"
    "# sent_id = seoul-1\n"
    "# text = Seoul didn't agree.\n"
    "1\tSeoul\tSeoul\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=B-LOC\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "3.1\tghost\tghost\tNOUN\tNN\t_\t_\t_\t_\t_\n"
    "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = seoul-2\n"
    "# text = Kim Jong left\n"
    "1\tKim\tKim\tPROPN\tNNP\t_\t3\tnsubj:outer\t_\tEntity=B-PER\n"
    "2\tJong\tJong\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=I-PER\n"
    "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "\n";

std::vector<TreebankDocument> read(const std::string& text) {
    std::istringstream in{text};
    return read_conllu(in, "t.conllu");
}

// what() of the error, or "" if there is none.
template <class Read>
std::string error_of(Read read) {
    try {
        read();
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

std::string conllu_error(const std::string& text) {
    return error_of([&] { read(text); });
}

std::string iob2_error(const std::string& text) {
    std::istringstream in{text};
    return error_of([&] { read_iob2(in, "t.iob2"); });
}

}  // namespace

TEST_SUITE("nlp/conllu") {
    TEST_CASE("a treebank becomes documents with blocks, sentences, words and names") {
        const auto documents = read(two_sentences);
        REQUIRE(documents.size() == 1);
        const Document& doc = documents[0].doc;
        const Annotation& annotation = documents[0].annotation;
        CHECK(doc.id == "seoul");
        CHECK(doc.text == "Seoul didn't agree.\n\nKim Jong left");
        REQUIRE(doc.blocks.size() == 2);
        CHECK(doc.words(doc.blocks[1].span) == "Kim Jong left");
        REQUIRE(annotation.tokens.size() == 8);
        CHECK(doc.words(annotation.tokens[2].span) == "n't");
        CHECK(annotation.tokens[2].lemma == "not");
        CHECK(annotation.tokens[2].upos == Upos::PART);
        CHECK(annotation.tokens[0].head == 3);
        CHECK(annotation.tokens[3].head == no_token);
        CHECK(annotation.tokens[5].head == 7);
        CHECK(annotation.tokens[5].deprel == "nsubj:outer");
        REQUIRE(annotation.sentences.size() == 2);
        CHECK(annotation.sentences[1].begin == 5);
        CHECK(annotation.sentences[1].block_index == 1);
        CHECK(annotation.names == std::vector<NamedEntity>{{0, 1, EntityTag::LOC}, {5, 7, EntityTag::PER}});
    }

    TEST_CASE("SpaceAfter=No of a multiword token joins it to the next word") {
        const auto documents = read(
            "1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
            "1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_\n"
            "2\t's\tbe\tAUX\tVBZ\t_\t1\tcop\t_\t_\n"
            "3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n");
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].doc.text == "It's!");
        CHECK(documents[0].doc.id == "t.conllu");
    }

    TEST_CASE("what is written is read back the same") {
        const auto first = read(two_sentences);
        std::ostringstream out;
        write_conllu(first[0].doc, first[0].annotation, out);
        const auto second = read(out.str());
        REQUIRE(second.size() == 1);
        CHECK(second[0].doc.text == first[0].doc.text);
        CHECK(second[0].annotation.names == first[0].annotation.names);
        std::ostringstream again;
        write_conllu(second[0].doc, second[0].annotation, again);
        CHECK(again.str() == out.str());
    }

    TEST_CASE("a written sentence has its id, its text and ten columns") {
        const auto documents = read(two_sentences);
        std::ostringstream out;
        write_conllu(documents[0].doc, documents[0].annotation, out);
        CHECK(out.str() ==
              "# newdoc id = seoul\n"
              "# newpar\n"
              "# sent_id = seoul-1\n"
              "# text = Seoul didn't agree.\n"
              "1\tSeoul\tSeoul\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=B-LOC\n"
              "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\tSpaceAfter=No\n"
              "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
              "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
              "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
              "\n"
              "# newpar\n"
              "# sent_id = seoul-2\n"
              "# text = Kim Jong left\n"
              "1\tKim\tKim\tPROPN\tNNP\t_\t3\tnsubj:outer\t_\tEntity=B-PER\n"
              "2\tJong\tJong\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=I-PER\n"
              "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
              "\n");
    }

    TEST_CASE("an empty file has no documents, a last blank line may lack, line ends may be CRLF") {
        CHECK(read("").empty());
        CHECK(read("\n\n").empty());
        CHECK(read("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_").size() == 1);
        const auto documents = read("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\r\n\r\n");
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].doc.text == "Go");
    }

    TEST_CASE("what is wrong is said with file and line") {
        const std::string good = "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n";
        CHECK(conllu_error("# text = x\n1\tGo\tgo\n") == "t.conllu:2: a word has 10 columns, split by tabs; this line has 3");
        CHECK(conllu_error("Go go go\n") == "t.conllu:1: a word has 10 columns, split by tabs; this line has 1");
        CHECK(conllu_error(good + good) == "t.conllu:2: the number of the word should be 2");
        CHECK(conllu_error("x\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n") == "t.conllu:1: the number of the word should be 1");
        CHECK(conllu_error("1\t\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n") == "t.conllu:1: the form is empty");
        CHECK(conllu_error("1\tGo\tgo\tVRB\tVB\t_\t0\troot\t_\t_\n") ==
              "t.conllu:1: \"VRB\" is no part of speech of Universal Dependencies");
        CHECK(conllu_error("1\tGo\tgo\tVERB\tVB\t_\t_\troot\t_\t_\n") == "t.conllu:1: the head \"_\" is no number");
        CHECK(conllu_error("1\tGo\tgo\tVERB\tVB\t_\t-1\troot\t_\t_\n") == "t.conllu:1: the head \"-1\" is no number");
        CHECK(conllu_error(good + "2\tnow\tnow\tADV\tRB\t_\t7\tadvmod\t_\t_\n\n") == "t.conllu:2: the head 7 is not in the sentence");
        CHECK(conllu_error(good + "2\tnow\tnow\tADV\tRB\t_\t0\troot\t_\t_\n") ==
              "t.conllu:2: the sentence that ends here has 2 roots, it should have one");
        CHECK(conllu_error("1\tGo\tgo\tVERB\tVB\t_\t1\troot\t_\t_\n") ==
              "t.conllu:1: the sentence that ends here has 0 roots, it should have one");
        CHECK(conllu_error("2-x\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n") == "t.conllu:1: \"2-x\" is no range of the words that follow");
    }
}

TEST_SUITE("nlp/iob2") {
    TEST_CASE("names are read from numbered columns and from two columns") {
        for (const std::string text : {"# text = x\n1\tKim\tB-PER\t-\t-\n2\tJong\tI-PER\t-\t-\n3\tmet\tO\t-\t-\n4\tTokyo\tB-LOC\t-\tx\n\n",
                                       "Kim B-PER\nJong I-PER\nmet O\nTokyo B-LOC\n"}) {
            CAPTURE(text);
            std::istringstream in{text};
            const auto sentences = read_iob2(in, "t.iob2");
            REQUIRE(sentences.size() == 1);
            CHECK(sentences[0].forms == std::vector<std::string>{"Kim", "Jong", "met", "Tokyo"});
            CHECK(sentences[0].names == std::vector<NamedEntity>{{0, 2, EntityTag::PER}, {3, 4, EntityTag::LOC}});
        }
    }

    TEST_CASE("IOB1 is read, other kinds are left out, neighbours stay apart") {
        std::istringstream in{"UN I-ORG\nenvoy O\nKim I-PER\n\nRome B-LOC\nParis B-LOC\nSumer B-OTH\nGames I-OTH\nNATO I-ORG\n"};
        const auto sentences = read_iob2(in, "t.iob2");
        REQUIRE(sentences.size() == 2);
        CHECK(sentences[0].names == std::vector<NamedEntity>{{0, 1, EntityTag::ORG}, {2, 3, EntityTag::PER}});
        CHECK(sentences[1].names == std::vector<NamedEntity>{{0, 1, EntityTag::LOC}, {1, 2, EntityTag::LOC}, {4, 5, EntityTag::ORG}});
    }

    TEST_CASE("a tag that is none is said with file and line") {
        CHECK(iob2_error("Kim B-PER\nJong PER\n") == "t.iob2:2: \"PER\" is no entity tag: O, or B- or I- with a kind");
        CHECK(iob2_error("\n\nalone\n") == "t.iob2:3: \"alone\" is no entity tag: O, or B- or I- with a kind");
        CHECK(iob2_error("Kim B-\n") == "t.iob2:1: \"B-\" is no entity tag: O, or B- or I- with a kind");
    }
}
