// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "entente/text/errors.h"

namespace entente::cli {

/// Files behind all inputs, each once. An input that has none is reported, and the others go on.
std::vector<std::filesystem::path> list_files(const std::vector<std::string>& inputs, const std::function<void(const Diagnostic&)>& report);

}  // namespace entente::cli
