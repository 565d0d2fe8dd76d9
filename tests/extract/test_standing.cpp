// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "parsed.h"
#include "standing.h"
#include "syntax.h"

using namespace entente;

namespace {

/// The standing of the word `predicate`.
std::string standing(const std::string& lines, std::string_view predicate) {
    const auto [doc, annotation] = parsed(lines);
    const Syntax syntax{doc, annotation};
    for (TokenIndex t = 0; t < syntax.size(); ++t)
        if (syntax.form(t) == predicate) {
            const Standing found = standing_of(knowledge().lexicon, syntax, t, Status::actual);
            return std::string{name_of(found.status)} + (found.negative ? " negative" : "");
        }
    return "no such word";
}

}  // namespace

TEST_SUITE("extract/standing") {
    TEST_CASE("status is read off what stands around the predicate") {
        struct Case {
            const char* lines;
            const char* predicate;
            const char* expected;
        };
        const Case cases[] = {
            {"They they PRON 2 nsubj\nmet meet VERB 0 root", "met", "actual"},
            {"They they PRON 4 nsubj\nhave have AUX 4 aux\nnot not PART 4 advmod\nmet meet VERB 0 root", "met", "negated"},
            {"They they PRON 3 nsubj\nnever never ADV 3 advmod\nmet meet VERB 0 root", "met", "negated"},
            {"They they PRON 3 nsubj\nwill will AUX 3 aux\nmeet meet VERB 0 root", "meet", "planned"},
            {"They they PRON 4 nsubj\nwill will AUX 4 aux\nnot not PART 4 advmod\nmeet meet VERB 0 root", "meet", "negated"},
            {"They they PRON 3 nsubj\nperhaps perhaps ADV 3 advmod\nmet meet VERB 0 root", "met", "hypothetical"},
            {"They they PRON 3 nsubj\ncould could AUX 3 aux\nmeet meet VERB 0 root", "meet", "hypothetical"},
            {"If if SCONJ 3 mark\nthey they PRON 3 nsubj\nmet meet VERB 4 advcl\nrejoice rejoice VERB 0 root", "met", "hypothetical"},
            {"They they PRON 2 nsubj\nrefused refuse VERB 0 root\nto to PART 4 mark\nmeet meet VERB 2 xcomp", "meet", "negated"},
            {"They they PRON 2 nsubj\nplan plan VERB 0 root\nto to PART 4 mark\nmeet meet VERB 2 xcomp", "meet", "planned"},
            {"They they PRON 2 nsubj\nhope hope VERB 0 root\nto to PART 4 mark\nmeet meet VERB 2 xcomp", "meet", "hypothetical"},
            {"They they PRON 2 nsubj\nurged urge VERB 0 root\nthem they PRON 2 obj\nnot not PART 6 advmod\nto to PART 6 mark\nmeet meet "
             "VERB 2 xcomp",
             "meet", "hypothetical negative"},
            {"They they PRON 2 nsubj\ncame come VERB 0 root\nto to PART 4 mark\nmeet meet VERB 2 advcl", "meet", "planned"},
            {"They they PRON 2 nsubj\nsaid say VERB 0 root\nthey they PRON 4 nsubj\nmet meet VERB 2 ccomp", "met", "actual"},
        };
        for (const Case& c : cases) {
            CAPTURE(c.lines);
            CHECK(standing(c.lines, c.predicate) == c.expected);
        }
    }
}
