// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "options.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "entente/text/errors.h"

namespace {

using namespace entente;
using namespace entente::cli;

std::string refusal_of(const std::vector<std::string>& arguments) {
    try {
        parse_build_options(arguments);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "";
}

TEST_SUITE_BEGIN("cli/options");

TEST_CASE("inputs, outputs and flags are taken from the command line in any order") {
    const BuildOptions options = parse_build_options({"-o", "a.ttl", "one.txt", "--overwrite", "-j", "3", "two.jsonl", "-o", "b.graphml",
                                                      "--min-confidence", "0.5", "--date", "2024-02-29"});

    CHECK(options.inputs == std::vector<std::string>{"one.txt", "two.jsonl"});
    CHECK(options.outputs == std::vector<std::string>{"a.ttl", "b.graphml"});
    CHECK(options.n_threads == 3);
    CHECK(options.min_confidence == 0.5);
    CHECK(options.date == "2024-02-29");
    CHECK(options.overwrite);
    CHECK_FALSE(options.fail_fast);
}

TEST_CASE("a dash is standard input as input and standard output as output") {
    const BuildOptions options = parse_build_options({"-", "-o", "-", "--format", "jsonl"});

    CHECK(options.inputs == std::vector<std::string>{"-"});
    CHECK(options.outputs == std::vector<std::string>{"-"});
    CHECK(options.format == "jsonl");
}

TEST_CASE("an option that adds a table takes one file each time") {
    const BuildOptions options =
        parse_build_options({"--knowledge", "more.tsv", "one.txt", "--knowledge", "most.tsv", "--lexicon", "verbs.tsv", "-o", "a.ttl"});

    CHECK(options.data.knowledge == std::vector<std::string>{"more.tsv", "most.tsv"});
    CHECK(options.data.lexicon == std::vector<std::string>{"verbs.tsv"});
    CHECK(options.inputs == std::vector<std::string>{"one.txt"});
}

TEST_CASE("what makes no sense is refused in one sentence that shows the way to help") {
    struct Case {
        std::vector<std::string> arguments;
        std::string words;
    };
    const std::vector<Case> cases = {
        {{"a.txt", "-o", "a.ttl", "--colour"}, "unknown option '--colour'"},
        {{"a.txt"}, "--output is required"},
        {{"-o", "a.ttl"}, "INPUT is required"},
        {{"a.txt", "-o"}, "--output"},
        {{"a.txt", "-o", "a.ttl", "-j", "0"}, "-j must be between"},
        {{"a.txt", "-o", "a.ttl", "-j", "many"}, "many"},
        {{"a.txt", "-o", "a.ttl", "--min-confidence", "1.5"}, "between 0 and 1"},
        {{"a.txt", "-o", "a.ttl", "--min-confidence", "nan"}, "between 0 and 1"},
        {{"a.txt", "-o", "a.ttl", "--date", "2023-02-29"}, "calendar day"},
        {{"a.txt", "-o", "a.ttl", "--date", "25 July 2023"}, "calendar day"},
        {{"a.txt", "-o", "a.ttl", "--base", "example.org"}, "absolute IRI"},
        {{"a.txt", "-o", "a.ttl", "--base", "https://example.org/a> <b/"}, "absolute IRI"},
        {{"a.txt", "-o", "a.ttl", "--base", "https://example.org/id"}, "absolute IRI"},
        {{"a.txt", "-o", "a.ttl", "--base", ""}, "absolute IRI"},
        {{"-", "-", "-o", "a.ttl"}, "only once"},
        {{"a.txt", "-o", "a.ttl", "-q", "-v"}, "--quiet"},
    };
    for (const Case& example : cases) {
        const std::string refusal = refusal_of(example.arguments);
        CAPTURE(example.words);
        CAPTURE(refusal);
        CHECK(refusal.find(example.words) != std::string::npos);
        CHECK(refusal.find("; see 'entente build --help'") != std::string::npos);
        CHECK(refusal.find('\n') == std::string::npos);
    }
}

TEST_CASE("help names every option and is not an error") {
    std::string help;
    try {
        parse_build_options({"--help"});
    } catch (const HelpRequested& asked) {
        help = asked.text;
    }
    for (const std::string option :
         {"INPUT", "--output", "--format", "-j", "--quiet", "--verbose", "--progress", "--base", "--model", "--ontology", "--knowledge",
          "--lexicon", "--min-confidence", "--date", "--overwrite", "--fail-fast", "Exit status"}) {
        CAPTURE(option);
        CHECK(help.find(option) != std::string::npos);
    }
}

TEST_SUITE_END();

}  // namespace
