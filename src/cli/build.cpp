// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "command.h"
#include "confidence.h"
#include "console.h"
#include "data.h"
#include "entente/graph/graph.h"
#include "entente/nlp/annotate.h"
#include "inputs.h"
#include "options.h"
#include "outputs.h"
#include "pipeline.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

/// What happened so far.
struct Tally {
    std::size_t n_read = 0;  ///< articles, whatever became of them in the graph
    std::size_t n_bytes = 0;
    std::size_t n_sentences = 0;
    std::size_t n_failures = 0;
};

// Ends the run under --fail-fast; what failed is said already.
struct FirstFailure {};

std::string count(std::size_t number, const std::string& one, const std::string& many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::size_t bytes_of(const std::vector<fs::path>& files) {
    std::size_t n_bytes = 0;
    for (const fs::path& file : files) {
        std::error_code error;
        const std::uintmax_t size = fs::file_size(file, error);
        if (!error) n_bytes += static_cast<std::size_t>(size);
    }
    return n_bytes;
}

/// One run of the command. Its methods are the stages of the pipeline and what they tell the user.
class Build {
public:
    explicit Build(const BuildOptions& options) : options_{options} {}

    ExitCode run() {
        const std::vector<Output> outputs = plan_outputs(options_);
        const Knowledge knowledge = load_knowledge(options_.data);
        const LanguageModel model = LanguageModel::load(find_model(options_.data));
        try {
            read(knowledge, model);
        } catch (const FirstFailure&) {
            say("stopped at the first failure; nothing is written");
            return some_input_failed;
        }
        if (tally_.n_read == 0 && tally_.n_failures > 0) {
            say("no article could be read; nothing is written");
            return some_input_failed;
        }
        return write(knowledge.ontology, outputs);
    }

private:
    void read(const Knowledge& knowledge, const LanguageModel& model) {
        const auto report = [this](const Diagnostic& diagnostic) { tell(diagnostic); };
        const auto files = list_files(options_.inputs, report);
        ProgressBar bar{options_.progress, bytes_of(files)};
        bar_ = &bar;
        ReadOptions read_options;
        read_options.date = options_.date;
        Stages stages;
        stages.report = report;
        stages.done = [this](const Reading& reading) { add(reading); };
        stages.work = [&](Document doc) {
            const Annotation annotation = annotate(model, doc);
            Extraction extraction = keep_confident(extract(knowledge, doc, annotation), options_.min_confidence);
            return Reading{std::move(doc), annotation.sentences.size(), std::move(extraction)};
        };
        run_pipeline(files, read_options, options_.n_threads, stages);
        bar_ = nullptr;
    }

    void add(const Reading& reading) {
        try {
            graph_.add(reading.doc, reading.extraction);
        } catch (const InputError& error) {
            return tell({{}, error.what()});
        }
        ++tally_.n_read;
        tally_.n_sentences += reading.n_sentences;
        tally_.n_bytes += reading.doc.text.size();
        if (options_.verbose) {
            tell({{reading.doc.id},
                  count(reading.n_sentences, "sentence", "sentences") + ", " +
                      count(reading.extraction.entities.size(), "entity", "entities") + ", " +
                      count(reading.extraction.relations.size(), "relation", "relations"),
                  false});
        }
        if (bar_ != nullptr) bar_->draw(tally_.n_bytes, tally_.n_read);
    }

    void tell(const Diagnostic& diagnostic) {
        if (diagnostic.is_failure) ++tally_.n_failures;
        if (diagnostic.is_failure || !options_.quiet) {
            if (bar_ != nullptr) bar_->clear();
            say(spell(diagnostic));
        }
        if (diagnostic.is_failure && options_.fail_fast) throw FirstFailure{};
    }

    ExitCode write(const Ontology& ontology, const std::vector<Output>& outputs) const {
        const auto failures = write_outputs(graph_, ontology, options_, outputs);
        for (const std::string& failure : failures) say(failure);
        if (!options_.quiet) say(summary());
        if (!failures.empty()) return output_failed;
        return tally_.n_failures > 0 ? some_input_failed : all_well;
    }

    std::string summary() const {
        return count(graph_.sources().size(), "article", "articles") + ", " + count(tally_.n_sentences, "sentence", "sentences") + ", " +
               count(graph_.nodes().size(), "entity", "entities") + ", " + count(graph_.edges().size(), "relation", "relations") + ", " +
               count(tally_.n_failures, "failure", "failures");
    }

    const BuildOptions& options_;
    Graph graph_;
    Tally tally_;
    ProgressBar* bar_ = nullptr;
};

}  // namespace

ExitCode run_build(const std::vector<std::string>& arguments) {
    const BuildOptions options = parse_build_options(arguments);
    return Build{options}.run();
}

}  // namespace entente::cli
