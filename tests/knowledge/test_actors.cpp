// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/knowledge/actors.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "table_folder.h"

using namespace entente;

namespace {

const std::string countries =
    "id\tkind\tname\tnames\tacronyms\tdemonyms\tcapitals\tmetonyms\n"
    "PRK\tcountry\tNorth Korea\t\tDPRK\tNorth Korean|North Koreans\tPyongyang\tthe North~0.3\n"
    "COD\tcountry\tDR Congo\tCongo~0.7\t\tCongolese\tKinshasa\t\n"
    "COG\tcountry\tCongo-Brazzaville\tCongo~0.4\t\tCongolese~0.4\tBrazzaville\t\n"
    "TUR\tcountry\tTurkey\t\t\tTurkish\tAnkara\t\n"
    "NLD\tcountry\tNetherlands\t\t\tDutch\tAmsterdam\tThe Hague~0.3\n";
const std::string organizations =
    "id\tkind\tname\tcountry\tpart_of\tsector\tmembers\tacronyms\n"
    "Q1065\torganization\tUnited Nations\t\t\tIGO\tPRK COD\tUN\n"
    "Q37470\torganization\tUnited Nations Security Council\t\tQ1065\tIGO\t\tUNSC\n";
const std::string persons =
    "id\tkind\tname\tcountry\tprior\tnames\n"
    "Q56226\tperson\tKim Jong-un\tPRK\t0.9\tKim Jong Un\n"
    "Q39259\tperson\tRecep Tayyip Erdoğan\tTUR\t0.8\t\n"
    "kim-x\tperson\tKim Il-sung\tPRK\t0.4\t\n";
const std::string terms =
    "actor\ttitle\tbody\tfrom\tuntil\n"
    "Q39259\tprime minister\tTUR\t2003-03-14\t2014-08-28\n"
    "Q39259\tpresident\tTUR\t2014-08-28\t\n";

Actors small_world() {
    const TableFolder folder{{"countries.tsv", "# Test\n\n" + countries},
                             {"organizations.tsv", organizations},
                             {"persons.tsv", persons},
                             {"terms.tsv", terms},
                             {"role_nouns.tsv", "noun\n"}};
    return Actors::load(folder.path());
}

std::string complaint(const std::string& name, const std::string& bytes) {
    const TableFolder folder{{"countries.tsv", countries}, {name, bytes}};
    return complaint_of(folder, [&] { Actors::load(folder.path()); });
}

/// Id and use of the best reading.
std::string best(const Actors& actors, std::string_view name) {
    constexpr std::array<std::string_view, 6> uses = {"name", "acronym", "demonym", "capital", "metonym", "surname"};
    const auto found = actors.find(name);
    return found.empty() ? std::string() : actors[found[0].actor].id + " " + std::string(uses[static_cast<std::size_t>(found[0].use)]);
}

}  // namespace

TEST_SUITE("knowledge/actors") {
    TEST_CASE("a name leads to its actor and to the way in which it stands for it") {
        const Actors actors = small_world();
        const std::pair<std::string_view, std::string> cases[] = {
            {"North Korea", "PRK name"},
            {"DPRK", "PRK acronym"},
            {"North Koreans", "PRK demonym"},
            {"Pyongyang", "PRK capital"},
            {"North", "PRK metonym"},
            {"the North", "PRK metonym"},
            {"UN", "Q1065 acronym"},
            {"U.N.", "Q1065 acronym"},
            {"the United Nations Security Council", "Q37470 name"},
            {"United  Nations", "Q1065 name"},
            {"Kim Jong Un", "Q56226 name"},
            {"Erdoğan", "Q39259 surname"},
            {"Erdogan", "Q39259 surname"},
            {"Recep Tayyip Erdogan", "Q39259 name"},
            {"The Hague", "NLD metonym"},
            {"the Hague", "NLD metonym"},
            {"Hague", ""},
            {"united nations", ""},
            {"Jong-un", ""},
            {"", ""},
            {"the ", ""},
        };
        for (const auto& [name, expected] : cases) {
            CAPTURE(name);
            CHECK(best(actors, name) == expected);
        }
    }

    TEST_CASE("readings come best first, each actor once") {
        const Actors actors = small_world();
        const auto congo = actors.find("Congo");
        REQUIRE(congo.size() == 2);
        CHECK(actors[congo[0].actor].id == "COD");
        CHECK(congo[0].prior == doctest::Approx(0.7));
        CHECK(actors[congo[1].actor].id == "COG");
        const auto kim = actors.find("Kim");
        REQUIRE(kim.size() == 2);
        CHECK(actors[kim[0].actor].name == "Kim Jong-un");
    }

    TEST_CASE("an actor has its fields, members and terms") {
        const Actors actors = small_world();
        const Actor* council = actors.by_id("Q37470");
        REQUIRE(council != nullptr);
        CHECK(council->kind == EntityKind::organization);
        CHECK(council->part_of == "Q1065");
        CHECK(council->iso3.empty());
        CHECK(actors.by_id("Q1065")->members == std::vector<std::string>{"PRK", "COD"});
        CHECK(actors.by_id("PRK")->iso3 == "PRK");
        const Actor* erdogan = actors.by_id("Q39259");
        REQUIRE(erdogan->terms.size() == 2);
        CHECK(erdogan->terms[1].title == "president");
        CHECK(erdogan->terms[1].body == "TUR");
        CHECK(erdogan->terms[1].until.empty());
        CHECK(actors.by_id("nobody") == nullptr);
        CHECK(actors.longest_name() == 4);
    }

    TEST_CASE("a copy of the tables stands alone") {
        Actors copy;
        {
            const Actors actors = small_world();
            copy = actors;
        }
        CHECK(best(copy, "Pyongyang") == "PRK capital");
    }

    TEST_CASE("a table of the user's adds actors and names, and replaces fields") {
        const TableFolder folder{{"countries.tsv", countries}};
        const TableFolder own{{"mine.tsv", "id\tkind\tname\tnames\nPRK\tcountry\tDPR Korea\tChoson\nacme\torganization\tAcme\t\n"},
                              {"more.tsv", "actor\tuse\tname\tprior\nacme\tacronym\tACM\t0.5\n"}};
        const std::filesystem::path also[] = {own.path() / "mine.tsv", own.path() / "more.tsv"};
        const Actors actors = Actors::load(folder.path(), also);
        CHECK(actors.by_id("PRK")->name == "DPR Korea");
        CHECK(best(actors, "Choson") == "PRK name");
        CHECK(best(actors, "Pyongyang") == "PRK capital");
        CHECK(best(actors, "Acme") == "acme name");
        CHECK(best(actors, "ACM") == "acme acronym");
    }

    TEST_CASE("line ends of other systems and a missing last line end are read") {
        const TableFolder folder{{"a.tsv", "id\tkind\tname\r\nX\tplace\tXanadu\r\nY\tplace\tYs"}};
        const Actors actors = Actors::load(folder.path());
        CHECK(best(actors, "Xanadu") == "X name");
        CHECK(best(actors, "Ys") == "Y name");
    }

    TEST_CASE("a broken table is refused with its file and line") {
        const std::string header = "id\tkind\tname\n";
        const std::pair<std::string, std::string> cases[] = {
            {header + "X\tplace\n", "x.tsv:2: the row has 2 columns, the header has 3"},
            {header + "X\tplace\tXanadu\tmore\n", "x.tsv:2: the row has 4 columns, the header has 3"},
            {"# Only this\n", "x.tsv: the table has no header line"},
            {"", "x.tsv: the table has no header line"},
            {"id\tkind\tname\tcolour\n",
             "x.tsv:1: the column \"colour\" is not known here; the first line names the columns, as in our own tables"},
            {"X\tplace\t\tXanadu\n", "x.tsv:1: a column has no name; the first line names the columns, as in our own tables"},
            {"id\tname\n", "x.tsv:1: the column \"kind\" is missing"},
            {"id\tkind\tname\tkind\n", "x.tsv:1: the column \"kind\" is there twice"},
            {header + "\nX\tplanet\tXanadu\n", "x.tsv:3: \"planet\" is no kind; country, person, organization and place are"},
            {header + "X\tplace\t\n", "x.tsv:2: the name is missing"},
            {header + "\tplace\tXanadu\n", "x.tsv:2: the id is missing"},
            {header + "PRK\tcountry\tNorth Korea\n", "x.tsv:2: the id \"PRK\" is there twice"},
            {"id\tkind\tname\tcountry\nX\tplace\tXanadu\tXYZ\n", "x.tsv:2: no table has an actor with the id \"XYZ\""},
            {"id\tkind\tname\tmembers\nX\torganization\tX Group\tPRK XYZ\n", "x.tsv:2: no table has an actor with the id \"XYZ\""},
            {header + "X\tplace\tXanadu~2\n", "x.tsv:2: \"2\" is not a prior between 0 and 1"},
            {header + "X\tplace\tXanadu~\n", "x.tsv:2: \"\" is not a prior between 0 and 1"},
            {header + "X\tplace\tXanadu~0.5x\n", "x.tsv:2: \"0.5x\" is not a prior between 0 and 1"},
            {"id\tkind\tname\tprior\nX\tperson\tX Y\tmuch\n", "x.tsv:2: \"much\" is not a prior between 0 and 1"},
            {"actor\ttitle\tbody\tfrom\tuntil\nnobody\tking\tPRK\t\t\n", "x.tsv:2: no table has an actor with the id \"nobody\""},
            {"actor\ttitle\tbody\tfrom\nPRK\tking\tPRK\t\n", "x.tsv:1: the column \"until\" is missing"},
            {"actor\tuse\tname\tprior\nPRK\tnickname\tX\t0.5\n", "x.tsv:2: \"nickname\" is no use of a name"},
            {"actor\tuse\tname\tprior\nPRK\tname\t\t0.5\n", "x.tsv:2: the name is missing"},
        };
        for (const auto& [bytes, expected] : cases) {
            CAPTURE(bytes);
            CHECK(complaint("x.tsv", bytes) == expected);
        }
    }

    TEST_CASE("a folder that is missing or has no tables is refused") {
        const TableFolder folder{{"notes.txt", "nothing"}};
        CHECK(complaint_of(folder, [&] { Actors::load(folder.path()); }).find("has no knowledge tables") != std::string::npos);
        CHECK(complaint_of(folder, [&] { Actors::load(folder.path() / "nowhere"); }).find("cannot be read") != std::string::npos);
        const std::filesystem::path also[] = {folder.path() / "mine.tsv"};
        const TableFolder good{{"countries.tsv", countries}};
        CHECK(complaint_of(folder, [&] { Actors::load(good.path(), also); }) ==
              "mine.tsv: the table cannot be opened; check that it exists and may be read");
    }

    TEST_CASE("the project's own tables know the names of world news") {
        const Actors actors = Actors::load("knowledge");
        const std::pair<std::string_view, std::string> cases[] = {
            {"US", "USA acronym"},
            {"U.S.", "USA acronym"},
            {"the United States", "USA name"},
            {"Americans", "USA demonym"},
            {"Britain", "GBR name"},
            {"Kyiv", "UKR capital"},
            {"Filipinos", "PHL demonym"},
            {"Ivory Coast", "CIV name"},
            {"Kosovo", "XKX name"},
            {"Taipei", "TWN capital"},
            {"Soviet Union", "SUN name"},
            {"Palestinians", "PSE demonym"},
            {"UN Security Council", "Q37470 name"},
            {"NATO", "Q7184 name"},
            {"EU", "Q458 acronym"},
            {"Kremlin", "kremlin name"},
            {"Hezbollah", "Q41053 name"},
            {"Vladimir Putin", "Q7747 name"},
            {"Putin", "Q7747 surname"},
            {"Kim Jong Un", "Q56226 name"},
        };
        for (const auto& [name, expected] : cases) {
            CAPTURE(name);
            CHECK(best(actors, name) == expected);
        }
        REQUIRE_FALSE(actors.find("Crimea").empty());
        CHECK(actors[actors.find("Crimea")[0].actor].kind == EntityKind::place);
    }
}
