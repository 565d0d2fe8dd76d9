// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// The day of an ISO 8601 date "2023-07-25" or time "2023-07-25T10:00:00Z"; nothing if there is no such day.
std::optional<std::string> iso_day(std::string_view date);

}  // namespace entente
