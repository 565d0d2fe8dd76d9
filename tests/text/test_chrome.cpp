// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "entente/text/document.h"

using namespace entente;

namespace {

// The words that are left of an article after its chrome is taken out, one block a line.
std::string article(const std::string& body) {
    const Document doc = make_document("a", "Two capitals reopen their embassies", body);
    std::string words;
    for (const Block& block : doc.blocks) {
        if (block.kind != BlockKind::chrome && block.kind != BlockKind::title) words.append(doc.words(block.span)).append("\n");
    }
    return words;
}

const std::string prose = "Ankara and Cairo sent back their ambassadors on Monday.\n";

}  // namespace

TEST_SUITE("text/chrome") {
    TEST_CASE("lines that belong to the page are marked") {
        for (const std::string line : {
                 "Leave a Reply",
                 "Leave a Comment",
                 "LEAVE A COMMENT:",
                 "Your email address will not be published. Required fields are marked *",
                 "Share this:",
                 "Click to share on Mastodon (Opens in new window)",
                 "Share on Facebook",
                 "Read more: Egypt lifts a ban on Turkish films",
                 "Subscribe to our newsletter",
                 "Sign up for our morning e-mail and never miss a story",
                 "Follow us on Telegram for updates",
                 "Photo: Ministry of Foreign Affairs",
                 "Envoys shake hands in Giza (AP Photo/Nour Example)",
                 "Envoys in Giza. Example/Getty Images",
                 "Related Articles",
                 "ADVERTISEMENT",
                 "Tags: Egypt, diplomacy",
                 "You may also like",
                 "Previous article",
                 "All rights reserved.",
                 "Tweet",
                 "# # #",
                 "* * *",
                 "<!-- -->",
                 "By Ana Example",
                 "By Ana Example and Bo Example in Oslo",
                 "Published: May 1, 2024 10:15",
                 "3 min read",
                 "12 comments",
                 "Home > World > Africa",
                 "© 2024 The Example Times",
             }) {
            CAPTURE(line);
            CHECK(article(prose + "\n" + line) == prose);
        }
    }

    TEST_CASE("prose that begins like chrome survives") {
        for (const std::string line : {
                 "Share this burden with us, the minister asked the allies.",
                 "Read more carefully, the treaty says the opposite.",
                 "Sign up to the accord by Friday, Ankara told Cairo.",
                 "Leave a reply to the president of Egypt until Monday, the envoy said.",
                 "Comments by the minister angered Athens.",
                 "Photographs of the port showed two frigates.",
                 "Getty Images said that the pictures were genuine.",
                 "Next, the parties will exchange prisoners.",
                 "Email records show that the envoy knew of it.",
                 "Related talks in Doha failed.",
                 "Twitter was blocked in the capital.",
                 "The newsletter of the ministry named five envoys.",
                 "By Monday the envoys were back",
                 "By order of the President",
                 "Published documents show that 12 envoys lied.",
                 "12 ministers met",
                 "-5",
                 "Updated lists of 40 sanctioned firms were sent to the ministries of both countries",
             }) {
            CAPTURE(line);
            CHECK(article(prose + line + "\n" + prose) == prose + line + "\n" + prose);
        }
    }

    TEST_CASE("what follows a comment form goes with it") {
        CHECK(article(prose + "Leave a Reply\n\nName *\n\nEmail *\n\nWebsite\n\nGreat news!\n\nYou are wrong, Bob.") == prose);
    }

    TEST_CASE("prose after a comment form in the middle is read again") {
        const std::string later =
            "The two governments had withdrawn their envoys ten years ago, after a quarrel about gas in the eastern Mediterranean that "
            "neither the United Nations "
            "nor the European Union could settle.\n";
        CHECK(article(prose + "Leave a Comment\n" + later) == prose + later);
    }

    TEST_CASE("headlines below their heading go with it, prose does not") {
        CHECK(article(prose + "Related stories\nAthens wary\nGas prices fall\n" + prose) == prose + prose);
    }

    TEST_CASE("a run of unrelated headlines at the end is marked") {
        CHECK(article(prose + "\nPeru Recalls Envoy After Row Over Fishing Fleet\nTokyo Stocks Climb as Yen Slips Against Dollar\n"
                              "Hurricane Zelda Heads to Florida With Record Winds\nFrench Farmers Block Roads to Protest Fuel Levy\n") ==
              prose);
    }

    TEST_CASE("present verbs tell headlines as well as the words that tie their parts") {
        CHECK(article(prose + "• Cairo named an envoy.\nPeruvian Court Frees Former Navy Chief\nEarthquake Shakes Northern Chile at "
                              "Dawn\nFrench Senate Rejects Fuel Levy Bill\n") == prose + "Cairo named an envoy.\n");
    }

    TEST_CASE("headlines in sentence case are marked from four on") {
        CHECK(article(prose + "\nPeru recalls envoy after row over fishing fleet\nTokyo stocks climb as yen slips against dollar\n"
                              "Hurricane Zelda heads to Florida with record winds\nFrench farmers block roads to protest fuel levy\n") ==
              prose);
    }

    TEST_CASE("labels, times and questions between the headlines go with them") {
        CHECK(article(prose + "\nWorld\nPeru Recalls Envoy After Row Over Fishing Fleet\n3 hours ago\nBusiness\nCan Tokyo Stocks Climb as "
                              "Yen Slips Against Dollar?\n"
                              "May 3, 2024\nHurricane Zelda Heads to Florida With Record Winds\n") == prose);
    }

    TEST_CASE("short lines at the end are no headlines") {
        const std::string names = "Australia\nJapan\nNew Zealand\nRepublic of Korea\nUnited States of America\n";
        CHECK(article(prose + names) == prose + names);
    }

    TEST_CASE("a share line between article and headlines does not hide the headlines") {
        CHECK(article(prose +
                      "Share this:\nPeru Recalls Envoy After Row Over Fishing Fleet\nTokyo Stocks Climb as Yen Slips Against Dollar\n"
                      "Hurricane Zelda Heads to Florida With Record Winds\n") == prose);
    }

    TEST_CASE("a genuine list at the end survives") {
        const std::string lead = "The opposition presented three demands:\n";
        const std::string lists[] = {
            "Release of all prisoners held after the vote\nWithdrawal of the army from the capital to its barracks\nTalks with the United "
            "Nations on a new election\n",
            "Release All Prisoners Held After the Vote\nWithdraw the Army From the Capital to Its Barracks\nOpen Talks With the United "
            "Nations on Elections\n",
        };
        for (const std::string& list : lists) {
            CAPTURE(list);
            CHECK(article(prose + lead + list) == prose + lead + list);
        }
    }

    TEST_CASE("bullets at the end survive, in whatever case") {
        const std::string lead = "Cairo asked for this.\n";
        CHECK(article(prose + lead +
                      "• Open the Border to Trade With Libya\n• Send Home the Envoys Expelled Over Gas\n• Return to Talks on the River "
                      "Nile by May\n• End the Ban on Films\n") ==
              prose + lead +
                  "Open the Border to Trade With Libya\nSend Home the Envoys Expelled Over Gas\nReturn to Talks on the River Nile by "
                  "May\nEnd the Ban on Films\n");
    }

    TEST_CASE("signatories at the end survive") {
        const std::string lists[] = {
            "The statement was signed by:\nNadia Example, Foreign Minister of Egypt\nKemal Example, Foreign Minister of Turkey\nEleni "
            "Example, Foreign Minister of Greece\n",
            "The signatories are the following ministers.\nNadia Example, Foreign Minister of Egypt\nKemal Example, Foreign Minister of "
            "Turkey\nEleni Example, Foreign Minister of Greece\n",
            "<u>Members of the Delegation to Haiti:</u>\nThe Honorable Nadia Example, Special Envoy to Haiti\nKemal Example, Assistant to "
            "the President\nEleni Example, Ambassador to "
            "the Republic of Haiti\n",
            "Four people go.\nThe Honorable Nadia Example, Special Envoy to Haiti\nKemal Example, Assistant to the President\nEleni "
            "Example, Ambassador to the Republic of "
            "Haiti\nYusuf Example, Special Representative to the United Nations\n",
            "Five ministers signed it.\nNadia Example, Minister of Foreign Affairs of Egypt\nKemal Example, Minister of Foreign Affairs of "
            "Turkey\nEleni Example, Minister of Foreign "
            "Affairs of Greece\nYusuf Example, Minister of Foreign Affairs of Libya\n",
        };
        for (const std::string& list : lists) {
            CAPTURE(list);
            CHECK(article(prose + list) == prose + list);
        }
    }

    TEST_CASE("one or two lines without a full stop at the end are no run of headlines") {
        const std::string end = "Peru Recalls Envoy After Row Over Fishing Fleet\nTokyo Stocks Climb as Yen Slips Against Dollar\n";
        CHECK(article(prose + end) == prose + end);
    }

    TEST_CASE("an article made of lines without full stops is not eaten") {
        const std::string ticker =
            "Cairo sends envoy to Ankara after ten years\nAnkara lifts visas to thank Cairo\nAthens wary as rivals meet over gas\nRome "
            "silent on the deal with Libya\n";
        CHECK(article(ticker) == ticker);
    }

    TEST_CASE("headings inside the article survive") {
        const std::string body = prose + "What Cairo Wants From the Talks With Ankara\n" + prose;
        CHECK(article(body) == body);
    }

    TEST_CASE("the title is never chrome") {
        const Document doc = make_document("a", "Share this", "Cairo thanked Ankara.");
        CHECK(doc.blocks[0].kind == BlockKind::title);
    }
}
