// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/knowledge/kinds.h"

namespace entente {

std::string_view name_of(EntityKind kind) {
    switch (kind) {
        case EntityKind::country:
            return "Country";
        case EntityKind::person:
            return "Person";
        case EntityKind::organization:
            return "Organization";
        case EntityKind::place:
            return "Place";
    }
    return {};
}

std::string_view name_of(Status status) {
    switch (status) {
        case Status::actual:
            return "actual";
        case Status::negated:
            return "negated";
        case Status::planned:
            return "planned";
        case Status::hypothetical:
            return "hypothetical";
    }
    return {};
}

std::string_view name_of(Tenure tenure) {
    switch (tenure) {
        case Tenure::current:
            return "current";
        case Tenure::former:
            return "former";
        case Tenure::acting:
            return "acting";
        case Tenure::nominee:
            return "nominee";
        case Tenure::elect:
            return "elect";
    }
    return {};
}

}  // namespace entente
