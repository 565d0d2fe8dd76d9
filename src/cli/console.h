// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "entente/text/errors.h"

namespace entente::cli {

/// One line on standard error: "entente: SENTENCE". Line ends and other control characters become spaces.
void say(std::string_view sentence);

/// "file:line: message" on one line.
std::string spell(const Diagnostic& diagnostic);

/// A bar on standard error, redrawn in place. Does nothing unless it is wanted and standard error is a terminal.
class ProgressBar {
public:
    ProgressBar(bool is_wanted, std::size_t n_bytes_total);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    /// Draws the bar at `n_bytes` of the total.
    void draw(std::size_t n_bytes, std::size_t n_articles);
    /// Takes the bar away, so that a line can be printed.
    void clear();

private:
    bool is_on_;
    bool is_drawn_ = false;
    std::size_t n_bytes_total_;
    int percent_ = -1;
};

}  // namespace entente::cli
