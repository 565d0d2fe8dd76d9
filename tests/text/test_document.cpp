// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/text/document.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "date.h"
#include "sha256.h"

using namespace entente;

namespace {

template <typename D>
concept LendsWords = requires(D&& doc) {
    std::forward<D>(doc).words(Span{});
};
static_assert(LendsWords<const Document&>);
static_assert(!LendsWords<Document>, "a view into a temporary document must not compile");

}  // namespace

TEST_SUITE("text/document") {
    TEST_CASE("the text is headline, blank line, body") {
        const Document doc =
            make_document("a.txt", "Oslo thanks Rome", "Norway thanked Italy.\nRome smiled.", "2024-05-01", "https://example.org/a");
        CHECK(doc.text == "Oslo thanks Rome\n\nNorway thanked Italy.\nRome smiled.");
        CHECK(doc.id == "a.txt");
        CHECK(doc.title == "Oslo thanks Rome");
        CHECK(doc.date == "2024-05-01");
        CHECK(doc.url == "https://example.org/a");
        REQUIRE(doc.blocks.size() == 3);
        CHECK(doc.blocks[0].kind == BlockKind::title);
        CHECK(doc.words(doc.blocks[1].span) == "Norway thanked Italy.");
        CHECK(doc.words(doc.blocks[2].span) == "Rome smiled.");
    }

    TEST_CASE("without a headline the text is the body alone") {
        for (const std::string title : {"", " ", "\n"}) {
            const Document doc = make_document("a", title, "Norway thanked Italy.");
            CHECK(doc.text == "Norway thanked Italy.");
            CHECK(doc.title == "");
            REQUIRE(doc.blocks.size() == 1);
            CHECK(doc.blocks[0].kind == BlockKind::paragraph);
        }
    }

    TEST_CASE("an empty document has no blocks") {
        CHECK(make_document("a", "", "").blocks.empty());
        CHECK(make_document("a", "", " \n\n ").blocks.empty());
    }

    TEST_CASE("words outside the text are refused") {
        const Document doc = make_document("a", "", "Norway");
        CHECK(doc.words({0, 6}) == "Norway");
        CHECK(doc.words({6, 6}) == "");
        CHECK_THROWS_AS((void)doc.words({0, 7}), std::out_of_range);
        CHECK_THROWS_AS((void)doc.words({3, 2}), std::out_of_range);
    }

    TEST_CASE("code points are counted, not bytes") {
        const std::string text = "Tür – 𝄞.";
        CHECK(code_points_before(text, 0) == 0);
        CHECK(code_points_before(text, 3) == 2);
        CHECK(code_points_before(text, static_cast<std::uint32_t>(text.size())) == 8);
        CHECK(code_points_before(text, 1000) == 8);
    }

    TEST_CASE("the digest is that of the text") {
        CHECK(make_document("a", "", "abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        CHECK(make_document("a", "A", "b").sha256 == sha256("A\n\nb"));
    }
}

TEST_SUITE("text/sha256") {
    TEST_CASE("the examples of FIPS 180-4 come out") {
        const struct {
            std::string message;
            std::string digest;
        } cases[] = {
            {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
            {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
            {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
            {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
             "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
            {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
        };
        for (const auto& [message, digest] : cases) CHECK(sha256(message) == digest);
    }

    TEST_CASE("every length around the padding's limits gives another digest") {
        for (std::size_t n = 50; n < 70; ++n) CHECK(sha256(std::string(n, 'x')) != sha256(std::string(n + 1, 'x')));
    }
}

TEST_SUITE("text/date") {
    TEST_CASE("days and times in ISO form give their day") {
        for (const std::string date : {"2023-07-25", "2023-07-25T10:00:00Z", "2023-07-25 10:00"}) {
            REQUIRE(iso_day(date));
            CHECK(*iso_day(date) == "2023-07-25");
        }
        CHECK(iso_day("2024-02-29"));
    }

    TEST_CASE("what is no calendar day is refused") {
        for (const std::string date : {"", "2023", "2023-07", "2023-7-25", "25/07/2023", "2023-13-01", "2023-02-29", "2023-00-10",
                                       "2023-07-25x", "2023-07-2x", "July 25, 2023", "+023-07-25", "-023-07-25"}) {
            CAPTURE(date);
            CHECK_FALSE(iso_day(date));
        }
    }
}
