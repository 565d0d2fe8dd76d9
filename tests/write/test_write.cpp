// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <set>
#include <sstream>
#include <streambuf>

#include <nlohmann/json.hpp>

#include "entente/text/errors.h"
#include "entente/write/write.h"
#include "nasty.h"
#include "sample.h"

using namespace entente;
namespace fs = std::filesystem;

namespace {

const Ontology& ontology() {
    static const Ontology loaded = Ontology::load("schema/ontology.ttl");
    return loaded;
}

std::string written(const Graph& graph, std::string_view format, const WriteOptions& options = {}) {
    std::ostringstream out;
    find_format(format)->write(graph, ontology(), options, out);
    return out.str();
}

std::string read_file(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Takes so many bytes, then no more: a full disk, a closed pipe.
class DyingBuffer : public std::streambuf {
public:
    explicit DyingBuffer(std::size_t n_bytes) : left_{n_bytes} {}

protected:
    int_type overflow(int_type c) override { return left_ == 0 ? traits_type::eof() : (--left_, c); }
    std::streamsize xsputn(const char*, std::streamsize n) override {
        const auto taken = std::min(left_, static_cast<std::size_t>(n));
        left_ -= taken;
        return static_cast<std::streamsize>(taken);
    }
    int sync() override { return left_ == 0 ? -1 : 0; }

private:
    std::size_t left_;
};

/// An empty folder that goes away.
struct Folder {
    fs::path path = fs::temp_directory_path() /
                    ("entente_test_write_" + std::to_string(std::hash<std::string>{}(fs::current_path().string() + __FILE__)));
    Folder() { fs::remove_all(path), fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

std::set<std::string> lines_of(const std::string& text) {
    std::set<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.insert(line);
    return lines;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_SUITE("write/write") {
    TEST_CASE("a format is found by its name, its suffix, and its suffix without the dot") {
        for (const Format& format : formats()) {
            CHECK(find_format(format.name) == &format);
            CHECK(find_format(format.extension) == &format);
            CHECK(find_format(format.extension.substr(1)) == &format);
        }
        CHECK(find_format("") == nullptr);
        CHECK(find_format(".") == nullptr);
        CHECK(find_format(".doc") == nullptr);
    }

    TEST_CASE("the sample graph gives the golden bytes in every format") {
        for (const Format& format : formats()) {
            CAPTURE(format.name);
            const fs::path golden = fs::path{"tests/golden/write"} / ("graph" + std::string{format.extension});
            const std::string bytes = written(sample_graph(), format.name);
            if (std::getenv("ENTENTE_REWRITE_GOLDEN")) std::ofstream{golden, std::ios::binary} << bytes;
            CHECK(bytes == read_file(golden));
        }
    }

    TEST_CASE("the same graph built in another order gives the same bytes") {
        Graph one = sample_graph(), other, sample = sample_graph();
        add_second_article(one);
        add_second_article(other);
        other.merge(sample);
        for (const Format& format : formats()) CHECK(written(one, format.name) == written(other, format.name));
    }

    TEST_CASE("an empty graph is a whole file in every format") {
        CHECK(has(written({}, "graphml"), "</graphml>\n"));
        CHECK(has(written({}, "turtle"), "@prefix ent:"));
        CHECK(written({}, "jsonl").empty());
        CHECK(written({}, "nquads", {.run = ""}).empty());
    }

    TEST_CASE("a stream that dies after any number of bytes is an OutputError") {
        const Graph graph = sample_graph();
        for (const Format& format : formats()) {
            const std::size_t size = written(graph, format.name).size();
            for (std::size_t n : {std::size_t{0}, std::size_t{1}, size / 3, size / 2, size - 1}) {
                CAPTURE(format.name);
                CAPTURE(n);
                DyingBuffer buffer{n};
                std::ostream out{&buffer};
                CHECK_THROWS_AS(format.write(graph, ontology(), {}, out), OutputError);
            }
        }
    }

    TEST_CASE("a stream that throws does not throw through the C libraries") {
        for (const Format& format : formats()) {
            DyingBuffer buffer{100};
            std::ostream out{&buffer};
            out.exceptions(std::ios::badbit);
            CHECK_THROWS(format.write(sample_graph(), ontology(), {}, out));
        }
    }

    TEST_CASE("a file gets its name only when it is whole") {
        const Folder folder;
        const fs::path path = folder.path / "graph.ttl";
        write_file(sample_graph(), ontology(), {}, *find_format("turtle"), path);
        CHECK(read_file(path) == written(sample_graph(), "turtle"));
        CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 1);

        const Format broken{"broken", ".ttl", "", [](const Graph&, const Ontology&, const WriteOptions&, std::ostream& out) {
                                out << "half";
                                throw OutputError{{}, "dead"};
                            }};
        CHECK_THROWS_AS(write_file({}, ontology(), {}, broken, path), OutputError);
        CHECK(read_file(path) == written(sample_graph(), "turtle"));  // what was there is untouched
        CHECK_THROWS_AS(write_file({}, ontology(), {}, broken, folder.path / "new.ttl"), OutputError);
        CHECK(std::distance(fs::directory_iterator{folder.path}, {}) == 1);
        CHECK_THROWS_AS(write_file({}, ontology(), {}, *find_format("turtle"), folder.path / "none" / "graph.ttl"), OutputError);
    }

    TEST_CASE("a full device is an OutputError") {
        std::ofstream out{"/dev/full", std::ios::binary};
        if (!out) {
            MESSAGE("skipped: no /dev/full here");
            return;
        }
        CHECK_THROWS_AS(find_format("jsonl")->write(sample_graph(), ontology(), {}, out), OutputError);
    }

    TEST_CASE("a base that would make broken IRIs is refused") {
        for (const char* base :
             {"", "example", "https://example.org", "https://example.org/a b/", "https://example.org/<x>/", "https://example.org/#a/"}) {
            CAPTURE(base);
            CHECK_THROWS_AS(written(sample_graph(), "turtle", {.base = base}), UsageError);
            CHECK_THROWS_AS(written(sample_graph(), "graphml", {.base = base}), UsageError);
        }
        CHECK(has(written(sample_graph(), "ntriples", {.base = "https://example.org/kg#"}),
                  "<https://example.org/kg#USA> <https://example.org/kg#urges> <https://example.org/kg#CHN> ."));
    }

    TEST_CASE("only asserted, affirmed, actual acts and held offices become direct triples") {
        const std::string text = written(sample_graph(), "ntriples");
        const auto direct = [&](const std::string& s, const std::string& p, const std::string& o) {
            return has(text, "<https://w3id.org/entente/id/" + s + "> <https://w3id.org/entente/ontology#" + p +
                                 "> <https://w3id.org/entente/id/" + o + "> .");
        };
        CHECK(direct("USA", "urges", "CHN"));
        CHECK(direct("ZoeRuiz1a2b3c4d", "officialOf", "KOR"));
        CHECK_FALSE(direct("CHN", "talksWith", "PRK"));               // hypothetical
        CHECK_FALSE(direct("ZoeRuiz1a2b3c4d", "visits", "Q956"));     // planned
        CHECK_FALSE(direct("USA", "meets", "CHN"));                   // negated
        CHECK_FALSE(direct("PRK", "attacks", "KOR"));                 // a claim
        CHECK_FALSE(direct("ZoeRuiz1a2b3c4d", "officialOf", "CHN"));  // former
        CHECK_FALSE(direct("PRK", "testsWeapon", "PRK"));             // no target
    }

    TEST_CASE("the N-Quads without their graphs are the N-Triples") {
        std::set<std::string> stripped;
        for (const std::string& line : lines_of(written(sample_graph(), "nquads"))) {
            const std::size_t graph = line.rfind(" <https://w3id.org/entente/id/a");
            const bool has_graph = graph != std::string::npos && line.substr(0, graph).find("> <") != std::string::npos &&
                                   line.compare(line.size() - 2, 2, " .") == 0 && line.find(' ', graph + 1) == line.size() - 2 &&
                                   std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(graph), ' ') >= 2;
            stripped.insert(has_graph ? line.substr(0, graph) + " ." : line);
        }
        CHECK(stripped == lines_of(written(sample_graph(), "ntriples")));
    }

    TEST_CASE("JSON lines are whole objects, entities first, also for nasty texts") {
        for (const Graph& graph : {sample_graph(), nasty_graph()}) {
            std::istringstream in{written(graph, "jsonl")};
            std::string last = "entity";
            std::size_t n = 0;
            for (std::string line; std::getline(in, line); ++n) {
                const auto json = nlohmann::json::parse(line);
                const std::string record = json.at("record");
                CHECK(record >= (record == "relation" ? "article" : last == "entity" ? "article" : record));
                last = record;
            }
            CHECK(n == graph.nodes().size() + graph.sources().size() + graph.edges().size());
        }
    }

    TEST_CASE("offsets of evidence count code points and fit the quoted words") {
        std::istringstream in{written(sample_graph(), "jsonl")};
        const std::string text = sample_document().text;
        std::size_t n = 0;
        for (std::string line; std::getline(in, line);) {
            const auto json = nlohmann::json::parse(line);
            if (json.at("record") != "relation") continue;
            for (const auto& evidence : json.at("evidence")) {
                const std::string words = evidence.at("text");
                const auto at = static_cast<std::uint32_t>(text.find(words));
                CHECK(code_points_before(text, at) == evidence.at("begin").get<std::uint32_t>());
                CHECK(code_points_before(text, at + static_cast<std::uint32_t>(words.size())) == evidence.at("end").get<std::uint32_t>());
                ++n;
            }
        }
        CHECK(n == 8);
    }

    TEST_CASE("no format carries control characters or broken UTF-8") {
        for (const Format& format : formats()) {
            CAPTURE(format.name);
            const std::string bytes = written(nasty_graph(), format.name);
            const auto is_bad = [](char c) {
                return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F ||
                       static_cast<unsigned char>(c) > 0xF4;
            };
            CHECK(std::none_of(bytes.begin(), bytes.end(), is_bad));
            CHECK_FALSE(has(bytes, "\xEF\xBF\xBE"));
            CHECK_FALSE(has(bytes, "\xED\xA0\x80"));
        }
    }
}
