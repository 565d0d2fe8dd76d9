// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "entente/knowledge/ontology.h"
#include "entente/text/errors.h"

using namespace entente;

namespace {

const std::string prefixes =
    "@prefix ent: <https://w3id.org/entente/ontology#> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";  // four lines
const std::string named = "rdfs:label \"urges\"@en ; skos:definition \"It urges.\"@en";
const std::string codes = " ; ent:cameoCode \"020\" ; ent:ploverCode \"REQUEST\" ; ent:quadClass \"1\" ; ent:goldstein 3.0";

Ontology load_text(const std::string& text) {
    const auto path = std::filesystem::temp_directory_path() / "entente_test_ontology.ttl";
    std::ofstream{path, std::ios::binary} << text;
    return Ontology::load(path);
}

/// Line of the error, its sentence.
std::pair<std::size_t, std::string> error_of(const std::string& text) {
    try {
        load_text(text);
    } catch (const ModelError& error) {
        CHECK(error.place().file.ends_with("entente_test_ontology.ttl"));
        return {error.place().line, error.what()};
    }
    return {0, "no error"};
}

}  // namespace

TEST_SUITE("knowledge/ontology") {
    TEST_CASE("the project's ontology has the types of the annotation guidelines, and no other") {
        std::vector<std::string> names = {"meets",
                                          "visits",
                                          "hosts",
                                          "talksWith",
                                          "mediatesBetween",
                                          "sendsEnvoyTo",
                                          "invites",
                                          "offersTalksTo",
                                          "agreesWith",
                                          "signsAgreementWith",
                                          "supports",
                                          "praises",
                                          "reassures",
                                          "recognizes",
                                          "apologizesTo",
                                          "cooperatesWith",
                                          "exercisesWith",
                                          "aids",
                                          "concedesTo",
                                          "easesSanctionsOn",
                                          "releases",
                                          "ceasesFireWith",
                                          "withdrawsFrom",
                                          "urges",
                                          "requests",
                                          "demands",
                                          "investigates",
                                          "criticizes",
                                          "condemns",
                                          "accuses",
                                          "rejects",
                                          "refusesTalksWith",
                                          "vetoes",
                                          "violates",
                                          "suspendsTalksWith",
                                          "warns",
                                          "threatens",
                                          "protestsAgainst",
                                          "sanctions",
                                          "seversTiesWith",
                                          "expels",
                                          "testsWeapon",
                                          "mobilizes",
                                          "provokes",
                                          "detains",
                                          "abducts",
                                          "seizes",
                                          "attacks",
                                          "invades",
                                          "fightsWith",
                                          "officialOf",
                                          "envoyTo",
                                          "memberOf",
                                          "partOf",
                                          "alliedWith",
                                          "kinOf",
                                          "locatedIn"};
        std::sort(names.begin(), names.end());
        std::vector<std::string> loaded;
        const Ontology ontology = Ontology::load("schema/ontology.ttl");
        for (const RelationType& type : ontology.types()) loaded.push_back(type.name);
        CHECK(loaded == names);
    }

    TEST_CASE("types carry what code must know of them") {
        const Ontology ontology = Ontology::load("schema/ontology.ttl");
        const RelationType& signs = *ontology.find("signsAgreementWith");
        CHECK(signs.label == "signs an agreement with");
        CHECK(signs.symmetric);
        CHECK(signs.cameo == "057");
        CHECK(signs.plover == "SUPPORT");
        CHECK(signs.quad_class == "1");
        CHECK(signs.goldstein == 8.0);
        CHECK(ontology.find("hosts")->inverse == "visits");
        CHECK(ontology.find("warns")->goldstein == -4.4);
        CHECK(ontology.find("officialOf")->has_tenure);
        CHECK(ontology.find("officialOf")->is_static);
        CHECK(ontology.find("officialOf")->cameo.empty());
        CHECK(ontology.find("kinOf")->symmetric);
        CHECK(ontology.find("Urges") == nullptr);
        CHECK(ontology.find("") == nullptr);
        const auto count = [&](auto has) { return std::count_if(ontology.types().begin(), ontology.types().end(), has); };
        CHECK(count([](const RelationType& t) { return t.symmetric; }) == 10);
        CHECK(count([](const RelationType& t) { return t.is_static; }) == 7);
        CHECK(count([](const RelationType& t) { return t.target_may_be_absent; }) == 2);
        CHECK(count([](const RelationType& t) { return t.aims_at_places; }) == 7);
        CHECK(ontology.find("visits")->aims_at_places);
        CHECK(!ontology.find("meets")->aims_at_places);
        CHECK(count([](const RelationType& t) { return t.has_tenure; }) == 2);
    }

    TEST_CASE("a user's ontology of one type is enough, in any namespace") {
        const Ontology ontology = load_text(prefixes + "<http://example.org/my#urges> a ent:EventRelation ; " + named + codes + " .\n");
        REQUIRE(ontology.types().size() == 1);
        CHECK(ontology.types()[0].name == "urges");
    }

    TEST_CASE("a broken ontology is a ModelError with file and line") {
        const auto [syntax_line, syntax] = error_of(prefixes + "ent:urges a ent:EventRelation ;\n  rdfs:label \"urges .\n");
        CHECK(syntax_line >= 6);
        CHECK(syntax_line <= 7);
        struct Case {
            std::string body, what;
            std::size_t line;
        };
        const Case cases[] = {
            {"\nent:urges a ent:EventRelation ;\n " + named + " .\n", "has no ent:cameoCode", 6},
            {"ent:urges a ent:EventRelation ; " + named + " ; ent:cameoCode \"20x\" .\n", "20x", 5},
            {"ent:urges a ent:EventRelation" + codes + " .\n", "has no rdfs:label", 5},
            {"ent:urges a ent:EventRelation ; " + named + codes + " ; owl:inverseOf ent:begs .\n", "inverse of 'begs'", 5},
            {"ent:urges a ent:EventRelation ; " + named + codes + " ; ent:targetMayBeAbsent \"perhaps\" .\n", "perhaps", 5},
            {"ent:urges a ent:EventRelation ; " + named + codes + " .\n<http://example.org/urges> a ent:StateRelation ; " + named + " .\n",
             "twice", 5},
            {"ent:Urges a ent:EventRelation ; " + named + codes + " .\n", "small letter", 5},
            {"nope:urges a ent:EventRelation .\n", "", 5},
        };
        for (const Case& one : cases) {
            CAPTURE(one.body);
            const auto [line, what] = error_of(prefixes + one.body);
            CHECK(what.find(one.what) != std::string::npos);
            CHECK(line == one.line);
        }
        CHECK(error_of(prefixes).second.find("no relation type") != std::string::npos);
        CHECK(error_of("").second.find("no relation type") != std::string::npos);
        CHECK_THROWS_AS(Ontology::load("schema/none.ttl"), ModelError);
        CHECK_THROWS_AS(Ontology::load("schema"), ModelError);
    }
}
