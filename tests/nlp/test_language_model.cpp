// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "entente/nlp/annotate.h"
#include "entente/nlp/conllu.h"
#include "model_file.h"
#include "word_pieces.h"

using namespace entente;

namespace {

const std::filesystem::path model_path{"models/english.model"};

const LanguageModel& model() {
    static const LanguageModel loaded = LanguageModel::load(model_path);
    return loaded;
}

/// Words separated by spaces, one sentence a line.
struct Words {
    explicit Words(const std::string& text) {
        doc.text = text;
        Sentence sentence;
        for (std::uint32_t i = 0, begin = 0; i <= text.size(); ++i) {
            if (i < text.size() && text[i] != ' ' && text[i] != '\n') continue;
            if (i > begin) {
                Token token;
                token.span = {begin, i};
                annotation.tokens.push_back(token);
            }
            begin = i + 1;
            if (i < text.size() && text[i] != '\n') continue;
            sentence.end = static_cast<TokenIndex>(annotation.tokens.size());
            annotation.sentences.push_back(sentence);
            sentence.begin = sentence.end;
        }
    }
    Annotation parse() const { return model().parse(doc, annotation); }

    Document doc = {};
    Annotation annotation = {};
};

std::string conllu(const Document& doc, const Annotation& annotation) {
    std::ostringstream out;
    write_conllu(doc, annotation, out);
    return out.str();
}

/// "nsubj(urged, France)" for each token; the root is "root(-, urged)".
std::vector<std::string> relations(const Words& words, const Annotation& parsed) {
    std::vector<std::string> out;
    for (const Token& token : parsed.tokens) {
        const std::string head = token.head == no_token ? "-" : std::string{words.doc.words(parsed.tokens[token.head].span)};
        out.push_back(token.deprel + "(" + head + ", " + std::string{words.doc.words(token.span)} + ")");
    }
    return out;
}

bool is_tree(const Annotation& parsed, const Sentence& sentence) {
    std::size_t n_roots = 0;
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
        const Token& token = parsed.tokens[t];
        n_roots += token.head == no_token;
        if ((token.head == no_token) != (token.deprel == "root")) return false;
        std::size_t steps = 0;
        for (TokenIndex at = t; at != no_token; at = parsed.tokens[at].head)
            if (at < sentence.begin || at >= sentence.end || ++steps > parsed.tokens.size()) return false;
    }
    return n_roots == 1;
}

/// One word of the file that scripts/train/check.py writes.
struct Reference {
    std::string form = {}, pieces = {};
    std::uint32_t head = 0, shape = 0;
    std::vector<float> state = {};
};

std::vector<std::vector<Reference>> read_references() {
    std::ifstream in{"tests/data/nlp/reference.tsv"};
    std::vector<std::vector<Reference>> out(1);
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) {
            out.emplace_back();
            continue;
        }
        std::istringstream row{line};
        std::string head, shape;
        Reference r;
        std::getline(row, r.form, '\t');
        std::getline(row, head, '\t');
        std::getline(row, shape, '\t');
        std::getline(row, r.pieces, '\t');
        std::from_chars(head.data(), head.data() + head.size(), r.head);
        std::from_chars(shape.data(), shape.data() + shape.size(), r.shape);
        for (std::string number; std::getline(row, number, '\t');) {
            float value = 0;
            std::from_chars(number.data(), number.data() + number.size(), value);
            r.state.push_back(value);
        }
        out.back().push_back(r);
    }
    out.pop_back();
    return out;
}

}  // namespace

TEST_SUITE("nlp/language_model") {
    TEST_CASE("the words that a graph hangs on get their heads") {
        const struct {
            const char* sentence;
            std::vector<std::string> expected;
        } cases[] = {
            {"France urged Iran to resume talks .", {"nsubj(urged, France)", "xcomp(urged, resume)", "obj(resume, talks)"}},
            {"The treaty was signed by both presidents on Friday .",
             {"nsubj:pass(signed, treaty)", "aux:pass(signed, was)", "case(presidents, by)"}},
            {"Canada did not recall its ambassador .", {"advmod(recall, not)", "obj(recall, ambassador)", "nmod:poss(ambassador, its)"}},
            {"Egypt and Jordan condemned the attack .", {"conj(Egypt, Jordan)", "nsubj(condemned, Egypt)", "root(-, condemned)"}},
            {"Turkey , which borders Syria , closed the crossing .",
             {"acl:relcl(Turkey, borders)", "nsubj(closed, Turkey)", "obj(closed, crossing)"}},
            {"The minister said that India will join the talks .", {"ccomp(said, join)", "mark(join, that)", "nsubj(join, India)"}},
            {"Norway imposed sanctions on the company .", {"obj(imposed, sanctions)", "case(company, on)"}},
            {"Brazil 's decision to leave the pact surprised its neighbours .",
             {"nmod:poss(decision, Brazil)", "nsubj(surprised, decision)"}},
            {"Kenya wants to host the summit .", {"xcomp(wants, host)", "obj(host, summit)"}},
            {"He would have met the Polish delegation .",
             {"nsubj(met, He)", "aux(met, would)", "aux(met, have)", "amod(delegation, Polish)"}},
            {"If Peru agrees , the ministers will meet in Lima .", {"advcl(meet, agrees)", "mark(agrees, If)", "case(Lima, in)"}},
            {"UN condemns missile launch", {"nsubj(condemns, UN)", "obj(condemns, launch)"}},
        };
        std::size_t n = 0, n_right = 0;
        for (const auto& c : cases) {
            const Words words{c.sentence};
            const std::vector<std::string> found = relations(words, words.parse());
            for (const std::string& relation : c.expected) {
                ++n;
                const bool right = std::find(found.begin(), found.end(), relation) != found.end();
                n_right += right;
                if (!right) MESSAGE("missed " << relation << " in: " << std::string{c.sentence});
            }
        }
        CHECK(n_right * 100 >= n * 92);
    }

    TEST_CASE("names of persons, organizations and places are told apart") {
        const Words words{"Angela Merkel met officials of the World Bank in Nairobi ."};
        const std::vector<NamedEntity> names = words.parse().names;
        REQUIRE(names.size() == 3);
        CHECK(names[0] == NamedEntity{0, 2, EntityTag::PER});
        CHECK(names[1].end == 8);
        CHECK(names[1].tag == EntityTag::ORG);
        CHECK(names[2] == NamedEntity{9, 10, EntityTag::LOC});
    }

    TEST_CASE("tags, lemmas and vectors are filled") {
        const Words words{"Ministers signed two agreements ."};
        const Annotation parsed = words.parse();
        CHECK(parsed.tokens[1].upos == Upos::VERB);
        CHECK(parsed.tokens[1].xpos == "VBD");
        CHECK(parsed.tokens[1].lemma == "sign");
        CHECK(parsed.tokens[3].lemma == "agreement");
        CHECK(parsed.vectors.size() == 5 * parsed.width);
    }

    TEST_CASE("the sentences around a sentence change nothing, nor do threads") {
        const std::string first = "France urged Iran to resume talks .", second = "UN condemns missile launch";
        const Words both{first + "\n" + second}, alone{second};
        const Annotation together = both.parse(), apart = alone.parse();
        CHECK(std::vector<float>(together.vectors.end() - static_cast<std::ptrdiff_t>(apart.vectors.size()), together.vectors.end()) ==
              apart.vectors);
        std::vector<std::string> out(3);
        std::vector<std::thread> threads;
        for (std::string& text : out) threads.emplace_back([&text, &both] { text = conllu(both.doc, both.parse()); });
        for (std::thread& thread : threads) thread.join();
        for (const std::string& text : out) CHECK(text == conllu(both.doc, together));
    }

    TEST_CASE("a sentence that is longer than the encoder takes gets one tree, whatever it is made of") {
        std::string many = "Peru", signs = "###################################";
        for (int i = 0; i < 700; ++i) many += " and Peru";
        for (int i = 0; i < 40; ++i) signs += " ###################################";
        for (const std::string& text : {many, signs, std::string{"\xE5\x9B\xBD"}, std::string{"."}}) {
            const Words words{text};
            const Annotation parsed = words.parse();
            CHECK(is_tree(parsed, parsed.sentences[0]));
            CHECK(parsed.vectors.size() == parsed.tokens.size() * parsed.width);
        }
    }

    TEST_CASE("a document without sentences stays empty") { CHECK(model().parse(Document{}, Annotation{}).tokens.empty()); }

    TEST_CASE("pieces are those of the trainer, states and heads are close to its floating-point network") {
        const MappedFile file{model_path};
        const Model read = read_model(file.bytes(), model_path);
        const WordPieces pieces{read.vocabulary, read.characters};
        std::size_t n = 0, n_same_heads = 0;
        float difference = 0;
        for (const auto& sentence : read_references()) {
            std::string text;
            for (const Reference& r : sentence) text += (text.empty() ? "" : " ") + r.form;
            const Words words{text};
            const Annotation parsed = words.parse();
            REQUIRE(parsed.tokens.size() == sentence.size());
            for (std::size_t i = 0; i < sentence.size(); ++i) {
                const Reference& r = sentence[i];
                std::string ids;
                for (const std::uint32_t id : pieces.split(r.form)) ids += (ids.empty() ? "" : " ") + std::to_string(id);
                CHECK(ids == r.pieces);
                CHECK(pieces.shape(r.form) == r.shape);
                const TokenIndex head = parsed.tokens[i].head;
                n_same_heads += (head == no_token ? 0 : head + 1) == r.head;
                for (std::size_t k = 0; k < r.state.size(); ++k)
                    difference += std::abs(parsed.vector(static_cast<TokenIndex>(i))[k] - r.state[k]) / 4;
                ++n;
            }
        }
        REQUIRE(n > 50);
        CHECK(n_same_heads + 2 >= n);
        CHECK(difference / static_cast<float>(n) < 0.05f);
    }

    TEST_CASE("a slice of a treebank is parsed as well as the trainer said") {
        const std::string path = "../shared/treebanks/ud-english-ewt/test.conllu";
        std::ifstream in{path};
        if (!in) {
            MESSAGE("skipped: there is no " << path);
            return;
        }
        std::size_t n = 0, n_tags = 0, n_labelled = 0, n_sentences = 0;
        for (const TreebankDocument& document : read_conllu(in, path)) {
            Annotation some = document.annotation;
            std::erase_if(some.sentences, [&n_sentences](const Sentence&) { return n_sentences++ % 10 != 0; });
            const Annotation parsed = model().parse(document.doc, some);
            for (const Sentence& sentence : some.sentences) {
                CHECK(is_tree(parsed, sentence));
                for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
                    const Token &gold = document.annotation.tokens[t], &found = parsed.tokens[t];
                    ++n;
                    n_tags += gold.upos == found.upos;
                    n_labelled += gold.head == found.head && gold.deprel == found.deprel;
                }
            }
        }
        const double tags = 100.0 * static_cast<double>(n_tags) / static_cast<double>(n),
                     labelled = 100.0 * static_cast<double>(n_labelled) / static_cast<double>(n);
        MESSAGE(n << " words: UPOS " << tags << ", LAS " << labelled);
        CHECK(tags > 96.3);
        CHECK(labelled > 88.5);
    }
}
