// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "language.h"

#include <doctest/doctest.h>

#include <string>

using namespace entente;

TEST_SUITE("text/language") {
    TEST_CASE("English survives, however short") {
        for (const std::string text : {
                 "Macron, von der Leyen visit Rio de Janeiro, São Paulo",
                 "Xi meets Putin",
                 "El Salvador, Costa Rica sign Los Cabos trade pact",
                 "Türkiye summons Swedish envoy",
                 "Hamas kills three; Israel bombs Gaza City",
                 "Ukraine: Russian drones hit Odesa grain port, killing four dockers",
                 "Prime Minister Shigeru Ishiba (石破茂) resigns",
                 "The Kremlin (Кремль) denied the report.",
                 "Angela Merkel hat die Wahl gewonnen, the Frankfurter Allgemeine wrote on Monday, and the chancellor thanked her voters.",
                 "Visits by the Minister for Foreign Affairs of Côte d'Ivoire",
             }) {
            CAPTURE(text);
            CHECK(is_english(text));
        }
    }

    TEST_CASE("other languages are told by their function words") {
        for (const std::string text : {
                 "Der Außenminister ist nach Kiew gereist und hat mit dem Präsidenten über die Lage gesprochen.",
                 "Le ministre est arrivé à Alger pour une visite de deux jours avec une délégation.",
                 "El presidente viajó a Lima para reunirse con su homólogo y hablar sobre el comercio entre los dos países.",
                 "O presidente chegou a Luanda para uma visita e falou com os ministros sobre a dívida.",
                 "Il ministro ha incontrato la delegazione che era arrivata nella capitale con una proposta.",
                 "De minister heeft het verdrag niet ondertekend en is naar Brussel vertrokken voor overleg.",
                 "Ministern har inte kommenterat uppgifterna och reste till Oslo för att träffa sin kollega.",
                 "Minister nie podpisał umowy, która została przygotowana przez rząd dla sąsiadów.",
                 "Menteri itu tidak akan menandatangani perjanjian dengan negara yang telah menolak.",
             }) {
            CAPTURE(text);
            CHECK_FALSE(is_english(text));
        }
    }

    TEST_CASE("other scripts are told by their letters") {
        for (const std::string text : {"Президент России встретился с министром обороны.",
                                       "外交部发言人星期一表示，中国反对制裁 (Reuters)。", "Ο υπουργός συναντήθηκε με τον πρόεδρο.",
                                       "وصل الوزير إلى القاهرة.", "서울은 회담을 제안했다.", "מזכיר המדינה הגיע", "विदेश मंत्री"}) {
            CAPTURE(text);
            CHECK_FALSE(is_english(text));
        }
    }

    TEST_CASE("an English article may quote at length in another language") {
        CHECK(
            is_english("The minister told reporters in Berlin that the talks had failed and that there was nothing to add. "
                       "“Wir haben alles versucht, und es ist nicht gelungen; wir sind mit dem Ergebnis nicht zufrieden,” she said. "
                       "The ministry had no comment on what she would do next."));
    }

    TEST_CASE("long prose of a language without a list has too few English words") {
        for (const std::string text : {
                 "Rais wa nchi alikutana na waziri mkuu mjini Nairobi kujadili amani ya kudumu, kisha wakasema kwamba mazungumzo "
                 "yataendelea mwezi ujao.",
                 "Pääministeri tapasi maanantaina kollegansa pääkaupungissa ja keskusteli rauhansopimuksesta, josta maat ovat neuvotelleet "
                 "jo kaksi vuotta ilman mitään tulosta lainkaan, eikä niiden sovi odottaa enempää.",
             }) {
            CAPTURE(text);
            CHECK_FALSE(is_english(text));
        }
    }

    TEST_CASE("a long list of names survives") {
        CHECK(
            is_english("Speakers include Foreign Minister Ana Example, Senator Bo Example, Mayor Cy Example, Professor Di Example, "
                       "Governor Ed Example, "
                       "General Flo Example, Judge Gus Example, Rabbi Hal Example, Bishop Ida Example, Colonel Jo Example, Captain Kit "
                       "Example, Nurse Lu Example"));
    }

    TEST_CASE("what has no letters is not English") {
        CHECK_FALSE(is_english("12345 !!!"));
        CHECK_FALSE(is_english(""));
    }
}
