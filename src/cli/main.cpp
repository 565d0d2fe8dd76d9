// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "command.h"
#include "console.h"
#include "entente/text/errors.h"
#include "options.h"

namespace {

using namespace entente::cli;

std::string help() {
    std::string text =
        "Entente reads news on international politics and writes knowledge graphs: who did what to whom, who says so, and where it "
        "stands.\n\n"
        "Usage: entente COMMAND ...\n\nCommands:\n";
    for (const Command& command : commands())
        text += "  " + std::string{command.name} + std::string(12 - command.name.size(), ' ') + std::string{command.summary} + "\n";
    return text + "\nentente COMMAND --help tells the options of a command; entente --version the version.\n";
}

ExitCode print(const std::string& text) {
    std::cout << text << std::flush;
    if (!std::cout) throw entente::OutputError{{"standard output"}, "could not be written"};
    return all_well;
}

ExitCode run(const std::vector<std::string>& arguments) {
    if (arguments.empty()) throw entente::UsageError{{}, "no command is given; see 'entente --help'"};
    const std::string& name = arguments.front();
    if (name == "--help" || name == "-h") return print(help());
    if (name == "--version") return print("entente " ENTENTE_VERSION "\n");
    const Command* command = find_command(name);
    if (command == nullptr) throw entente::UsageError{{}, "there is no command '" + name + "'; see 'entente --help'"};
    try {
        return command->run({arguments.begin() + 1, arguments.end()});
    } catch (const HelpRequested& asked) {
        return print(asked.text);
    }
}

// Where errors become sentences and exit codes.
ExitCode run_or_explain(const std::vector<std::string>& arguments) {
    try {
        return run(arguments);
    } catch (const entente::InputError& error) {
        say(error.what());
        return some_input_failed;
    } catch (const entente::OutputError& error) {
        say(error.what());
        return output_failed;
    } catch (const entente::Error& error) {
        say(error.what());
        return wrong_usage;
    } catch (const std::bad_alloc&) {
        say("the memory is used up; give fewer articles at once, or fewer threads (-j)");
        return output_failed;
    } catch (const std::exception& error) {
        say(std::string{"an error that should not happen: "} + error.what() + "; please report it");
        return output_failed;
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is an error of writing, with a sentence and an exit code
    std::ios::sync_with_stdio(false);
    return run_or_explain({argv + 1, argv + argc});
}
