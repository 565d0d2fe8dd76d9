// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "pipeline.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "confidence.h"

namespace {

namespace fs = std::filesystem;
using namespace entente;
using namespace entente::cli;

/// A file of JSON lines that goes away again. Some lines are broken.
class ManyArticles {
public:
    ManyArticles()
        : path_{fs::temp_directory_path() /
                ("entente-pipeline-" + std::to_string(std::hash<std::thread::id>{}(std::this_thread::get_id())) + ".jsonl")} {
        std::ofstream out{path_};
        for (int i = 0; i < 100; ++i) {
            if (i % 10 == 7) out << "{broken\n";
            else
                out << R"({"id":"a)" << i
                    << R"(","text":"The two countries agreed on Monday that the talks of their ministers will go on in the spring."})"
                    << '\n';
        }
    }
    ~ManyArticles() { fs::remove(path_); }
    ManyArticles(const ManyArticles&) = delete;
    ManyArticles& operator=(const ManyArticles&) = delete;
    std::vector<fs::path> files() const { return {path_}; }

private:
    fs::path path_;
};

// Later articles are done sooner, so that order is not there by luck.
Reading slow_reading(Document doc) {
    const int number = std::stoi(doc.id.substr(1));
    std::this_thread::sleep_for(std::chrono::microseconds{(number * 7919) % 500});
    return Reading{std::move(doc), 1, {}};
}

std::string log_of(unsigned n_threads) {
    const ManyArticles articles;
    std::string log;
    Stages stages;
    stages.work = slow_reading;
    stages.done = [&](const Reading& reading) { log += reading.doc.id + "\n"; };
    stages.report = [&](const Diagnostic& diagnostic) { log += "line " + std::to_string(diagnostic.place.line) + "\n"; };
    run_pipeline(articles.files(), {}, n_threads, stages);
    return log;
}

TEST_SUITE_BEGIN("cli/pipeline");

TEST_CASE("readings and failures come in the order of the inputs, whatever the number of threads") {
    const std::string expected = log_of(1);

    CHECK(expected.substr(0, 27) == "a0\na1\na2\na3\na4\na5\na6\nline 8");
    CHECK(log_of(2) == expected);
    CHECK(log_of(7) == expected);
}

TEST_CASE("an article that cannot be analysed is a failure of that article only") {
    const ManyArticles articles;
    int n_done = 0;
    std::vector<std::string> failures;
    Stages stages;
    stages.work = [](Document doc) {
        if (doc.id == "a5") throw std::runtime_error{"no root"};
        return Reading{std::move(doc), 1, {}};
    };
    stages.done = [&](const Reading&) { ++n_done; };
    stages.report = [&](const Diagnostic& diagnostic) {
        if (diagnostic.place.line == 0) failures.push_back(diagnostic.place.file + ": " + diagnostic.message);
    };
    run_pipeline(articles.files(), {}, 3, stages);

    CHECK(n_done == 89);
    CHECK(failures == std::vector<std::string>{"a5: cannot be analysed (no root); please report this article"});
}

TEST_CASE("what the last stage throws ends the run and reaches the caller") {
    const ManyArticles articles;
    int n_done = 0;
    Stages stages;
    stages.work = slow_reading;
    stages.done = [&](const Reading&) {
        if (++n_done == 4) throw std::runtime_error{"stop"};
    };
    stages.report = [](const Diagnostic&) {};

    CHECK_THROWS_WITH(run_pipeline(articles.files(), {}, 4, stages), "stop");
    CHECK(n_done == 4);
}

TEST_SUITE_END();

TEST_SUITE_BEGIN("cli/confidence");

TEST_CASE("relations below the limit go, and content points to the same relations as before") {
    Extraction extraction;
    extraction.relations.resize(4);
    extraction.relations[0].confidence = 0.2;
    extraction.relations[1].confidence = 0.9;
    extraction.relations[1].content = {0, 3};
    extraction.relations[2].confidence = 0.4;
    extraction.relations[3].confidence = 0.5;
    extraction.relations[3].type = "visits";
    const Extraction kept = keep_confident(extraction, 0.5);

    REQUIRE(kept.relations.size() == 2);
    CHECK(kept.relations[0].content == std::vector<RelationIndex>{1});
    CHECK(kept.relations[1].type == "visits");
}

TEST_SUITE_END();

}  // namespace
