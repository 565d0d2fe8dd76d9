// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/knowledge/lexicon.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "entente/knowledge/ontology.h"
#include "entente/text/errors.h"

using namespace entente;

namespace {

const std::string predicate_header = "upos\tpredicate\trelation\tsource\ttarget\tflags\tnote\n";
const std::string word_header = "list\tword\n";

/// A folder with a lexicon, removed when the test is over.
class LexiconFolder {
public:
    LexiconFolder(const std::string& predicates, const std::string& words) {
        static int n_folders = 0;
        path_ =
            std::filesystem::temp_directory_path() / ("entente-lexicon-" + std::to_string(getpid()) + "-" + std::to_string(++n_folders));
        std::filesystem::create_directories(path_);
        write("predicates.tsv", predicate_header + predicates);
        write("words.tsv", word_header + words);
    }
    LexiconFolder(const LexiconFolder&) = delete;
    LexiconFolder& operator=(const LexiconFolder&) = delete;
    ~LexiconFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return path_ / name;
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// The sentence with which loading fails, without the folder; empty if it does not fail.
std::string complaint(const std::string& predicates, const std::string& words = {}) {
    const LexiconFolder folder(predicates, words);
    try {
        Lexicon::load(folder.path());
    } catch (const ModelError& error) {
        return std::string(error.what()).substr(folder.path().string().size() + 1);
    }
    return {};
}

Slot by(const std::string& preposition) { return {Slot::Role::oblique, preposition}; }

constexpr Slot::Role subject = Slot::Role::subject, object = Slot::Role::object, possessor = Slot::Role::possessor,
                     modifier = Slot::Role::modifier, clause = Slot::Role::clause;

const Lexicon& shipped() {
    static const Lexicon lexicon = Lexicon::load("lexicon");
    return lexicon;
}

}  // namespace

TEST_SUITE("knowledge/lexicon") {
    TEST_CASE("a row becomes a frame") {
        const LexiconFolder folder("VERB\timpose +obj:sanction|ban +on:day\tsanctions\tsubj\ton|obj\tcontent status=planned\tx\n", "");
        const Lexicon lexicon = Lexicon::load(folder.path());
        REQUIRE(lexicon.frames().size() == 1);
        const Frame& frame = lexicon.frames().front();
        CHECK(frame.lemma == "impose");
        CHECK(frame.upos == "VERB");
        CHECK(frame.relation == "sanctions");
        REQUIRE(frame.required.size() == 2);
        CHECK(frame.required[0].deprel == "obj");
        CHECK(frame.required[0].lemmas == std::vector<std::string>{"sanction", "ban"});
        CHECK(frame.required[1].deprel == "obl:on");
        CHECK(frame.source == std::vector<Slot>{{subject}});
        CHECK(frame.target == std::vector<Slot>{by("on"), {object}});
        CHECK(frame.has_content);
        CHECK(frame.status == Status::planned);
        CHECK(frame.line == 2);
    }

    TEST_CASE("every slot and every dependency has its spelling") {
        const LexiconFolder folder("NOUN\tcall +prt:off +xcomp:go +amod:new +compound:phone\turges\tposs|mod|subj|clause\tupon\t\t\n", "");
        const Lexicon lexicon = Lexicon::load(folder.path());
        const Frame& frame = lexicon.frames().front();
        CHECK(frame.source == std::vector<Slot>{{possessor}, {modifier}, {subject}, {clause}});
        CHECK(frame.target == std::vector<Slot>{by("upon")});
        const std::array<std::string, 4> deprels{"prt", "xcomp", "amod", "compound"};
        for (std::size_t i = 0; i < deprels.size(); ++i) CHECK(frame.required[i].deprel == deprels[i]);
    }

    TEST_CASE("empty slots are the usual ones of the part of speech") {
        const LexiconFolder folder("VERB\tpraise\tpraises\t\t\t\t\nADJ\tangry\tcriticizes\t\tat\t\t\nNOUN\tpraise\tpraises\t\t\t\t\n", "");
        const Lexicon lexicon = Lexicon::load(folder.path());
        const Frame& verb = lexicon.find("praise", "VERB").front();
        CHECK(verb.source == std::vector<Slot>{{subject}});
        CHECK(verb.target == std::vector<Slot>{{object}});
        CHECK(lexicon.find("angry", "ADJ").front().source == std::vector<Slot>{{subject}});
        const Frame& noun = lexicon.find("praise", "NOUN").front();
        CHECK(noun.source == std::vector<Slot>{{possessor}, by("by"), {modifier}, {subject}});
        CHECK(noun.target == std::vector<Slot>{by("of"), by("on"), by("against"), by("with"), by("to"), {modifier}});
    }

    TEST_CASE("the frames of a predicate come with the most demanding first, then as written") {
        const LexiconFolder folder(
            "VERB\task\trequests\tsubj\tobj\t\t\n"
            "VERB\task\turges\tsubj\tobj\t\t\n"
            "VERB\task +for:help\taids\tobj\tsubj\t\t\n"
            "NOUN\task\tdemands\tposs\tof\t\t\n",
            "");
        const Lexicon lexicon = Lexicon::load(folder.path());
        std::string order;
        for (const Frame& frame : lexicon.find("ask", "VERB")) order += frame.relation + " ";
        CHECK(order == "aids requests urges ");
        CHECK(lexicon.find("ask", "NOUN").size() == 1);
        CHECK(lexicon.find("ask", "ADJ").empty());
        CHECK(lexicon.find("as", "VERB").empty());
        CHECK(lexicon.find("", "VERB").empty());
    }

    TEST_CASE("a user's predicates come before ours that demand as much") {
        const LexiconFolder folder("VERB\tmeet\tmeets\tsubj\tobj\t\t\nVERB\tmeet +in:office\thosts\tsubj\tobj\t\t\n", "");
        const std::filesystem::path own = folder.write("own.tsv", predicate_header + "#\n#\n#\nVERB\tmeet\tvisits\tsubj\tobj\t\t\n");
        const Lexicon lexicon = Lexicon::load(folder.path(), std::array{own});
        std::string order;
        for (const Frame& frame : lexicon.find("meet", "VERB")) order += frame.relation + " ";
        CHECK(order == "hosts visits meets ");
    }

    TEST_CASE("a user's file may say again what ours says") {
        const LexiconFolder folder("VERB\tmeet\tmeets\tsubj\tobj\t\t\n", "");
        const std::filesystem::path own = folder.write("own.tsv", predicate_header + "VERB\tmeet\tmeets\tsubj\tobj\tstatus=planned\t\n");
        const Lexicon lexicon = Lexicon::load(folder.path(), std::array{own});
        CHECK(lexicon.find("meet", "VERB").front().status == Status::planned);
    }

    TEST_CASE("words belong to their lists only") {
        const LexiconFolder folder("", "say_verb\ttell\nsay_verb\tsay\nnegator\tn't\n");
        const Lexicon lexicon = Lexicon::load(folder.path());
        CHECK(lexicon.has("say_verb", "say"));
        CHECK(lexicon.has("say_verb", "tell"));
        CHECK(lexicon.has("negator", "n't"));
        CHECK_FALSE(lexicon.has("negator", "say"));
        CHECK_FALSE(lexicon.has("say_verb", "sa"));
        CHECK_FALSE(lexicon.has("no_such_list", "say"));
    }

    TEST_CASE("comments, blank lines and line ends of Windows are no rows") {
        CHECK(complaint("# a comment\n\nVERB\tmeet\tmeets\tsubj\tobj\t\t\r\n").empty());
    }

    TEST_CASE("a broken row is refused with its file and line") {
        const struct {
            const char* row;
            const char* message;
        } cases[] = {
            {"VERB\tmeet\tmeets\tsubj\tobj\t\n", "predicates.tsv:2: the row has 6 columns, the header has 7"},
            {"# first\nADV\tmeet\tmeets\tsubj\tobj\t\t\n",
             "predicates.tsv:3: \"ADV\" is no part of speech of a predicate: write VERB, NOUN or ADJ"},
            {"VERB\t\tmeets\tsubj\tobj\t\t\n", "predicates.tsv:2: \"\" is no lemma: write it in small letters"},
            {"VERB\tMeet\tmeets\tsubj\tobj\t\t\n", "predicates.tsv:2: \"Meet\" is no lemma: write it in small letters"},
            {"VERB\tmeet obj:x\tmeets\tsubj\tobj\t\t\n",
             "predicates.tsv:2: \"obj:x\" is no requirement: write +obj:lemma|lemma, one space before each"},
            {"VERB\tmeet  +obj:x\tmeets\tsubj\tobj\t\t\n",
             "predicates.tsv:2: \"\" is no requirement: write +obj:lemma|lemma, one space before each"},
            {"VERB\tmeet +obj\tmeets\tsubj\tobj\t\t\n",
             "predicates.tsv:2: \"+obj\" is no requirement: write +obj:lemma|lemma, one space before each"},
            {"VERB\tmeet +Obj:x\tmeets\tsubj\tobj\t\t\n", "predicates.tsv:2: \"Obj\" is no dependency and no preposition"},
            {"VERB\tmeet +obj:x||y\tmeets\tsubj\tobj\t\t\n", "predicates.tsv:2: \"\" is no lemma: write it in small letters"},
            {"VERB\tmeet\t\tsubj\tobj\t\t\n", "predicates.tsv:2: \"\" is no name of a relation: letters only, the first one small"},
            {"VERB\tmeet\tMeets\tsubj\tobj\t\t\n",
             "predicates.tsv:2: \"Meets\" is no name of a relation: letters only, the first one small"},
            {"VERB\tmeet\tmeets\tsubj|\tobj\t\t\n",
             "predicates.tsv:2: \"\" is no slot: write subj, obj, poss, mod, clause or a preposition, with | between them"},
            {"VERB\tmeet\tmeets\tsubj\tobj,with\t\t\n",
             "predicates.tsv:2: \"obj,with\" is no slot: write subj, obj, poss, mod, clause or a preposition, with | between them"},
            {"VERB\tmeet\tmeets\tsubj\tobj|with|obj\t\t\n", "predicates.tsv:2: the slot \"obj\" is there twice"},
            {"VERB\tmeet\tmeets\tsubj\tobj\tcontents\t\n",
             "predicates.tsv:2: \"contents\" is no flag: write content, status=negated, status=planned or status=hypothetical, with spaces "
             "between them"},
            {"VERB\tmeet\tmeets\tsubj\tobj\tstatus=actual\t\n",
             "predicates.tsv:2: \"status=actual\" is no flag: write content, status=negated, status=planned or status=hypothetical, with "
             "spaces between them"},
            {"VERB\tmeet\tmeets\tsubj\tobj\t\t\nVERB\tmeet\tmeets\tsubj\tobj\tcontent\tb\n",
             "predicates.tsv:3: this row says the same as line 2: remove one of them"},
            {"VERB\tmeet\tmeets\t\tobj\t\t\nVERB\tmeet\tmeets\tsubj\t\t\t\n",
             "predicates.tsv:3: this row says the same as line 2: remove one of them"},
        };
        for (const auto& [row, message] : cases) {
            CAPTURE(row);
            CHECK(complaint(row) == message);
        }
    }

    TEST_CASE("a broken word list is refused with its file and line") {
        const struct {
            const char* row;
            const char* message;
        } cases[] = {
            {"negator\n", "words.tsv:2: the row has 1 columns, the header has 2"},
            {"Negator\tnot\n", "words.tsv:2: \"Negator\" is no name of a list: small letters and _"},
            {"negator\tNot\n", "words.tsv:2: \"Not\" is no word: write it in small letters"},
            {"negator\tnot\nnegator\tnot\n", "words.tsv:3: \"not\" is in the list \"negator\" twice"},
        };
        for (const auto& [row, message] : cases) {
            CAPTURE(row);
            CHECK(complaint("", row) == message);
        }
    }

    TEST_CASE("a missing file or column is refused") {
        CHECK_THROWS_AS(Lexicon::load("no-such-folder"), ModelError);
        const LexiconFolder folder("", "");
        folder.write("predicates.tsv", "upos\tpredicate\trelation\tsource\ttarget\tflag\tnote\n");
        CHECK_THROWS_AS(Lexicon::load(folder.path()), ModelError);
        folder.write("predicates.tsv", "");
        CHECK_THROWS_AS(Lexicon::load(folder.path()), ModelError);
        folder.write("predicates.tsv", "upos\tpredicate\trelation\tsource\ttarget\tflags\n");
        CHECK_NOTHROW(Lexicon::load(folder.path()));  // notes are for people
    }

    TEST_CASE("each relation of the lexicon is a type of the ontology, with verbs and nouns") {
        const Ontology ontology = Ontology::load("schema/ontology.ttl");
        std::map<std::string, std::set<std::string>> parts_of_speech;
        for (const Frame& frame : shipped().frames()) {
            CAPTURE(frame.line);
            CHECK(ontology.find(frame.relation) != nullptr);
            parts_of_speech[frame.relation].insert(frame.upos);
        }
        for (const RelationType& type : ontology.types()) {
            if (type.is_static) continue;
            CAPTURE(type.name);
            CHECK(parts_of_speech[type.name].count("VERB") == 1);
            CHECK(parts_of_speech[type.name].count("NOUN") == 1);
        }
    }

    TEST_CASE("common predicates read as the guidelines say") {
        const struct {
            const char* lemma;
            const char* upos;
            const char* relation;
        } cases[] = {
            {"urge", "VERB", "urges"},
            {"call", "VERB", "urges"},
            {"meet", "VERB", "meets"},
            {"visit", "NOUN", "visits"},
            {"veto", "VERB", "vetoes"},
            {"sanction", "NOUN", "sanctions"},
            {"condemn", "VERB", "condemns"},
            {"talk", "NOUN", "talksWith"},
            {"accuse", "VERB", "accuses"},
            {"test-fire", "VERB", "testsWeapon"},
            {"apologize", "VERB", "apologizesTo"},
            {"ceasefire", "NOUN", "ceasesFireWith"},
            {"open", "ADJ", "offersTalksTo"},
            {"critical", "ADJ", "criticizes"},
            {"member", "NOUN", "memberOf"},
        };
        for (const auto& [lemma, upos, relation] : cases) {
            CAPTURE(lemma);
            const auto frames = shipped().find(lemma, upos);
            CHECK(std::any_of(frames.begin(), frames.end(), [&](const Frame& frame) { return frame.relation == relation; }));
        }
    }

    TEST_CASE("what an accusation says is claimed, not wished") {
        for (const Frame& frame : shipped().frames())
            if (frame.relation == "accuses") CHECK_FALSE(frame.has_content);
    }

    TEST_CASE("a verb puts its complement into one status only") {
        const std::array<std::string, 3> lists{"negative_verb", "future_verb", "hypothetical_verb"};
        for (const Frame& frame : shipped().frames()) {
            CAPTURE(frame.lemma);
            CHECK(std::count_if(lists.begin(), lists.end(), [&](const std::string& list) { return shipped().has(list, frame.lemma); }) <=
                  1);
        }
    }
}
