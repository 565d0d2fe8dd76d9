// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include "entente/graph/graph.h"

namespace entente {

/// Sorts the lists and drops what stands twice; what is in a graph is so.
void make_canonical(Node& node);
void make_canonical(Edge& edge);

/// Each takes in another view of the same thing (same id), both canonical. Commutative, associative, idempotent: every field is joined by
/// a rule of its own that does not ask who came first.
void merge_into(Source& to, const Source& more);
void merge_into(Node& to, const Node& more);
void merge_into(Edge& to, const Edge& more);

}  // namespace entente
