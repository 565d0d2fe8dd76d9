// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include "entente/extract/extraction.h"

namespace entente::cli {

/// The extraction without the relations below `min_confidence`; what was their content or contained them is linked no more.
Extraction keep_confident(Extraction extraction, double min_confidence);

}  // namespace entente::cli
