// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <utility>

#include "spelling.h"

using namespace entente;

TEST_SUITE("write/spelling") {
    TEST_CASE("clean text keeps its number of code points and only what XML, RDF and JSON can carry") {
        const std::pair<std::string, std::string> cases[] = {
            {"plain", "plain"},         {"tab\tand\nline", "tab\tand\nline"},
            {"a\rb", "a\nb"},           {std::string{"a\0b", 3}, "a b"},
            {"\x01\x7F", "  "},         {"\xFF", "\uFFFD"},
            {"\xEF\xBF\xBE", "\uFFFD"}, {"\xF0\x9F\xBF\xBF", "\uFFFD"},
            {"\xC2\x85", " "},          {"\xF0\x9F\x95\x8A", "\xF0\x9F\x95\x8A"},
        };
        for (const auto& [text, expected] : cases) CHECK(clean_text(text) == expected);
        CHECK(clean_line("  a \n\t b ") == "a b");
        CHECK(clean_line(" \n ") == "");
    }

    TEST_CASE("a web address becomes an IRI that strict readers take, anything else none") {
        const std::pair<std::string, std::string> cases[] = {
            {"https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"},
            {"https://example.org/a b", "https://example.org/a%20b"},
            {"https://example.org/\xC3\xA9", "https://example.org/%C3%A9"},
            {"https://example.org/%41%zz%", "https://example.org/%41%25zz%25"},
            {"https://example.org/#a#b", "https://example.org/#a%23b"},
            {"http://example.org:8080", "http://example.org:8080"},
            {"http://example.org:80a/", ""},
            {"http://user@example.org/", ""},
            {"http:///x", ""},
            {"ftp://example.org/", ""},
            {"example.org", ""},
            {"", ""},
            {"https://ex ample.org/", ""},
        };
        for (const auto& [url, expected] : cases) {
            CAPTURE(url);
            CHECK(web_address(url) == expected);
        }
    }

    TEST_CASE("numbers are decimals with a point, never with an exponent") {
        const std::pair<double, std::string> cases[] = {{1.0, "1.0"},     {0.0, "0.0"},       {-0.0, "0.0"},       {0.93, "0.93"},
                                                        {0.00001, "0.0"}, {0.0001, "0.0001"}, {1.0 / 3, "0.3333"}, {-10.0, "-10.0"}};
        for (const auto& [number, expected] : cases) CHECK(decimal(number) == expected);
    }

    TEST_CASE("a date is a year, a month or a day that exists") {
        for (const char* date : {"2023", "2023-07", "2023-07-25", "2024-02-29"}) CHECK(is_iso_date(date));
        for (const char* date :
             {"", "23", "0000", "2023-13", "2023-00", "2023-02-29", "2023-7-25", "2023-07-25T00", "2023/07/25", "20 3", "+023-01"})
            CHECK_FALSE(is_iso_date(date));
    }

    TEST_CASE("names of types turn into relationship types and classes") {
        CHECK(upper_snake("signsAgreementWith") == "SIGNS_AGREEMENT_WITH");
        CHECK(upper_snake("urges") == "URGES");
        CHECK(capitalized("urges") == "Urges");
        CHECK(percent_encoded("a b/\xC3\xA9") == "a%20b%2F%C3%A9");
    }

    TEST_CASE("the words of a part are cut out of the quotation by code points") {
        Quote quote;
        quote.statement = {10, 18};
        quote.text = "Zo\xC3\xAB spoke";  // 9 code points, one too many: nothing is read past the statement
        CHECK(words_of(quote, {10, 13}) == "Zo\xC3\xAB");
        CHECK(words_of(quote, {14, 17}) == "spo");
        CHECK(words_of(quote, {5, 12}) == "");
        CHECK(words_of(quote, {14, 19}) == "");
        CHECK(words_of(quote, {0, 0}) == "");
    }
}
