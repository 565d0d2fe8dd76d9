// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>

#include "entente/knowledge/actors.h"
#include "table_folder.h"

using namespace entente;

namespace {

const std::string header = "noun\tsector\tis_title\tis_group\tis_envoy\tstands_for_country\n";

std::string complaint(const std::string& bytes) {
    const TableFolder folder{{"role_nouns.tsv", bytes}};
    return complaint_of(folder, [&] { RoleNouns::load(folder.path() / "role_nouns.tsv"); });
}

}  // namespace

TEST_SUITE("knowledge/role_nouns") {
    TEST_CASE("a role noun is found with its flags, in any order of the rows") {
        const TableFolder folder{{"role_nouns.tsv", header + "troops\tMIL\t0\t1\t0\t1\nambassador\tGOV\t1\t0\t1\t0\n"}};
        const RoleNouns nouns = RoleNouns::load(folder.path() / "role_nouns.tsv");
        REQUIRE(nouns.find("troops") != nullptr);
        CHECK(nouns.find("troops")->is_group);
        CHECK(nouns.find("troops")->stands_for_country);
        CHECK(nouns.find("ambassador")->is_envoy);
        CHECK(nouns.find("ambassador")->is_title);
        CHECK(nouns.find("ambassador")->sector == "GOV");
        CHECK(nouns.find("Ambassador") == nullptr);
        CHECK(nouns.find("") == nullptr);
        CHECK(nouns.all().size() == 2);
    }

    TEST_CASE("a broken noun table is refused with its line") {
        CHECK(complaint(header + "a\tGOV\t1\t0\t0\n") == "role_nouns.tsv:2: the row has 5 columns, the header has 6");
        CHECK(complaint(header + "a\tGOV\tyes\t0\t0\t0\n") == "role_nouns.tsv:2: \"yes\" stands where 0 or 1 is needed");
        CHECK(complaint(header + "a\tGOV\t1\t0\t0\t0\na\tMIL\t1\t0\t0\t0\n") == "role_nouns.tsv:3: \"a\" is there twice");
        CHECK(complaint(header + "\tGOV\t1\t0\t0\t0\n") == "role_nouns.tsv:2: the noun is missing");
        CHECK(complaint("noun\tsector\n") == "role_nouns.tsv:1: the column \"is_title\" is missing");
        CHECK(complaint("") == "role_nouns.tsv: the table has no header line");
    }

    TEST_CASE("the project's own noun tables are whole") {
        const RoleNouns roles = RoleNouns::load("knowledge/role_nouns.tsv");
        CHECK(roles.all().size() >= 250);
        REQUIRE(roles.find("foreign minister") != nullptr);
        CHECK(roles.find("foreign minister")->is_title);
        CHECK(roles.find("special representative")->is_envoy);
        CHECK(roles.find("government")->stands_for_country);
        CHECK_FALSE(roles.find("president")->stands_for_country);
        const BodyNouns bodies = BodyNouns::load("knowledge/body_nouns.tsv");
        REQUIRE(bodies.find("Parliament") != nullptr);
        CHECK(bodies.find("Parliament")->sector == "LEG");
        CHECK(bodies.find("parliament") == nullptr);
    }
}
