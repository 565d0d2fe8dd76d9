// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "entente/nlp/annotate.h"

using namespace entente;

namespace {

Document one_block(std::string_view text, BlockKind kind = BlockKind::paragraph) {
    Document doc;
    doc.text = text;
    doc.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, kind});
    return doc;
}

// Words with spaces between them, sentences with " // ".
std::string show(const Document& doc, const Annotation& annotation) {
    std::string out;
    for (const Sentence& sentence : annotation.sentences) {
        if (!out.empty()) out += " //";
        for (TokenIndex i = sentence.begin; i < sentence.end; ++i) {
            if (!out.empty()) out += ' ';
            out += doc.words(annotation.tokens[i].span);
        }
    }
    return out;
}

struct Case {
    std::string_view text, expected;
};

void check(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const Document doc = one_block(c.text);
        CHECK(show(doc, tokenize(doc)) == c.expected);
    }
}

}  // namespace

TEST_SUITE("nlp/words") {
    TEST_CASE("contractions are split as in UD English") {
        check({
            {"They don't agree.", "They do n't agree ."},
            {"We can't, won't and shouldn't.", "We ca n't , wo n't and should n't ."},
            {"Seoul cannot wait", "Seoul can not wait"},
            {"I'll see what it's for", "I 'll see what it 's for"},
            {"They’ve said they’re ready", "They ’ve said they ’re ready"},
            {"He’d say she isn’t", "He ’d say she is n’t"},
            {"We're gonna leave", "We 're gon na leave"},
            {"I shouldn't've come", "I should n't 've come"},
            {"DON'T PANIC", "DO N'T PANIC"},
        });
    }

    TEST_CASE("possessives are words of their own") {
        check({
            {"Japan's plan", "Japan 's plan"},
            {"Japan’s plan", "Japan ’s plan"},
            {"the states' envoys", "the states ' envoys"},
            {"both sides’ envoys", "both sides ’ envoys"},
            {"the U.S.'s allies", "the U.S. 's allies"},
            {"the \"axis\"'s members", "the \" axis \" 's members"},
        });
    }

    TEST_CASE("apostrophes inside names stay") {
        check({
            {"O'Neil met N'Djamena's mayor", "O'Neil met N'Djamena 's mayor"},
            {"the Sha'lan family", "the Sha'lan family"},
            {"L’Aquila hosted it", "L’Aquila hosted it"},
        });
    }

    TEST_CASE("hyphens are words of their own but after the prefixes that UD leaves joined") {
        check({
            {"the US-led force", "the US - led force"},
            {"a U.S.-backed plan", "a U.S. - backed plan"},
            {"al-Qaeda in Al-Anbar", "al - Qaeda in Al - Anbar"},
            {"Noh Kyu-duk", "Noh Kyu - duk"},
            {"a five-year-old pact", "a five - year - old pact"},
            {"anti-American feeling", "anti-American feeling"},
            {"post-war, pre-2003, non-aligned", "post-war , pre - 2003 , non-aligned"},
            {"to re-elect the ex-minister", "to re-elect the ex-minister"},
            {"co-operate by mid-July, in the mid-1990s", "co-operate by mid-July , in the mid-1990s"},
            {"over-the-counter drugs", "over - the - counter drugs"},
            {"an e-mail to X-rays", "an e-mail to X - rays"},
            {"Secretary-General", "Secretary - General"},
        });
    }

    TEST_CASE("dashes between words are words of their own") {
        check({
            {"talks—long overdue—began", "talks — long overdue — began"},
            {"the Iran–Iraq war", "the Iran – Iraq war"},
            {"peace -- at last", "peace -- at last"},
            {"peace--at last", "peace -- at last"},
        });
    }

    TEST_CASE("abbreviations and initials keep their stop") {
        check({
            {"Mr. Kim met Gen. Lee", "Mr. Kim met Gen. Lee"},
            {"George W. Bush and J. R. Smith Jr. left", "George W. Bush and J. R. Smith Jr. left"},
            {"on Jan. 6 and Sept. 11", "on Jan. 6 and Sept. 11"},
            {"in the U.S. and the U.K.", "in the U.S. and the U.K."},
            {"at 5 p.m. local time", "at 5 p.m. local time"},
            {"Resolution No. 5 of vol. 2", "Resolution No. 5 of vol. 2"},
            {"Say no. Leave.", "Say no . // Leave ."},
            {"a Ph.D. student, i.e. young", "a Ph.D. student , i.e. young"},
            {"St. Petersburg and Ft. Meade", "St. Petersburg and Ft. Meade"},
            {"Richmond, Va., voted", "Richmond , Va. , voted"},
            {"Acme Inc. and Foo Ltd. merged", "Acme Inc. and Foo Ltd. merged"},
            {"J.Smith and J.R.R. Jones", "J. Smith and J.R.R. Jones"},
            {"Plan B. The other", "Plan B . // The other"},
        });
    }

    TEST_CASE("numbers hold their separators, units and currencies are split off") {
        check({
            {"$5 million, £3.50 and €1,200", "$ 5 million , £ 3.50 and € 1,200"},
            {"US$40 or A$60", "US$ 40 or A$ 60"},
            {"up 10% to 3.5%", "up 10 % to 3.5 %"},
            {"1,234.5 tons, about .5", "1,234.5 tons , about .5"},
            {"5km away at 8pm", "5 km away at 8 pm"},
            {"the 20th of the 1990s", "the 20th of the 1990s"},
            {"9/11, on 11/28/2000 at 10:30", "9/11 , on 11/28/2000 at 10:30"},
            {"on 2021-05-14, in 2021-22", "on 2021-05-14 , in 2021 - 22"},
            {"2010-2012 by 5-4", "2010 - 2012 by 5 - 4"},
            {"call 555-0199 or 212-555-0199", "call 555-0199 or 212-555-0199"},
            {"F-16s and Q1", "F - 16s and Q1"},
            {"back in the '90s", "back in the '90s"},
            {"20°C", "20 ° C"},
        });
    }

    TEST_CASE("quotes, brackets and marks are words of their own") {
        check({
            {"\"No,\" he said.", "\" No , \" he said ."},
            {"“Yes,” she said.", "“ Yes , ” she said ."},
            {"“They said ‘never’ again,” he said", "“ They said ‘ never ’ again , ” he said"},
            {"the (first) [second] one", "the ( first ) [ second ] one"},
            {"What?! Really!!", "What ?! // Really !!"},
            {"either/or; he: so", "either / or ; he : so"},
            {"wait... what", "wait ... what"},
            {"wait… what", "wait … what"},
            {"AT&T and R&D", "AT&T and R&D"},
            {"'Re-elect him,' they said", "' Re-elect him , ' they said"},
            {"''quoted''", "'' quoted ''"},
            {"«Oui»", "« Oui »"},
        });
    }

    TEST_CASE("addresses are one word") {
        check({
            {"See https://example.org/a?b=c, now", "See https://example.org/a?b=c , now"},
            {"(www.example.com)", "( www.example.com )"},
            {"at example.org/path.", "at example.org/path ."},
            {"told example.com.br, too", "told example.com.br , too"},
            {"mail press@un.example.org.", "mail press@un.example.org ."},
            {"the president.In other news", "the president . // In other news"},
            {"said @minister on #peace", "said @minister on #peace"},
            {"read report.pdf", "read report.pdf"},
        });
    }

    TEST_CASE("other scripts and white space of any kind do no harm") {
        check({
            {"Élysée, São Paulo, Łódź's", "Élysée , São Paulo , Łódź 's"},
            {"the word 평화 means peace", "the word 평화 means peace"},
            {"Путин и Си", "Путин и Си"},
            {"no\xC2\xA0"
             "break\xE3\x80\x80space",
             "no break space"},
            {"an emoji 🙂 here", "an emoji 🙂 here"},
            {"", ""},
            {"   ", ""},
            {"'", "'"},
            {"-", "-"},
            {".", "."},
        });
    }

    TEST_CASE("all that is not white space is in exactly one word") {
        const Document doc = one_block("a--b...c'd ``e'' (f)[g]{h} <i@j> k/l\\m ~n^o_p=q+r*s#t&u%v$w|x\" ’y‘ z-");
        const Annotation annotation = tokenize(doc);
        std::string joined, expected;
        for (const Token& token : annotation.tokens) joined += doc.words(token.span);
        for (const char c : doc.text) {
            if (c != ' ') expected += c;
        }
        CHECK(joined == expected);
    }
}

TEST_SUITE("nlp/words on hostile text") {
    TEST_CASE("the time is linear in the text, and the stack does not grow with it") {
        for (const std::string_view piece :
             {"a's", "re-", "x-wise", "a.b", "http://", "@a", "1-", "''", "[1]", "((", "A.", "a@b.c-", "…"}) {
            CAPTURE(piece);
            std::string text;
            while (text.size() < 300'000) text += piece;
            const Document doc = one_block(text);
            const Annotation annotation = tokenize(doc);
            REQUIRE_FALSE(annotation.tokens.empty());
            CHECK(annotation.tokens.front().span.begin == 0);
            CHECK(annotation.tokens.back().span.end == text.size());
        }
    }
}

TEST_SUITE("nlp/sentences") {
    TEST_CASE("a stop, a question mark or an exclamation mark ends a sentence") {
        check({
            {"It rained. They left.", "It rained . // They left ."},
            {"Why? Nobody knows! Strange.", "Why ? // Nobody knows ! // Strange ."},
            {"He waited... Then he left.", "He waited ... // Then he left ."},
            {"It rained. 12 died.", "It rained . // 12 died ."},
        });
    }

    TEST_CASE("abbreviations end a sentence only before a word that opens one") {
        check({
            {"He left the U.S. The talks failed.", "He left the U.S. // The talks failed ."},
            {"The U.S. Congress met.", "The U.S. Congress met ."},
            {"It met at 5 p.m. Kim spoke.", "It met at 5 p.m. // Kim spoke ."},
            {"It met at 5 p.m. Monday.", "It met at 5 p.m. Monday ."},
            {"It met at 5 p.m. Seoul time.", "It met at 5 p.m. Seoul time ."},
            {"It met at 5 p.m. He spoke.", "It met at 5 p.m. // He spoke ."},
            {"Dr. The Anh spoke.", "Dr. The Anh spoke ."},
            {"Rice, oil, etc. Prices rose.", "Rice , oil , etc . // Prices rose ."},
            {"He met Sen. John Q. Public.", "He met Sen. John Q. Public ."},
        });
    }

    TEST_CASE("what closes right after the stop belongs to the sentence") {
        check({
            {"\"We agree.\" They left.", "\" We agree . \" // They left ."},
            {"“We agree.” They left.", "“ We agree . ” // They left ."},
            {"(It rained.) They left.", "( It rained . ) // They left ."},
            {"\"We agree. \" They left.", "\" We agree . \" // They left ."},
            {"It rained.[2] They left.", "It rained . [ 2 ] // They left ."},
            {"He said: “She said ‘no.’” They left.", "He said : “ She said ‘ no . ’ ” // They left ."},
        });
    }

    TEST_CASE("a quotation does not end before its verb of saying") {
        check({
            {"\"Why now?\" Kim asked.", "\" Why now ? \" Kim asked ."},
            {"“Never!” he said.", "“ Never ! ” he said ."},
            {"“Never!” Seoul rejoiced.", "“ Never ! ” // Seoul rejoiced ."},
        });
    }

    TEST_CASE("a sentence goes on in lower case") {
        check({
            {"The so-called Dept. of peace", "The so - called Dept. of peace"},
            {"He wrote ... and left.", "He wrote ... and left ."},
            {"eBay fell. eBay rose.", "eBay fell . // eBay rose ."},
        });
    }

    TEST_CASE("numbers of items are no sentences, missing spaces no obstacle") {
        check({
            {"1. Leave the treaty.", "1. Leave the treaty ."},
            {"They left.Then it rained.", "They left . // Then it rained ."},
        });
    }

    TEST_CASE("sentences never cross blocks and chrome is left out") {
        Document doc = one_block("Talks open\nShare this\nThey met");
        doc.blocks = {{{0, 10}, BlockKind::title}, {{11, 21}, BlockKind::chrome}, {{22, 30}, BlockKind::item}};
        const Annotation annotation = tokenize(doc);
        CHECK(show(doc, annotation) == "Talks open // They met");
        REQUIRE(annotation.sentences.size() == 2);
        CHECK(annotation.sentences[0].block == BlockKind::title);
        CHECK(annotation.sentences[1].block == BlockKind::item);
        CHECK(annotation.sentences[1].block_index == 2);
    }
}
