// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// What the program tells whoever started it.
enum ExitCode : int {
    all_well = 0,
    some_input_failed = 1,  ///< the rest is written
    wrong_usage = 2,        ///< or a broken model, ontology, lexicon or table: nothing was started
    output_failed = 3       ///< some output could not be written
};

/// One row of commands(). `run` gets the arguments behind the command's name.
struct Command {
    std::string_view name;
    std::string_view summary;
    ExitCode (*run)(const std::vector<std::string>& arguments);
};

std::span<const Command> commands();
/// nullptr if there is no such command.
const Command* find_command(std::string_view name);

ExitCode run_build(const std::vector<std::string>& arguments);
ExitCode run_parse(const std::vector<std::string>& arguments);

}  // namespace entente::cli
