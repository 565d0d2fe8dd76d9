// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "console.h"

#include <algorithm>
#include <iostream>

#include <unistd.h>

namespace entente::cli {
namespace {

constexpr int bar_width = 40;

}  // namespace

void say(std::string_view sentence) {
    std::string line = "entente: ";
    for (const char c : sentence) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    line += '\n';
    std::cerr << line << std::flush;
}

std::string spell(const Diagnostic& diagnostic) { return InputError{diagnostic.place, diagnostic.message}.what(); }

ProgressBar::ProgressBar(bool is_wanted, std::size_t n_bytes_total)
    : is_on_{is_wanted && isatty(STDERR_FILENO) == 1}, n_bytes_total_{std::max<std::size_t>(n_bytes_total, 1)} {}

ProgressBar::~ProgressBar() { clear(); }

void ProgressBar::draw(std::size_t n_bytes, std::size_t n_articles) {
    if (!is_on_) return;
    const int percent =
        static_cast<int>(100.0 * static_cast<double>(std::min(n_bytes, n_bytes_total_)) / static_cast<double>(n_bytes_total_));
    if (is_drawn_ && percent == percent_) return;
    percent_ = percent;
    is_drawn_ = true;
    const int n_full = percent * bar_width / 100;
    std::cerr << "\r[" << std::string(static_cast<std::size_t>(n_full), '#')
              << std::string(static_cast<std::size_t>(bar_width - n_full), ' ') << "] " << percent << " %, " << n_articles << " articles"
              << std::flush;
}

void ProgressBar::clear() {
    if (!is_drawn_) return;
    std::cerr << "\r\x1b[K" << std::flush;
    is_drawn_ = false;
}

}  // namespace entente::cli
