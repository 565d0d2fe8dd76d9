// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "command.h"
#include "console.h"
#include "data.h"
#include "entente/nlp/annotate.h"
#include "entente/nlp/conllu.h"
#include "entente/text/read.h"
#include "inputs.h"
#include "options.h"

namespace entente::cli {

ExitCode run_parse(const std::vector<std::string>& arguments) {
    const ParseOptions options = parse_parse_options(arguments);
    DataOptions data;
    data.model = options.model;
    const LanguageModel model = LanguageModel::load(find_model(data));
    bool has_failed = false;
    const auto report = [&](const Diagnostic& diagnostic) {
        has_failed = has_failed || diagnostic.is_failure;
        if (diagnostic.is_failure || !options.quiet) say(spell(diagnostic));
    };
    const auto print = [&](const Document& doc) {
        write_conllu(doc, annotate(model, doc), std::cout);
        if (!std::cout.flush()) throw OutputError{{"standard output"}, "could not be written: the disk is full, or the reader has gone"};
    };
    for (const auto& file : list_files(options.inputs, report)) {
        try {
            read_documents(file, {}, print, report);
        } catch (const InputError& error) {
            report({{}, error.what()});
        }
    }
    return has_failed ? some_input_failed : all_well;
}

}  // namespace entente::cli
