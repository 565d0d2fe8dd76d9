// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "evaluate.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "entente/text/errors.h"

using namespace entente;

namespace {

/// A file of a test; gone when the test is over.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, const std::string& content) : path_{std::filesystem::temp_directory_path() / name} {
        std::ofstream{path_} << content;
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// The F1 that stands behind `score` in a report.
double find_score(const std::string& report, const std::string& score) {
    const std::size_t at = report.find(score);
    REQUIRE(at != std::string::npos);
    return std::strtod(report.c_str() + report.find("F1", at) + 2, nullptr);
}

}  // namespace

TEST_SUITE("train/evaluate") {
    TEST_CASE("words and sentences are measured on raw text without a model") {
        const TemporaryFile treebank{"entente_test_evaluate.conllu",
                                     "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n"
                                     "1\tDo\tdo\tVERB\tVB\t_\t0\troot\t_\t_\n2\tso\tso\tADV\tRB\t_\t1\tadvmod\t_\t_\n\n"};
        std::ostringstream out;
        evaluate({.treebank = treebank.path(), .raw = true}, out);
        CHECK(find_score(out.str(), "tokens") == 100.0);
        CHECK(find_score(out.str(), "sentences") == 100.0);
        CHECK(out.str().find("UPOS") == std::string::npos);
    }

    TEST_CASE("a file that is not there is an input error that names it") {
        std::ostringstream out;
        CHECK_THROWS_WITH_AS(evaluate({.treebank = "no/such.conllu", .raw = true}, out), "no/such.conllu: the file cannot be opened",
                             InputError);
    }

    TEST_CASE("names go to the sentence with the same forms, whatever the order") {
        const NamesOfSentences corpus{{{{"Kim", "left"}, {{0, 1, EntityTag::PER}}}, {{"Rome"}, {{0, 1, EntityTag::LOC}}}}};
        const auto* rome = corpus.find({"Rome"});
        REQUIRE(rome != nullptr);
        CHECK((*rome)[0].tag == EntityTag::LOC);
        CHECK(corpus.find({"Kim", "left"}) != nullptr);
        CHECK(corpus.find({"Kim"}) == nullptr);
    }

    TEST_CASE("names of a sentence count from its first word") {
        Annotation annotation;
        annotation.tokens.resize(5);
        annotation.sentences = {{.begin = 0, .end = 2}, {.begin = 2, .end = 5}};
        annotation.names = {{0, 1, EntityTag::PER}, {3, 5, EntityTag::ORG}};
        CHECK(names_in(annotation, annotation.sentences[1]) == std::vector<NamedEntity>{{1, 3, EntityTag::ORG}});
    }

    TEST_CASE("the treebanks are split as well as promised") {
        struct Floor {
            const char* treebank;
            double tokens, sentences;
        };
        for (const Floor& floor : {Floor{"ud-english-ewt", 98.8, 80.0}, Floor{"ud-english-gum", 99.3, 94.0}}) {
            const std::filesystem::path path = std::filesystem::path{"../shared/treebanks"} / floor.treebank / "test.conllu";
            CAPTURE(path.string());
            if (!std::filesystem::exists(path)) {
                MESSAGE("skipped: there are no treebanks beside the project");
                continue;
            }
            std::ostringstream out;
            evaluate({.treebank = path, .raw = true}, out);
            CHECK(find_score(out.str(), "tokens") >= floor.tokens);
            CHECK(find_score(out.str(), "sentences") >= floor.sentences);
        }
    }
}
