// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

/// What a node is.
enum class EntityKind : std::uint8_t { country, person, organization, place };
/// How a statement stands towards fact; see schema/ontology.ttl.
enum class Status : std::uint8_t { actual, negated, planned, hypothetical };
/// When a person holds an office, seen from the article.
enum class Tenure : std::uint8_t { current, former, acting, nominee, elect };

/// Names as the ontology spells them: "Country", "actual", "current".
std::string_view name_of(EntityKind kind);
std::string_view name_of(Status status);
std::string_view name_of(Tenure tenure);

}  // namespace entente
