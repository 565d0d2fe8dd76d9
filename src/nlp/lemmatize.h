// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "entente/nlp/annotation.h"

namespace entente {

/// The dictionary form of a word as UD English has it: lower case but for proper nouns and names of nationalities ("went", VBD: "go").
/// `form` is valid UTF-8; `xpos` is a Penn tag and may be empty: then the ending decides.
std::string lemmatize(std::string_view form, Upos upos, std::string_view xpos);

}  // namespace entente
