// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>

#include "entente/text/errors.h"
#include "evaluate.h"

// The tool of those who train and measure models; users of entente never need it.
int main(int argc, char** argv) {
    CLI::App app{"Measures Entente's language model.", "entente-train"};
    app.require_subcommand(1);
    entente::EvaluateOptions options;
    CLI::App* const command = app.add_subcommand("evaluate", "Compares the model's reading of a treebank with the annotators'.");
    command->add_option("TREEBANK", options.treebank, "CoNLL-U file")->required();
    command->add_option("--model", options.model, "model file; without it only --raw is measured: words and sentences");
    command->add_option("--entities", options.entities, "IOB2 file with the names of the same sentences");
    command->add_flag("--raw", options.raw, "from raw text: words and sentences are ours, too");
    CLI11_PARSE(app, argc, argv);
    if (options.model.empty() && !options.raw) {
        std::cerr << "entente-train: give --model FILE, or --raw to measure words and sentences alone\n";
        return 2;
    }
    try {
        entente::evaluate(options, std::cout);
        return std::cout.flush() ? 0 : 3;
    } catch (const entente::ModelError& error) {
        std::cerr << "entente-train: " << error.what() << '\n';
        return 2;
    } catch (const entente::Error& error) {
        std::cerr << "entente-train: " << error.what() << '\n';
        return 1;
    }
}
