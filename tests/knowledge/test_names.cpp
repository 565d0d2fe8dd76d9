// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "names.h"

#include <doctest/doctest.h>

#include "entente/knowledge/kinds.h"

using namespace entente;

TEST_SUITE("knowledge/names") {
    TEST_CASE("quotes become straight and spaces single") {
        CHECK(normalised_name("People\u2019s  Republic\u00A0of\tChina ") == "People's Republic of China");
        CHECK(normalised_name("  ") == "");
        CHECK(normalised_name("") == "");
    }

    TEST_CASE("letters lose their marks") {
        const std::pair<std::string_view, std::string> cases[] = {
            {"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"},
            {"Nicolás Maduro", "Nicolas Maduro"},
            {"Mevlüt Çavuşoğlu", "Mevlut Cavusoglu"},
            {"Łódź", "Lodz"},
            {"Nguyễn Phú Trọng", "Nguyen Phu Trong"},
            {"Đorđe", "Dorde"},
            {"Straße", "Strasse"},
            {"Kılıçdaroğlu", "Kilicdaroglu"},
            {"Shinzō Abe", "Shinzo Abe"},
            {"Nicușor", "Nicusor"},
            {"Putin", "Putin"},
            {"Киев", "Киев"},
            {"北京", "北京"},
            {"Jose\u0301", "Jose"},
            {"", ""},
        };
        for (const auto& [name, expected] : cases) {
            CAPTURE(name);
            CHECK(without_marks(name) == expected);
        }
    }

    TEST_CASE("dotted acronyms lose their stops, other words are not acronyms") {
        CHECK(without_stops("U.N.") == "UN");
        CHECK(without_stops("U.S.A") == "USA");
        CHECK(without_stops("St.") == "");
        CHECK(without_stops("U.") == "");
        CHECK(without_stops("") == "");
        CHECK(without_stops("U.n.") == "");
    }

    TEST_CASE("the surname stands first in Chinese and Korean names, else last, with its particles") {
        using Names = std::vector<std::string>;
        CHECK(surnames("Xi Jinping", "CHN") == Names{"Xi"});
        CHECK(surnames("Moon Jae-in", "KOR") == Names{"Moon"});
        CHECK(surnames("Nguyen Xuan Phuc", "VNM") == Names{"Nguyen", "Phuc"});
        CHECK(surnames("Ursula von der Leyen", "DEU") == Names{"von der Leyen", "Leyen"});
        CHECK(surnames("Mohammed bin Salman", "SAU") == Names{"bin Salman", "Salman"});
        CHECK(surnames("Bashar al-Assad", "SYR") == Names{"al-Assad", "Assad"});
        CHECK(surnames("Ferdinand Marcos Jr.", "PHL") == Names{"Marcos"});
        CHECK(surnames("Joseph R. Biden, Jr.", "USA") == Names{"Biden"});
        CHECK(surnames("Andrés Manuel López Obrador", "MEX") == Names{"Obrador", "López Obrador"});
        CHECK(surnames("Park Geun-hye", "KOR") == Names{"Park"});
        CHECK(surnames("Suharto", "IDN").empty());
        CHECK(surnames("Benedict XVI", "VAT").empty());
        CHECK(surnames("Abdullah II of Jordan", "JOR").empty());
        CHECK(surnames("Prince Harry", "GBR").empty());
        CHECK(surnames("Angus King", "USA").empty());
        CHECK(surnames("", "USA").empty());
    }

    TEST_CASE("kinds, statuses and tenures are called as in the ontology") {
        CHECK(name_of(EntityKind::organization) == "Organization");
        CHECK(name_of(EntityKind::place) == "Place");
        CHECK(name_of(Status::hypothetical) == "hypothetical");
        CHECK(name_of(Tenure::elect) == "elect");
    }
}
