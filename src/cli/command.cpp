// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "command.h"

#include <algorithm>
#include <array>

namespace entente::cli {
namespace {

constexpr std::array all_commands = {
    Command{"build", "read articles and write the knowledge graph of what they say", run_build},
    Command{"parse", "print how the language model reads articles, as CoNLL-U", run_parse},
};

}  // namespace

std::span<const Command> commands() { return all_commands; }

const Command* find_command(std::string_view name) {
    const auto found = std::find_if(all_commands.begin(), all_commands.end(), [&](const Command& command) { return command.name == name; });
    return found == all_commands.end() ? nullptr : &*found;
}

}  // namespace entente::cli
