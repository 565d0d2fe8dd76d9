// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/text/errors.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_SUITE("text/errors") {
    TEST_CASE("a message opens with as much of the place as is known") {
        const struct {
            Place place;
            std::string message;
        } cases[] = {
            {{"a.txt", 3, 7}, "a.txt:3:7: broken; mend it"},
            {{"a.txt", 3, 0}, "a.txt:3: broken; mend it"},
            {{"a.txt", 0, 0}, "a.txt: broken; mend it"},
            {{"a.txt", 0, 7}, "a.txt: broken; mend it"},
            {{}, "broken; mend it"},
        };
        for (const auto& [place, message] : cases) CHECK(std::string{InputError{place, "broken; mend it"}.what()} == message);
    }

    TEST_CASE("an error remembers its place") {
        const OutputError error{{"graph.ttl", 1, 2}, "disk full; free some space"};
        CHECK(error.place().file == "graph.ttl");
        CHECK(error.place().line == 1);
        CHECK(error.place().column == 2);
    }
}
