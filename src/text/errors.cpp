// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/text/errors.h"

#include <utility>

namespace entente {
namespace {

std::string message_of(const Place& place, const std::string& sentence) {
    std::string message = place.file;
    if (place.line != 0) {
        message += (message.empty() ? "line " : ":") + std::to_string(place.line);
        if (place.column != 0) message += ":" + std::to_string(place.column);
    }
    return message.empty() ? sentence : message + ": " + sentence;
}

}  // namespace

Error::Error(Place place, const std::string& sentence) : std::runtime_error(message_of(place, sentence)), place_(std::move(place)) {}

}  // namespace entente
