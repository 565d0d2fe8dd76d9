// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "options.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string_view>
#include <thread>

#include <CLI/CLI.hpp>

#include "entente/text/errors.h"

namespace entente::cli {
namespace {

[[noreturn]] void refuse(const CLI::App& app, const std::string& sentence) {
    throw UsageError{{}, sentence + "; see '" + app.get_name() + " --help'"};
}

// CLI11 knows what is wrong, but says it in several lines or without a remedy.
void parse(CLI::App& app, const std::vector<std::string>& arguments) {
    std::vector<std::string> reversed{arguments.rbegin(), arguments.rend()};  // CLI11 wants the last one first
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        throw HelpRequested{app.help()};
    } catch (const CLI::ExtrasError&) {
        refuse(app, "unknown option '" + app.remaining().front() + "'");
    } catch (const CLI::ConversionError& error) {
        const std::string_view said = error.what();  // "Could not convert: -j = x"
        refuse(app, "'" + std::string{said.substr(said.find(": ") + 2)} + "' is not a number that fits");
    } catch (const CLI::ParseError& error) {
        refuse(app, error.what());
    }
}

void add_data_options(CLI::App& app, DataOptions& data) {
    app.add_option("--model", data.model, "language model instead of our own")->type_name("FILE");
    app.add_option("--ontology", data.ontology, "ontology instead of our own, in Turtle")->type_name("FILE");
    app.add_option("--knowledge", data.knowledge, "a table of actors besides our own")->type_name("FILE")->allow_extra_args(false);
    app.add_option("--lexicon", data.lexicon, "a table of predicates besides our own")->type_name("FILE")->allow_extra_args(false);
}

bool is_number(std::string_view text, std::size_t begin, std::size_t length, int& number) {
    const char* end = text.data() + begin + length;
    const auto result = std::from_chars(text.data() + begin, end, number);
    return result.ec == std::errc{} && result.ptr == end && number >= 0;
}

bool is_calendar_day(std::string_view text) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    if (!is_number(text, 0, 4, year) || !is_number(text, 5, 2, month) || !is_number(text, 8, 2, day)) return false;
    const auto date =
        std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / std::chrono::day{static_cast<unsigned>(day)};
    return date.ok();
}

// Ids are put behind it without a separator, so it must end in one; and it must not break out of <...>.
bool is_base_iri(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !(text.back() == '/' || text.back() == '#')) return false;
    const auto is_scheme = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    };
    if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_scheme)) return false;
    const auto is_forbidden = [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || std::string_view{"<>\"{}|\\^`"}.find(c) != std::string_view::npos;
    };
    return std::none_of(text.begin(), text.end(), is_forbidden);
}

void check(const CLI::App& app, const BuildOptions& options) {
    if (!options.date.empty() && !is_calendar_day(options.date)) {
        refuse(app, "--date '" + options.date + "' is not a calendar day like 2023-07-25");
    }
    if (!is_base_iri(options.base)) refuse(app, "--base '" + options.base + "' is not an absolute IRI that ends in '/' or '#'");
    if (!(options.min_confidence >= 0.0 && options.min_confidence <= 1.0)) refuse(app, "--min-confidence must be between 0 and 1");
    if (options.n_threads < 1 || options.n_threads > 1024) refuse(app, "-j must be between 1 and 1024");
    if (std::count(options.inputs.begin(), options.inputs.end(), "-") > 1) refuse(app, "standard input can be read only once");
}

}  // namespace

BuildOptions parse_build_options(const std::vector<std::string>& arguments) {
    BuildOptions options;
    options.n_threads = std::max(1U, std::thread::hardware_concurrency());
    CLI::App app{"Reads articles on international politics and writes the knowledge graph of what they say.", "entente build"};
    app.add_option("INPUT", options.inputs, "articles: .txt and .jsonl files, folders of them, '-' for standard input")
        ->required()
        ->type_name("");
    app.add_option("-o,--output", options.outputs,
                   "where the graph goes, in the format of the suffix; '-' for standard output; may be repeated")
        ->required()
        ->type_name("FILE")
        ->allow_extra_args(false);
    app.add_option("--format", options.format, "format of '-o -' and of files whose suffix does not tell it")->type_name("NAME");
    app.add_flag("--overwrite", options.overwrite, "replace output that exists");
    app.add_option("-j", options.n_threads, "threads; the result is the same for every number (default: one a core)")->type_name("N");
    app.add_option("--date", options.date, "date of articles that carry none, like 2023-07-25")->type_name("DATE");
    app.add_option("--min-confidence", options.min_confidence, "leave out relations below this, from 0 to 1")->type_name("P");
    app.add_option("--base", options.base, "IRI in front of all ids (default: " + options.base + ")")->type_name("IRI");
    add_data_options(app, options.data);
    app.add_flag("--fail-fast", options.fail_fast, "stop at the first input that fails, and write nothing");
    app.add_flag("--progress", options.progress, "show a bar, when standard error is a terminal");
    auto* quiet = app.add_flag("-q,--quiet", options.quiet, "say nothing but what failed");
    app.add_flag("-v,--verbose", options.verbose, "one line for each article")->excludes(quiet);
    app.footer(
        "Exit status: 0 all well; 1 some input failed, the rest is written; 2 wrong usage, or a broken model or table;\n"
        "3 output could not be written.");
    parse(app, arguments);
    check(app, options);
    return options;
}

ParseOptions parse_parse_options(const std::vector<std::string>& arguments) {
    ParseOptions options;
    CLI::App app{"Prints how the language model reads articles: words, tags and dependencies, as CoNLL-U.", "entente parse"};
    app.add_option("ARTICLE", options.inputs, "articles: .txt and .jsonl files, folders of them, '-' for standard input")
        ->required()
        ->type_name("");
    app.add_option("--model", options.model, "language model instead of our own")->type_name("FILE");
    app.add_flag("-q,--quiet", options.quiet, "say nothing but what failed");
    parse(app, arguments);
    return options;
}

}  // namespace entente::cli
